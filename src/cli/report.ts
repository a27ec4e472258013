import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import type { Command } from 'commander';
import type { TestKind } from '../api/documents.js';
import type { Archive } from '../archive/store.js';
import type { Config } from '../config.js';
import type { TestData, Warning } from '../frames/tables.js';
import type { NotebookDocument } from '../notebook/document.js';
import type { ReportedTest } from '../notebook/report-header.js';
import { archivedTest } from './archived-test.js';
import type { CommandContext } from './context.js';
import { notebookEnvironment } from './notebook-environment.js';
import { offerOffline } from './offline-offer.js';
import { htmlFile, refuseUnwritable } from './out-file.js';
import type { GlobalOptions } from './program.js';
import { reportName } from './report-name.js';
import { reportedTest } from './reported-test.js';
import { RunDisplay } from './run-display.js';
import { addNotebookOptions, type NotebookFlags } from './run-options.js';
import { settings } from './settings.js';
import { sync } from './sync.js';
import { terminalText } from './terminal-text.js';
import { testArguments } from './test-argument.js';

interface ReportFlags extends NotebookFlags, GlobalOptions {
  notebook?: string;
  out: string;
  open?: boolean;
  offline?: boolean;
}

/** `uxframe report`: from a test ID to one HTML file. */
export function registerReport(program: Command, context: CommandContext): void {
  const command = program
    .command('report')
    .description('write an offline HTML report of a test, or of several that are compared')
    .argument('<tests...>', 'test IDs, or the addresses of their results pages')
    .option('--notebook <name>', 'a notebook by name or file; by default the one for the kind of test')
    .option('--out <path>', 'the HTML file, or a folder for it', 'reports/')
    .option('--open', 'open it in the browser')
    .option('--offline', 'take what the archive holds, and ask nobody');
  addNotebookOptions(command)
    .option('--json', 'print file, tests and warnings as JSON')
    .action(async (tests: string[], _options: unknown, command: Command) => {
      await report(tests, command.optsWithGlobals<ReportFlags>(), context);
    });
}

async function report(tests: readonly string[], flags: ReportFlags, context: CommandContext): Promise<void> {
  const testIds = await testArguments(tests, context);
  const config = settings(flags, context);
  refuseUnwritable(htmlFile(flags.out, 'report.html', context.cwd));
  await refuseNotebook(testIds, flags, context);
  if (flags.notebook === undefined) await refuseKinds(testIds, config.home);
  const isOffline = flags.offline === true || config.offline;
  const failure = isOffline
    ? undefined
    : await sync(testIds, { ...flags, titles: true, json: false }, context).catch((error: unknown) => error);

  const { openArchive } = await import('../archive/store.js');
  const { incompleteSync } = await import('../frames/incomplete-sync.js');
  const archive = await openArchive(config.home);
  const syncWarnings: Warning[] = [];
  let loaded: TestData[];
  let running: Promise<NotebookDocument>;
  try {
    if (failure !== undefined) {
      const warning = incompleteSync(offerOffline(failure, testIds, archive, context), testIds, archive);
      syncWarnings.push(warning);
      context.stderr.write(`${terminalText(warning.message)}\n`);
    }
    testIds.sort((a, b) => startOf(archive, a) - startOf(archive, b));
    const kinds = testIds.map((testId) => archive.test(testId)?.kind ?? 'unknown');
    const isEmpty = testIds.every((testId) => archive.sessions(testId).next().done);
    // The notebook's process starts while the tables for the head are built here.
    running = isEmpty ? Promise.resolve(EMPTY) : execute(testIds, kinds, config, flags, context);
    running.catch(() => undefined);
    loaded = [];
    for (const testId of testIds) loaded.push(await archivedTest(archive, testId, { transcripts: false }));
  } finally {
    await archive.close();
  }
  const { notebook, warnings } = await withoutPeople(await running, loaded, flags);
  await write(notebook, loaded.map(reportedTest), [...syncWarnings, ...warnings], flags, context);
}

/**
 * Before a sync that may take hours: whether the notebook is there and takes so many tests. The one of a single test
 * follows from its kind, which the sync may have to find out.
 */
async function refuseNotebook(
  testIds: readonly string[],
  { notebook }: ReportFlags,
  { cwd }: CommandContext,
): Promise<void> {
  if (notebook === undefined && testIds.length === 1) return;
  const { readNotebook } = await import('../notebook/document.js');
  const { parameterNames } = await import('../notebook/parameters.js');
  const { notebookFor, notebookNamed, testParameters } = await import('../notebook/report-notebook.js');
  const file =
    notebook === undefined ? notebookFor(testIds.map(() => 'unknown')) : notebookNamed(notebook, cwd);
  testParameters(testIds, parameterNames(await readNotebook(file)));
}

