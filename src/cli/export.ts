import { type Command, Option } from 'commander';
import type { Archive } from '../archive/store.js';
import type { Config } from '../config.js';
import { UxframeError } from '../errors.js';
import { EXPORT_FORMATS, type ExportFormat } from '../export/export-format.js';
import type { ExportedFile } from '../export/export-test.js';
import { archivedTest } from './archived-test.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { withExample } from './example.js';
import { outFolder } from './out-file.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { testArguments } from './test-argument.js';

interface ExportFlags extends GlobalOptions {
  all?: boolean;
  format: ExportFormat;
  out: string;
  breakout?: boolean;
  pseudonymize?: boolean;
  drop?: string[];
  guard: boolean;
  json?: boolean;
}

export function registerExport(program: Command, context: CommandContext): void {
  withExample(program.command('export'), 'uxframe export <test> --format csv --out exports/')
    .description('write the tables of archived tests to files; nothing is fetched')
    .argument('[tests...]', 'test IDs, or the addresses of their results pages')
    .option('--all', 'every test in the archive')
    .addOption(
      new Option(`--format <${EXPORT_FORMATS.join('|')}>`, 'kind of file')
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'folder to write to')
    .option('--breakout', 'spread list columns of sessions over columns of their own')
    .option(
      '--pseudonymize',
      "replace participants' and sessions' IDs by keyed hashes; the key stays in the archive",
    )
    .option('--drop <columns>', 'columns to leave out of every table, with commas between them', splitNames)
    .option('--no-guard', 'CSV: leave text that a spreadsheet would run as a formula as it is')
    .option('--json', 'print the files as JSON')
    .action(async (tests: string[], _options: unknown, command: Command) => {
      await exportTests(tests, command.optsWithGlobals<ExportFlags>(), context);
    });
}

const splitNames = (text: string, previous: string[] = []): string[] => [
  ...previous,
  ...text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
];

async function exportTests(tests: string[], flags: ExportFlags, context: CommandContext): Promise<void> {
  const named = await testArguments(tests, context);
  if (named.length > 0 === (flags.all === true)) {
    throw new UxframeError('usage', 'Name the tests to export, or give --all.', {
      hint: '"uxframe export <test> --format csv --out exports/", say.',
    });
  }
  const config = settings(flags, context);
  if (flags.format === 'ndjson') {
    const { refuseProtected } = await import('../frames/raw-privacy.js');
    refuseProtected(config, flags.pseudonymize === true);
  }
  const out = outFolder(flags.out, context.cwd);
  const { openArchive } = await import('../archive/store.js');
  const archive = await openArchive(config.home);
  try {
    const testIds = flags.all === true ? archivedTests(archive) : named;
    const files: (ExportedFile & { testId: string })[] = [];
    for (const testId of testIds) {
      context.signal.throwIfAborted();
      const written = await exportOne(archive, testId, out, flags, config, context);
      files.push(...written.map((file) => ({ ...file, testId })));
      if (flags.json !== true) for (const file of written) context.stdout.write(line(file));
    }
    if (flags.json === true) context.stdout.write(`${JSON.stringify(files, null, 2)}\n`);
  } finally {
    await archive.close();
  }
}

function archivedTests(archive: Archive): string[] {
  const testIds = archive.tests().map(({ testId }) => testId);
  const synced = testIds.filter((testId) => archive.count(testId) > 0);
  if (synced.length > 0) return synced;
  throw new UxframeError('nothing-to-load', 'The archive holds no test.', {
    hint: 'Fetch some first: "uxframe tests" lists them, "uxframe sync <test>" fetches one.',
  });
}

async function exportOne(
  archive: Archive,
  testId: string,
  out: string,
  flags: ExportFlags,
  config: Config,
  { stderr }: CommandContext,
): Promise<ExportedFile[]> {
  const { archivedDocuments } = await import('../frames/test-data.js');
  const { exportTest } = await import('../export/export-test.js');
  const { pseudonymKey } = await import('../archive/pseudonym-key.js');
  const { withPrivacy } = await import('../frames/privacy.js');
  const data = await archivedTest(archive, testId, { breakout: flags.breakout === true });
  for (const { code, message, detail } of data.warnings)
    if (code === 'partly-fetched') stderr.write(`${message} ${detail}\n`);
  // Pseudonyms tell the sessions of two tests apart; codes would not.
  const ids = flags.pseudonymize === true ? 'plain' : config.ids;
  const test = withPrivacy(data, { ids, minimumCell: config.minimumCell });
  const key = flags.pseudonymize === true ? await pseudonymKey(archive) : undefined;
  const { format, drop, guard } = flags;
  const documents = archivedDocuments(archive, testId);
  return await exportTest(test, { out, format, drop, guard, pseudonymKey: key, documents });
}

const line = ({ path, table, rows }: ExportedFile): string => `${path}\t${table}\t${counted(rows, 'row')}\n`;
