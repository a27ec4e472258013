import type { Command } from 'commander';
import { registerCompletion } from './completion.js';
import { registerConfig } from './config.js';
import type { CommandContext } from './context.js';
import { registerDemo } from './demo.js';
import { registerDoctor } from './doctor.js';
import { registerExport } from './export.js';
import { registerForget } from './forget.js';
import { registerInit } from './init.js';
import { registerKernel } from './kernel.js';
import { registerReport } from './report.js';
import { registerRun } from './run.js';
import { registerSandbox } from './sandbox.js';
import { registerShapes } from './shapes.js';
import { registerSync } from './sync.js';
import { registerTests } from './tests.js';
import { registerVideos } from './videos.js';

/**
 * How a command joins the command line. `src/cli/<command>.ts` exports one function,
 *
 * ```ts
 * export function registerSync(program: Command, context: CommandContext): void {
 *   program
 *     .command('sync <tests...>')
 *     .description('…')
 *     .option('--json', 'print the result as JSON')
 *     .action(async (tests, _options, command: Command) => {
 *       const options = command.optsWithGlobals<SyncOptions & GlobalOptions>();
 *       const { openArchive } = await import('../archive/store.js');
 *       …
 *     });
 * }
 * ```
 *
 * and stands in the list below, which is also the order of `--help`.
 *
 * - Data goes to `context.stdout`, progress and notes to `context.stderr`; `--json` stands on every
 *   command that prints data and prints one JSON document.
 * - Settings come from `settings(options, context)` in `cli/settings.ts`, never from `process.env`.
 * - Whatever fails is thrown as a `UxframeError` with a `hint`: `runCommandLine` prints it and gives
 *   the exit code. No command calls `process.exit`, prints an error or a stack itself.
 * - Rooms below are imported inside the action, so that `uxframe --help` starts at once.
 */
export type RegisterCommand = (program: Command, context: CommandContext) => void;

export const COMMANDS: readonly RegisterCommand[] = [
  registerSync,
  registerTests,
  registerDoctor,
  registerVideos,
  registerExport,
  registerShapes,
  registerReport,
  registerRun,
  registerKernel,
  registerSandbox,
  registerDemo,
  registerInit,
  registerConfig,
  registerForget,
  registerCompletion,
];
