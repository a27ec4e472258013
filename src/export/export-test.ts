import { join } from 'node:path';
import type { ColumnTable } from 'arquero';
import { UxframeError } from '../errors.js';
import { writeArrow } from './arrow.js';
import { writeAtomically } from './atomic-file.js';
import { writeCsv } from './csv.js';
import { dropColumns } from './drop-columns.js';
import { type ExportTable, exportTable } from './export-column.js';
import { EXPORT_FORMATS, type ExportFormat } from './export-format.js';
import { writeParquet } from './parquet.js';
import { type Pseudonymizer, pseudonymized, pseudonymizer } from './pseudonym.js';
import { type RawSession, writeNdjson } from './raw-documents.js';
import { writeXlsx } from './xlsx.js';

/** What is exported: `TestData` has all of it but the raw documents. */
export interface ExportableTest {
  test: { testId: string };
  sessions: ColumnTable;
  demographics: ColumnTable;
  responses: ColumnTable;
  taskGroups: ColumnTable;
  codebook: ColumnTable;
  cues: ColumnTable;
}

/** Where to, and what of it: raw documents are given, tables are the test's. */
export type ExportOptions = ExportSettings &
  (
    | { format: Exclude<ExportFormat, 'ndjson'>; documents?: Iterable<RawSession> | undefined }
    | {
        format: ExportFormat;
        /** NDJSON: the raw documents (`openDocuments`). */
        documents: Iterable<RawSession>;
      }
  );

/** What every format takes. */
interface ExportSettings {
  /** The folder to write to. */
  out: string;
  /**
   * Columns to leave out of every table; of a column of `sessions`, its rows in the long tables and the columns
   * broken out of it too.
   */
  drop?: readonly string[] | undefined;
  /** Replaces participants' and sessions' IDs by hashes with this key. */
  pseudonymKey?: Uint8Array | undefined;
  /** CSV: guard against formulas. Default: true. */
  guard?: boolean | undefined;
}

/** A file or folder that was written, and its rows. */
export interface ExportedFile {
  path: string;
  table: string;
  rows: number;
}

/**
 * Writes a test's tables to files, each under a temporary name that is renamed when it is whole:
 *
 * - `csv`: `OUT/<test>/<table>.csv` · `arrow`: `OUT/<test>/<table>.arrow`
 * - `parquet`: `OUT/table=<table>/test_id=<test>/part-*.parquet`, Hive folders that DuckDB, Spark or a
 *   warehouse read as one table over all tests
 * - `xlsx`: `OUT/<test>.xlsx`, a sheet a table with the codebook among them
 * - `ndjson`: `OUT/<test>.ndjson`, the raw documents that `openDocuments` gives
 *
 * @throws `usage` where there is no such format, no documents are given for NDJSON, a column to drop is in no
 * table, a table is too large for a workbook, columns are to be dropped of raw documents, or the test's ID makes
 * no file name
 *
 * @example
 * const frames = framesFromSessions([]);
 * const files = await exportTest(
 *   { ...frames, cues: cuesFromTranscripts([]).cues, test: { testId: 'empty' } },
 *   { out: '/tmp/uxframe-example', format: 'csv' },
 * );
 * files.map((file) => file.table); // => ["sessions", "demographics", "responses", "task_groups", "codebook", "cues"]
 */
export async function exportTest(test: ExportableTest, options: ExportOptions): Promise<ExportedFile[]> {
  const { out, format, pseudonymKey } = options;
  if (!EXPORT_FORMATS.includes(format)) {
    throw new UxframeError('usage', `There is no format "${format}".`, {
      hint: `Take one of: ${EXPORT_FORMATS.join(', ')}.`,
      subject: format,
    });
  }
  const testId = fileName(test.test.testId);
  const pseudonym = pseudonymKey && pseudonymizer(pseudonymKey);
  if (format === 'ndjson') return await exportDocuments(testId, pseudonym, options);
  const tables = exportTables(test, options.drop ?? [], pseudonym);
  if (format === 'xlsx') {
    const path = join(out, `${testId}.xlsx`);
    await writeAtomically(path, (temporary) => writeXlsx(temporary, tables));
    return [...tables].map(([table, { rows }]) => ({ path, table, rows }));
  }
  const files: ExportedFile[] = [];
  for (const [name, table] of tables) {
    const path = pathOf(out, format, name, testId);
    await writeAtomically(path, (temporary) => writeTable(temporary, table, options));
    files.push({ path, table: name, rows: table.rows });
  }
  return files;
}

/** A test's ID as it stands in paths: one of your own must not lead to another folder, or to a device of Windows. */
function fileName(testId: string): string {
  if (/^[\w-]+$/.test(testId) && !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(testId)) return testId;
  throw new UxframeError('usage', `The test ID ${JSON.stringify(testId)} makes no file name.`, {
    hint: 'Give letters, digits, "-" and "_".',
    subject: testId,
  });
}

function exportTables(
  test: ExportableTest,
  drop: readonly string[],
  pseudonym: Pseudonymizer | undefined,
): Map<string, ExportTable> {
  const named = new Map([
    ['sessions', test.sessions],
    ['demographics', test.demographics],
    ['responses', test.responses],
    ['task_groups', test.taskGroups],
    ['codebook', test.codebook],
    ['cues', test.cues],
  ]);
  const kept = drop.length === 0 ? named : dropColumns(named, drop);
  return new Map(
    [...kept].map(([name, table]) => {
      const columns = exportTable(table, name);
      return [name, pseudonym === undefined ? columns : pseudonymized(columns, pseudonym)];
    }),
  );
}

function pathOf(out: string, format: 'csv' | 'arrow' | 'parquet', table: string, testId: string): string {
  if (format === 'parquet') return join(out, `table=${table}`, `test_id=${testId}`);
  return join(out, testId, `${table}.${format}`);
}

async function writeTable(path: string, table: ExportTable, { format, guard }: ExportOptions): Promise<void> {
  if (format === 'csv') writeCsv(path, table, guard === undefined ? {} : { guard });
  else if (format === 'arrow') writeArrow(path, table);
  else await writeParquet(path, table);
}

async function exportDocuments(
  testId: string,
  pseudonym: Pseudonymizer | undefined,
  { out, documents, drop = [] }: ExportOptions,
): Promise<ExportedFile[]> {
  if (drop.length > 0) {
    throw new UxframeError('usage', 'Raw documents have no columns to drop.', {
      hint: 'Export tables (--format csv, parquet, arrow or xlsx), or leave --drop out.',
    });
  }
  if (documents === undefined) {
    throw new UxframeError('usage', 'There are no raw documents to write.', {
      hint: 'Give `documents: await openDocuments(id)`, or take another format.',
    });
  }
  const path = join(out, `${testId}.ndjson`);
  let rows = 0;
  await writeAtomically(path, (temporary) => {
    rows = writeNdjson(temporary, documents, pseudonym);
  });
  return [{ path, table: 'documents', rows }];
}
