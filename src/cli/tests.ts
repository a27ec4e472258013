import type { Command } from 'commander';
import type { Workspace } from '../api/documents.js';
import type { RequestEvent } from '../api/transport.js';
import type { Connection } from '../archive/connect.js';
import type { DiscoveredTest } from '../archive/discovery.js';
import { UxframeError } from '../errors.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { duration } from './duration.js';
import { Pace } from './pace.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { StatusLine } from './status-line.js';
import { terminalLine } from './terminal-text.js';
import { textTable } from './text-table.js';

interface TestsFlags extends GlobalOptions {
  workspace?: string;
  probe: boolean;
  json?: boolean;
}

export function registerTests(program: Command, context: CommandContext): void {
  program
    .command('tests')
    .description('list the workspaces and tests that the credentials reach, and which of them can be read')
    .option('--workspace <workspace>', 'one workspace, by its name or ID')
    .option('--no-probe', 'ask nothing about tests whose listing does not tell their kind')
    .option('--json', 'print the tests as JSON')
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<TestsFlags>();
      const config = settings(flags, context);
      const pace = new Pace(config.rate);
      const list = (connection: Connection) => listAll(connection, flags, context, pace);
      const note = ({ retryInMs }: RequestEvent) => pace.note(context.clock(), retryInMs === null);
      print(await withConnection(config, context, list, note), flags, context);
    });
}

interface WorkspaceTests {
  workspace: Workspace;
  tests: DiscoveredTest[];
}

async function listAll(
  connection: Connection,
  { workspace: wanted, probe }: TestsFlags,
  context: CommandContext,
  pace: Pace,
): Promise<WorkspaceTests[]> {
  const { listTests, probeOnce } = await import('../archive/discovery.js');
  const options = { ...connection, signal: context.signal };
  const found: WorkspaceTests[] = [];
  let toProbe = 0;
  const line = new StatusLine(context, pace.windowMs, (now) =>
    toProbe > 0
      ? probingLine(toProbe, pace, now)
      : `${counted(found.flatMap(({ tests }) => tests).length, 'test')} listed`,
  );
  line.start();
  try {
    for (const workspace of pick(await connection.client.workspaces(options), wanted)) {
      const entry: WorkspaceTests = { workspace, tests: [] };
      found.push(entry);
      for await (const test of listTests(workspace, options)) {
        entry.tests.push(test);
        line.update();
      }
    }
    if (!probe) return found;
    toProbe = found.flatMap(({ tests }) => tests).filter(({ readable }) => readable === null).length;
    for (const entry of found) {
      for (const [index, test] of entry.tests.entries()) {
        if (test.readable !== null) continue;
        entry.tests[index] = await probeOnce(test, options);
        toProbe -= 1;
        line.update();
      }
    }
    return found;
  } finally {
    line.stop();
  }
}

/** A test takes a request or two: the time is the least. */
const probingLine = (toProbe: number, pace: Pace, now: number): string =>
  `${counted(toProbe, 'test')} to ask about, whose kind is not listed · at least ${duration(pace.toGoMs(toProbe, now))} to go (--no-probe asks nothing)`;

function pick(workspaces: readonly Workspace[], wanted: string | undefined): readonly Workspace[] {
  if (wanted === undefined) return workspaces;
  const name = wanted.toLowerCase();
  const picked = workspaces.filter((workspace) =>
    [workspace.name, workspace.id, workspace.uuid].some((known) => known.toLowerCase() === name),
  );
  if (picked.length > 0) return picked;
  throw new UxframeError('not-found', `The credentials reach no workspace "${wanted}".`, {
    hint: `They reach: ${workspaces.map((workspace) => workspace.name).join(', ') || 'none'}.`,
    subject: wanted,
  });
}

const READABLE = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'no'],
  [null, '?'],
]);

function print(
  found: readonly WorkspaceTests[],
  { json }: TestsFlags,
  { stdout, stderr }: CommandContext,
): void {
  if (json === true) {
    stdout.write(
      `${JSON.stringify(
        found.flatMap(({ tests }) => tests),
        null,
        2,
      )}\n`,
    );
    return;
  }
  for (const { workspace, tests } of found) {
    const readable = tests.filter((test) => test.readable === true).length;
    stdout.write(
      `${terminalLine(workspace.name)}: ${counted(tests.length, 'test')}, ${readable} of them readable\n`,
    );
    if (tests.length === 0) continue;
    const rows = tests.map((test) => [
      test.testId,
      test.kind,
      READABLE.get(test.readable) ?? '?',
      test.sessions === null ? '' : String(test.sessions),
      test.orderedAt?.slice(0, 10) ?? '',
      test.title ?? '',
    ]);
    stdout.write(`${textTable(['TEST ID', 'KIND', 'READABLE', 'SESSIONS', 'ORDERED', 'TITLE'], rows)}\n`);
  }
  if (found.length === 0)
    stderr.write('The credentials reach no workspace: ask UserTesting support which they should.\n');
}
