import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { SETTINGS } from '../config/settings.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { StudyName } from '../sandbox/study.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { outFolder } from './out-file.js';
import type { GlobalOptions } from './program.js';

interface DemoFlags extends GlobalOptions {
  out: string;
  json?: boolean;
}

/** What the demo shows: a report of one test, or the comparison of two. */
const REPORTS: readonly { name: string; studies: readonly StudyName[] }[] = [
  { name: 'survey', studies: ['survey'] },
  { name: 'interaction-test', studies: ['interaction-release-2'] },
  { name: 'two-releases', studies: ['interaction', 'interaction-release-2'] },
  { name: 'think-out-loud', studies: ['think-out-loud'] },
];

/** Ten requests in this time instead of a minute: 369 requests would take 37 minutes. */
const WINDOW_MS = 200;

/** `uxframe demo`: from made-up tests to reports, without credentials. */
export function registerDemo(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('write reports of made-up tests from the sandbox; no credentials needed')
    .option('--out <folder>', 'where the reports go', 'reports')
    .option('--json', 'print the files as JSON')
    .action(async (_options: unknown, command: Command) => {
      await demo(command.optsWithGlobals<DemoFlags>(), context);
    });
}

async function demo(flags: DemoFlags, context: CommandContext): Promise<void> {
  const out = outFolder(flags.out, context.cwd);
  const { startSandbox } = await import('../sandbox/sandbox.js');
  const home = await mkdtemp(join(tmpdir(), 'uxframe-demo-'));
  const sandbox = await startSandbox({ rate: { limit: 10, windowMs: WINDOW_MS } });
  try {
    context.stderr.write(
      `Sandbox: a local stand-in for the Results API, with its rate limit shortened from 10 requests a minute to 10 in ${WINDOW_MS} ms.\n`,
    );
    const files = await makeReports(sandbox, out, inSandbox(sandbox, home, context));
    tell(files, flags, context);
  } finally {
    await sandbox.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** Nothing of the user's own takes part: neither credentials nor archive, and no setting from any place. */
export function inSandbox(sandbox: Sandbox, home: string, context: CommandContext): CommandContext {
  const own = Object.fromEntries(Object.values(SETTINGS).map(({ variable }) => [variable, '']));
  const config = join(home, 'config.json');
  writeFileSync(config, '{}');
  const env = { ...context.env, ...own, ...environmentOf(sandbox, home), UXFRAME_CONFIG: config };
  return { ...context, env, cwd: home };
}

function environmentOf(sandbox: Sandbox, home: string): Record<string, string> {
  return {
    USERTESTING_API_URL: sandbox.url,
    USERTESTING_TOKEN_URL: sandbox.tokenUrl,
    USERTESTING_CLIENT_ID: sandbox.clientId,
    USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
    UXFRAME_RATE: `10/${WINDOW_MS}ms`,
    UXFRAME_HOME: home,
  };
}

const testIdsOf = (sandbox: Sandbox, names: readonly StudyName[]): string[] =>
  sandbox.studies.flatMap(({ name, testId }) => (names.includes(name) ? [testId] : []));

/** The commands that a user would type, one after the other: a notebook keeps a core busy by itself. */
async function makeReports(sandbox: Sandbox, folder: string, context: CommandContext): Promise<string[]> {
  const names = new Set(REPORTS.flatMap(({ studies }) => studies));
  // Only the listing of a workspace tells titles.
  await type(['tests'], { ...context, stderr: { write: () => true } });
  await type(['sync', ...testIdsOf(sandbox, [...names])], context);
  const files: string[] = [];
  for (const { name, studies } of REPORTS) {
    const file = join(folder, `${name}.html`);
    await type(['report', ...testIdsOf(sandbox, studies), '--offline', '--out', file], context);
    context.stderr.write(`Wrote the report "${name}".\n`);
    files.push(file);
  }
  return files;
}

async function type(line: readonly string[], context: CommandContext): Promise<void> {
  const { buildProgram } = await import('./program.js');
  await buildProgram({ ...context, stdout: { write: () => true } }).parseAsync([...line], { from: 'user' });
}

function tell(files: readonly string[], flags: DemoFlags, context: CommandContext): void {
  if (flags.json === true) {
    context.stdout.write(`${JSON.stringify({ files }, null, 2)}\n`);
    return;
  }
  const shown = files.map((file) => relative(context.cwd, file));
  context.stdout.write(
    `\n${counted(files.length, 'report')} about made-up people. Open them in a browser:\n`,
  );
  context.stdout.write(shown.map((file) => `  ${file}\n`).join(''));
  context.stdout.write(
    '\nNext, with your own test: put your credentials into .env (see .env.example), then\n  npx uxframe report <address of the test’s results>\n',
  );
}
