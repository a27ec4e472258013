import type { Command } from 'commander';
import type { Workspace } from '../api/documents.js';
import type { RequestEvent } from '../api/transport.js';
import type { Connection } from '../archive/connect.js';
import type { DiscoveredTest } from '../archive/discovery.js';
import { UxframeError } from '../errors.js';
import { asStarted } from './command-line.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { ListingDisplay } from './listing-display.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { terminalLine } from './terminal-text.js';
import { textTable } from './text-table.js';

interface TestsFlags extends GlobalOptions {
  workspace?: string;
  probe: boolean;
  all?: boolean;
  json?: boolean;
}

export function registerTests(program: Command, context: CommandContext): void {
  program
    .command('tests')
    .description('list the tests that the credentials reach and the Results API can read, by workspace')
    .option('--workspace <workspace>', 'one workspace, by its name or ID')
    .option('--all', 'also those that cannot be read, classic tests as a rule')
    .option('--no-probe', 'ask nothing about tests whose listing does not tell their kind')
    .option('--json', 'print the tests as JSON')
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<TestsFlags>();
      const config = settings(flags, context);
      const display = new ListingDisplay(context, config.rate);
      const list = (connection: Connection) => listAll(connection, flags, context, display);
      const note = (event: RequestEvent) => display.noteRequest(event);
      display.start();
      const found = await withConnection(config, context, list, note).finally(() => display.stop());
      print(found, flags, context);
    });
}

interface WorkspaceTests {
  workspace: Workspace;
  tests: DiscoveredTest[];
}

async function listAll(
  connection: Connection,
  { workspace: wanted, probe }: TestsFlags,
  { signal }: CommandContext,
  display: ListingDisplay,
): Promise<WorkspaceTests[]> {
  const { listTests, probeOnce } = await import('../archive/discovery.js');
  const options = { ...connection, signal };
  const found: WorkspaceTests[] = [];
  for (const workspace of pick(await connection.client.workspaces(options), wanted)) {
    const entry: WorkspaceTests = { workspace, tests: [] };
    found.push(entry);
    for await (const test of listTests(workspace, options)) {
      entry.tests.push(test);
      display.noteListed();
    }
  }
  if (!probe) return found;
  display.noteToProbe(found.flatMap(({ tests }) => tests).filter(({ readable }) => readable === null).length);
  for (const entry of found) {
    for (const [index, test] of entry.tests.entries()) {
      if (test.readable !== null) continue;
      entry.tests[index] = await probeOnce(test, options);
      display.noteProbed();
    }
  }
  return found;
}

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
  [null, 'not asked'],
]);

function print(found: readonly WorkspaceTests[], { all, json }: TestsFlags, context: CommandContext): void {
  const { stdout, stderr } = context;
  const isShown = ({ readable }: DiscoveredTest) => all === true || readable !== false;
  const tests = found.flatMap((entry) => entry.tests);
  const shown = tests.filter(isShown);
  if (json === true) stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  else for (const entry of found) stdout.write(workspaceText(entry, isShown));
  for (const note of notes(found, shown)) stderr.write(asStarted(`${note}\n`, context));
}

function workspaceText(
  { workspace, tests }: WorkspaceTests,
  isShown: (test: DiscoveredTest) => boolean,
): string {
  const readable = tests.filter((test) => test.readable === true).length;
  const held =
    tests.length === 0 ? 'no tests' : `${counted(tests.length, 'test')}, ${readable} of them readable`;
  const heading = `${terminalLine(workspace.name)}: ${held}\n`;
  const shown = tests.filter(isShown);
  if (shown.length === 0) return heading;
  const rows = shown.map((test) => [
    test.testId,
    kindText(test),
    READABLE.get(test.readable) ?? '',
    test.sessions === null ? '' : test.sessions.toLocaleString('en-US'),
    test.archived === 0 ? '' : test.archived.toLocaleString('en-US'),
    test.orderedAt?.slice(0, 10) ?? '',
    test.title ?? '',
  ]);
  return `${heading}${textTable(['TEST ID', 'KIND', 'READABLE', 'SESSIONS', 'ARCHIVED', 'ORDERED', 'TITLE'], rows)}\n`;
}

/** A kind that is not known, in words that say why. */
function kindText({ kind, readable }: DiscoveredTest): string {
  if (kind !== 'unknown') return kind;
  return readable === false ? 'probably classic' : 'not known yet';
}

/** What a reader would ask about the list. */
function notes(found: readonly WorkspaceTests[], shown: readonly DiscoveredTest[]): string[] {
  if (found.length === 0)
    return ['The credentials reach no workspace: ask UserTesting support which they should.'];
  const hidden = found.reduce((sum, { tests }) => sum + tests.length, 0) - shown.length;
  return [
    ...(shown.some(({ sessions }) => sessions !== null) ? [ABOUT_COUNTS] : []),
    ...(shown.some(({ readable, sessions }) => readable === true && sessions === null)
      ? [ABOUT_NO_COUNT]
      : []),
    ...(shown.some(({ readable }) => readable === null) ? [ABOUT_NOT_ASKED] : []),
    ...(hidden > 0
      ? [
          `${hidden} more cannot be read through the Results API, classic tests as a rule: --all lists them too.`,
        ]
      : []),
  ];
}

const ABOUT_COUNTS =
  'SESSIONS is the API’s own count, where it was asked: it may hold unfinished sessions, which the API never gives. ARCHIVED is what was fetched.';
const ABOUT_NO_COUNT =
  'Where SESSIONS is empty, the API was not asked: "uxframe doctor <test>" tells how many there are. A sync takes a request a session, and another where it has a transcript.';
const ABOUT_NOT_ASKED =
  'Of tests that are "not asked", the listing does not tell the kind, and --no-probe asks nothing further.';
