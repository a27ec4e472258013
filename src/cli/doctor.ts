import type { Command } from 'commander';
import type { Finding } from '../archive/doctor.js';
import { UxframeError } from '../errors.js';
import { asStarted } from './command-line.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { terminalLine } from './terminal-text.js';
import { testArgument } from './test-argument.js';

interface DoctorFlags extends GlobalOptions {
  json?: boolean;
}

export function registerDoctor(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .description(
      'find out why a test shows no results: connection, clock, credentials, access, kind, sessions',
    )
    .argument(
      '[test]',
      'test ID, or the address of its results page; without one, connection and credentials are examined',
    )
    .option('--json', 'print the findings as JSON')
    .action(async (test: string | undefined, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<DoctorFlags>();
      const config = settings(flags, context);
      const { examine } = await import('../archive/doctor.js');
      const testId = test === undefined ? undefined : await testArgument(test, context);
      const findings: Finding[] = [];
      await withConnection(config, context, async ({ client, archive }) => {
        const { apiUrl } = config;
        for await (const finding of examine(testId, {
          client,
          archive,
          apiUrl,
          signal: context.signal,
          clock: context.clock,
        })) {
          findings.push(finding);
          if (flags.json !== true) context.stdout.write(asStarted(lineOf(finding), context));
        }
      });
      if (flags.json === true) context.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
      const worst = findings.find(({ code }) => code !== null)?.code;
      if (worst != null) context.setExitCode(new UxframeError(worst, '').exitCode);
    });
}

const MARKS = { ok: 'ok      ', note: 'note    ', problem: 'PROBLEM ' };

function lineOf({ check, status, message, next }: Finding): string {
  const step = next === null ? '' : `${' '.repeat(21)}Next: ${next}\n`;
  return `${MARKS[status]}${check.padEnd(12)} ${terminalLine(message)}\n${step}`;
}
