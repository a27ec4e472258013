import type { Command } from 'commander';
import type { Connection } from '../archive/connect.js';
import type { SyncResult } from '../archive/sync.js';
import { isUxframeError, UxframeError } from '../errors.js';
import { asStarted } from './command-line.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { parseCount, parseDay } from './option-values.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { SyncDisplay } from './sync-display.js';
import { terminalLine } from './terminal-text.js';
import { testArguments } from './test-argument.js';

interface SyncFlags extends GlobalOptions {
  transcripts?: boolean;
  limit?: number;
  since?: Date;
  /** Whether to look up titles first, which a sync does not need and a report does. */
  titles?: boolean;
  json?: boolean;
}

export function registerSync(program: Command, context: CommandContext): void {
  program
    .command('sync')
    .description('bring what is new of tests into the local archive; nothing is fetched twice')
    .argument('<tests...>', 'test IDs, or the addresses of their results pages')
    .option('--transcripts', 'fetch transcripts, whatever kind of test it seems to be')
    .option('--no-transcripts', 'leave transcripts out')
    .option('--limit <sessions>', 'the newest so many sessions of each test', parseCount)
    .option('--since <day>', 'sessions that finished on or after this day, 2026-11-01 say', parseDay)
    .option('--json', 'print the result as JSON')
    .action(async (tests: string[], _options: unknown, command: Command) => {
      await sync(tests, command.optsWithGlobals<SyncFlags>(), context);
    });
}

/** Brings tests into the archive, with progress and a line each on stderr. */
export async function sync(
  tests: readonly string[],
  flags: SyncFlags,
  context: CommandContext,
): Promise<void> {
  const testIds = await testArguments(tests, context);
  const config = settings(flags, context);
  const { syncTest } = await import('../archive/sync.js');
  const { learnTitles } = await import('../archive/titles.js');
  const display = new SyncDisplay(context, config.rate);
  const { transcripts, limit, since, titles } = flags;
  const syncAll = async (connection: Connection) => {
    if (titles === true) await learnTitles(testIds, { ...connection, signal: context.signal });
    return await Promise.allSettled(
      testIds.map((testId) =>
        syncTest(testId, {
          ...connection,
          transcripts,
          limit,
          since,
          width: config.rate.limit,
          signal: context.signal,
          clock: context.clock,
          onProgress: (progress) => display.noteProgress(progress),
        }),
      ),
    );
  };
  display.start();
  const outcomes = await withConnection(config, context, syncAll, (event) =>
    display.noteRequest(event),
  ).finally(() => display.stop());
  const results = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (flags.json === true && results.length > 0)
    context.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  for (const result of results) context.stderr.write(asStarted(summary(result), context));
  throwFirst(errors);
}

function summary({
  testId,
  title,
  kind,
  sessions,
  newSessions,
  newTranscripts,
  ...rest
}: SyncResult): string {
  const { totalCount, missingSessions, missingTranscripts, notes } = rest;
  const name = `${terminalLine(title ?? testId)} (${kind})`;
  if (sessions === 0 && totalCount === 0)
    return `${name}: no completed session yet. Run it again later, or ask "uxframe doctor ${testId}".\n`;
  const counts = [
    `${counted(sessions, 'session')}, ${newSessions === 0 ? 'none' : newSessions} of them new`,
    ...(newTranscripts > 0 ? [counted(newTranscripts, 'new transcript')] : []),
    ...(rest.qxScores ? ['QXscores refreshed'] : []),
    ...(missingSessions > 0 ? [`${counted(missingSessions, 'listed session')} not there (404)`] : []),
    ...(missingTranscripts > 0
      ? [`${counted(missingTranscripts, 'session')} without a transcript (404)`]
      : []),
  ];
  return [`${name}: ${counts.join(', ')}.`, ...notes.map((note) => `  ${note}`), ''].join('\n');
}

/** Of several tests, each that failed is named, with the way on; the first decides the exit code. */
function throwFirst(errors: readonly unknown[]): void {
  const [first] = errors;
  if (first === undefined) return;
  if (errors.length === 1 || !isUxframeError(first)) throw first;
  const messages = errors.map((error) => (error instanceof Error ? error.message : String(error)));
  const hints = errors.flatMap((error) => (isUxframeError(error) ? (error.hint ?? '').split('\n') : []));
  throw new UxframeError(first.code, [...new Set(messages)].join('\n'), {
    hint: [...new Set(hints)].join('\n'),
    cause: first,
  });
}