/** Also before the sync: tests that the archive knows to be of different kinds, as far as it knows. */
async function refuseKinds(testIds: readonly string[], home: string): Promise<void> {
  if (testIds.length === 1) return;
  const { notebookFor } = await import('../notebook/report-notebook.js');
  const { openArchive } = await import('../archive/store.js');
  const archive = await openArchive(home);
  try {
    const kinds = testIds.map((testId) => archive.test(testId)?.kind ?? 'unknown');
    notebookFor(kinds.filter((kind) => kind !== 'unknown'));
  } finally {
    await archive.close();
  }
}

/** When a test's first session began; a test without sessions is the newest. */
function startOf(archive: Archive, testId: string): number {
  const { done, value } = archive.listed(testId).next();
  return done ? Infinity : Date.parse(value.listed.startTime);
}

/** A test that nobody has completed yet has a report all the same, which says so. */
const EMPTY: NotebookDocument = {
  cells: [
    {
      cell_type: 'markdown',
      id: 'empty',
      metadata: {},
      source:
        'Nobody has completed a session yet, so there is nothing to report. Run the same command again when the first ones are in.',
    },
  ],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

async function execute(
  testIds: readonly string[],
  kinds: readonly TestKind[],
  config: Config,
  flags: ReportFlags,
  context: CommandContext,
): Promise<NotebookDocument> {
  const { failureError, runNotebook } = await import('../notebook/run-notebook.js');
  const { readNotebook } = await import('../notebook/document.js');
  const { parameterNames } = await import('../notebook/parameters.js');
  const { notebookFor, notebookNamed, testParameters } = await import('../notebook/report-notebook.js');
  const { notebook: name } = flags;
  const file = name === undefined ? notebookFor(kinds) : notebookNamed(name, context.cwd);
  const names = parameterNames(await readNotebook(file));
  const display = new RunDisplay(context);
  const run = await runNotebook(file, {
    parameters: testParameters(testIds, names),
    kernel: flags.kernel,
    cellTimeoutMs: flags.cellTimeout * 1000,
    runTimeoutMs: flags.timeout * 1000,
    env: notebookEnvironment(context, config, {
      offline: true,
      ids: flags.identify === true ? 'plain' : 'codes',
      minimumCell: flags.minimumCell,
    }),
    signal: context.signal,
    onProgress: (progress) => display.note(progress),
  }).finally(() => display.stop());
  const failure = failureError(run);
  if (failure !== null) throw failure;
  return run.notebook;
}

/** What a cell shows of single people although its tables carry codes is taken out, and that is told. */
async function withoutPeople(
  executed: NotebookDocument,
  loaded: readonly TestData[],
  { identify, minimumCell }: ReportFlags,
): Promise<{ notebook: NotebookDocument; warnings: Warning[] }> {
  if (identify === true) return { notebook: executed, warnings: loaded.flatMap((data) => data.warnings) };
  const { demographicColumns, idCodes, withPrivacy } = await import('../frames/privacy.js');
  const { redactPeople } = await import('../notebook/redact-people.js');
  const { notebook, ids, columns } = redactPeople(executed, {
    codes: new Map(loaded.flatMap((data) => [...idCodes(data)])),
    demographics: new Set(minimumCell > 1 ? loaded.flatMap(demographicColumns) : []),
  });
  const told = loaded.flatMap((data) => withPrivacy(data, { ids: 'codes', minimumCell: 1 }).warnings);
  if (ids > 0) {
    const message = `The notebook showed ids of sessions or participants in ${ids} places; codes stand there instead.`;
    told.push({ code: 'ids-replaced', message });
  }
  if (columns > 0) {
    const message =
      'Tables with a row a session are shown without demographics: each row would tell of a single person.';
    told.push({ code: 'demographics-left-out', message });
  }
  return { notebook, warnings: told };
}

async function write(
  notebook: NotebookDocument,
  tests: readonly ReportedTest[],
  warnings: readonly Warning[],
  flags: ReportFlags,
  context: CommandContext,
): Promise<void> {
  const { reportHtml } = await import('../notebook/report.js');
  const { methodNotes } = await import('../notebook/method-notes.js');
  const file = htmlFile(flags.out, reportName(tests), context.cwd);
  const html = reportHtml(notebook, {
    tests,
    warnings,
    notes: methodNotes(
      tests[0]?.kind ?? 'unknown',
      { identify: flags.identify === true, minimumCell: flags.minimumCell },
      { compared: tests.length > 1 },
    ),
    madeAt: new Date(context.clock()),
  });
  const { writeAtomically } = await import('../export/atomic-file.js');
  await writeAtomically(file, (temporary) => writeFile(temporary, html));
  if (flags.json === true) context.stdout.write(`${JSON.stringify({ file, tests, warnings }, null, 2)}\n`);
  else context.stdout.write(`${file}\n`);
  if (flags.open === true) openInBrowser(file);
}

function openInBrowser(file: string): void {
  // No shell: a path may hold what a shell would run.
  const program = platform() === 'darwin' ? 'open' : platform() === 'win32' ? 'explorer' : 'xdg-open';
  const browser = spawn(program, [file], { detached: true, stdio: 'ignore' });
  // Where there is no browser the path on stdout has to do.
  browser.on('error', () => undefined);
  browser.unref();
}
