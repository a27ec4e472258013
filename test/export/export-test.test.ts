import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { table } from 'arquero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTest } from '../../src/export/export-test.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import type { Table } from '../../src/frames/tables.js';
import { pythonWithPandas, runPython } from './python.js';
import { fileName, sampleTest, TABLES } from './sample.js';

/** The built file of a module of the room: a process of its own runs that. */
const builtModule = (name: string) => new URL(`../../dist/export/${name}.js`, import.meta.url).href;

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'uxframe-export-'));
});
afterAll(() => rmSync(out, { recursive: true }));

const survey = sampleTest('pilot-survey');
const shapes = sampleTest('shapes');
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** Cells as every reader gives them: dates as ISO 8601, records and cells of several types as JSON. */
function plain(table: Table<object>, json: readonly string[]): Record<string, unknown>[] {
  return rows<object>(table).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => {
        if (cell instanceof Date) return [name, cell.toISOString()];
        return [name, json.includes(name) && cell !== null ? JSON.stringify(cell) : cell];
      }),
    ),
  );
}
const JSON_COLUMNS = { responses: ['value'], codebook: ['labels'] } as Record<string, string[]>;

describe('exportTest to Parquet', () => {
  const folder = () => join(out, 'parquet');

  it('writes Hive folders that DuckDB reads as one table over all tests, value for value', async () => {
    for (const test of [survey, shapes]) await exportTest(test, { out: folder(), format: 'parquet' });
    const connection = await (await DuckDBInstance.create()).connect();
    for (const table of TABLES) {
      for (const test of [survey, shapes]) {
        const glob = join(folder(), `table=${fileName(table)}/*/*.parquet`);
        const read = `read_parquet('${glob}', hive_partitioning = true, union_by_name = true)`;
        const names = test[table].columnNames();
        const columns = names.map((name) => `"${name}"`).join(', ');
        const result = await connection.runAndReadAll(
          `select to_json({${names.map((name) => `'${name}': "${name}"`).join(', ')}}) from
             (select ${columns} from ${read} where test_id = '${test.test.testId}')`,
        );
        const found = result.getRows().map(([json]) => normalTimes(JSON.parse(String(json))));
        expect(found).toEqual(plain(test[table], JSON_COLUMNS[table] ?? []));
      }
    }
  });

  it('can be asked what docs/beyond-one-machine.md asks DuckDB', async () => {
    const asked = join(out, 'documented');
    await exportTest(sampleTest('survey'), { out: asked, format: 'parquet' });
    const page = readFileSync(new URL('../../docs/beyond-one-machine.md', import.meta.url), 'utf8');
    const [, block = ''] = /\*\*DuckDB\*\*[\s\S]*?```sql\n([\s\S]*?)```/.exec(page) ?? [];
    const queries = block.split(';').filter((query) => query.trim() !== '');
    expect(queries).toHaveLength(2);
    const connection = await (await DuckDBInstance.create()).connect();
    for (const query of queries) {
      const result = await connection.runAndReadAll(query.replaceAll("'export/", `'${asked}/`));
      expect(result.currentRowCount).toBeGreaterThan(0);
    }
  });

  it('types timestamps, numbers and lists', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const glob = join(folder(), `table=sessions/test_id=${survey.test.testId}/*.parquet`);
    const described = await connection.runAndReadAll(`describe select * from read_parquet('${glob}')`);
    const types = Object.fromEntries(described.getRows().map(([name, type]) => [name, type]));
    expect(types).toMatchObject({
      session_id: 'VARCHAR',
      started_at: 'TIMESTAMP WITH TIME ZONE',
      duration_s: 'DOUBLE',
      interests: 'VARCHAR[]',
    });
  });

  it('writes the same folder again without a trace of the first', async () => {
    const before = filesBelow(folder());
    await exportTest(survey, { out: folder(), format: 'parquet' });
    expect(filesBelow(folder())).toEqual(before);
    expect(before.every((name) => /^part-\d{5}\.parquet$/.test(name))).toBe(true);
  });

  it('keeps the column types of a test without sessions', async () => {
    const empty = { ...framesFromSessions([]), cues: survey.cues, test: { testId: 'none' } };
    const files = await exportTest(empty, { out: join(out, 'empty'), format: 'parquet' });
    expect(files.find(({ table }) => table === 'responses')?.rows).toBe(0);
    const connection = await (await DuckDBInstance.create()).connect();
    const glob = join(out, 'empty', 'table=responses/*/*.parquet');
    const described = await connection.runAndReadAll(`describe select start_ms from read_parquet('${glob}')`);
    expect(described.getRows()[0]?.[1]).toBe('DOUBLE');
  });
});

/** DuckDB writes `2026-03-02 08:38:19.157+00`. */
function normalTimes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      name.endsWith('_at') && typeof cell === 'string' ? new Date(cell).toISOString() : cell,
    ]),
  );
}

const python = pythonWithPandas();

describe.skipIf(python === undefined)('what pandas and pyarrow read', () => {
  const READ = `
import sys, json, datetime, pandas, pyarrow.ipc, pyarrow.parquet
kind, path = sys.argv[1:3]
table = pyarrow.ipc.open_file(path).read_all() if kind == 'arrow' else pyarrow.parquet.read_table(path)
frame = table.to_pandas()
def cell(value):
    if isinstance(value, datetime.datetime):
        value = value.astimezone(datetime.timezone.utc)
        return value.strftime('%Y-%m-%dT%H:%M:%S.') + '%03dZ' % (value.microsecond // 1000)
    return value
rows = [{name: cell(value) for name, value in row.items()} for row in table.to_pylist()]
print(json.dumps({'rows': rows, 'pandas': len(frame), 'types': {name: str(kind) for name, kind in frame.dtypes.items()}}))
`;
  it.each(['arrow', 'parquet'] as const)('is what was written, from %s', async (format) => {
    const folder = join(out, `python-${format}`);
    await exportTest(shapes, { out: folder, format });
    for (const table of TABLES) {
      const name = fileName(table);
      const { testId } = shapes.test;
      const path =
        format === 'arrow'
          ? join(folder, testId, `${name}.arrow`)
          : join(folder, `table=${name}`, `test_id=${testId}`, 'part-00000.parquet');
      const read = runPython(python ?? '', READ, [format, path]) as Record<string, unknown>;
      expect(read.rows).toEqual(plain(shapes[table], JSON_COLUMNS[table] ?? []));
      expect(read.pandas).toBe(shapes[table].numRows());
      if (table === 'sessions')
        expect((read.types as Record<string, string>).started_at).toMatch(/^datetime64\[ms, UTC\]/);
    }
  });

  it('reads the CSV with the right number of rows and cells', async () => {
    await exportTest(survey, { out: join(out, 'python-csv'), format: 'csv', guard: false });
    const path = join(out, 'python-csv', survey.test.testId, 'responses.csv');
    const script = `
import sys, json, pandas
frame = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
print(json.dumps(frame['value_text'].tolist()))`;
    const texts = rows(survey.responses).map((row) => row.value_text ?? '');
    expect(runPython(python ?? '', script, [path])).toEqual(texts);
  });
});

describe.skipIf(python === undefined)('the workbook', () => {
  it('has the sheets by name, their rows, and text that is no formula', async () => {
    const hostile = { ...survey, sessions: survey.sessions.derive({ trap: () => '=1+1' }) };
    const [file] = await exportTest(hostile, { out: join(out, 'workbook'), format: 'xlsx' });
    const script = `
import sys, json, re, zipfile
book = zipfile.ZipFile(sys.argv[1])
sheets = re.findall(r'<sheet [^>]*name="([^"]+)"', book.read('xl/workbook.xml').decode())
first = book.read('xl/worksheets/sheet1.xml').decode()
print(json.dumps({'sheets': sheets, 'rows': first.count('<row '), 'formulas': first.count('<f>')}))`;
    expect(runPython(python ?? '', script, [file?.path ?? ''])).toEqual({
      sheets: TABLES.map(fileName),
      rows: survey.sessions.numRows() + 1,
      formulas: 0,
    });
  });
});

describe('exportTest to NDJSON', () => {
  it('writes the raw documents, from which the same tables are built', async () => {
    const [file] = await exportTest(survey, { out, format: 'ndjson', documents: survey.documents });
    const lines = readFileSync(file?.path ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(survey.sessions.numRows());
    const again = framesFromSessions(lines.map((line) => JSON.parse(line)));
    expect(rows(again.responses)).toEqual(rows(survey.responses));
    const asText = framesFromSessions(lines);
    expect(rows(asText.sessions)).toEqual(rows(survey.sessions));
  });

  it('refuses to write documents that nobody gave, and says where they come from', async () => {
    // @ts-expect-error: NDJSON needs documents
    const exporting = exportTest(survey, { out: join(out, 'none'), format: 'ndjson', documents: undefined });
    await expect(exporting).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('await openDocuments(id)'),
    });
    expect(existsSync(join(out, 'none'))).toBe(false);
  });

  it('refuses to drop columns of raw documents', async () => {
    const exporting = exportTest(survey, { out, format: 'ndjson', documents: [], drop: ['gender'] });
    await expect(exporting).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('exportTest to a format that there is none of', () => {
  it('writes nothing, and names those that there are', async () => {
    const options = { out: join(out, 'none'), format: 'xml' as 'csv' };
    await expect(exportTest(survey, options)).rejects.toMatchObject({
      code: 'usage',
      message: 'There is no format "xml".',
      hint: 'Take one of: csv, parquet, arrow, ndjson, xlsx.',
    });
    expect(existsSync(join(out, 'none'))).toBe(false);
  });
});

describe('exportTest to XLSX', () => {
  it('writes a workbook with a sheet a table, the codebook among them', async () => {
    const files = await exportTest(survey, { out, format: 'xlsx' });
    expect(files.map(({ table }) => table)).toEqual(TABLES.map(fileName));
    const bytes = readFileSync(files[0]?.path ?? '');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('refuses more columns than a sheet can hold', async () => {
    const many = Object.fromEntries(Array.from({ length: 16_385 }, (_, index) => [`c${index}`, [1]]));
    const exporting = exportTest({ ...survey, sessions: table(many) }, { out, format: 'xlsx' });
    await expect(exporting).rejects.toMatchObject({ code: 'usage', subject: 'sessions' });
  });
});

describe('privacy', () => {
  const key = new Uint8Array(32).fill(7);

  it('gives a person the same pseudonym in every table and every export, and no ID anywhere', async () => {
    const folder = join(out, 'pseudonyms');
    for (const format of ['csv', 'ndjson'] as const) {
      await exportTest(survey, { out: folder, format, pseudonymKey: key, documents: survey.documents });
    }
    const text = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const ids = rows(survey.sessions).flatMap((row) => [row.session_id, row.participant_id ?? '-']);
    expect(ids.filter((id) => id !== '-' && text.includes(id))).toEqual([]);
    // HMAC-SHA-256 of "session:<id>" with that key, as `openssl dgst -sha256 -mac HMAC` gives it too.
    const sessions = readFileSync(join(folder, survey.test.testId, 'sessions.csv'), 'utf8').split('\r\n');
    const responses = readFileSync(join(folder, survey.test.testId, 'responses.csv'), 'utf8').split('\r\n');
    expect(sessions[1]?.split(',')[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(responses[1]?.split(',')[0]).toBe(sessions[1]?.split(',')[0]);
  });

  it('drops a column from every table, with its rows in the long ones', async () => {
    await exportTest(survey, { out: join(out, 'dropped'), format: 'csv', drop: ['gender', 'fetched_at'] });
    const read = (name: string) =>
      readFileSync(join(out, 'dropped', survey.test.testId, `${name}.csv`), 'utf8');
    expect(read('sessions')).not.toMatch(/gender|fetched_at|Female/);
    expect(read('demographics')).not.toMatch(/gender|Female/i);
    expect(read('codebook')).not.toMatch(/gender/);
    expect(read('demographics').trimEnd().split('\r\n').length - 1).toBe(
      rows(survey.demographics).filter((row) => row.column !== 'gender').length,
    );
  });

  it('drops the columns that were broken out of one with it', async () => {
    const folder = join(out, 'dropped-parts');
    const frames = framesFromSessions(
      survey.documents.map(({ details, ...listed }) => ({ ...listed, details })),
      { breakout: true },
    );
    const parts = frames.sessions.columnNames().filter((name) => name.startsWith('interests_'));
    expect(parts.length).toBeGreaterThan(1);
    await exportTest({ ...survey, ...frames }, { out: folder, format: 'csv', drop: ['interests'] });
    for (const table of ['sessions', 'codebook', 'demographics']) {
      const text = readFileSync(join(folder, survey.test.testId, `${table}.csv`), 'utf8');
      expect(text).not.toContain('interests');
    }
  });

  it('says so where no table has a column to drop', async () => {
    const exporting = exportTest(survey, { out, format: 'csv', drop: ['genderr'] });
    await expect(exporting).rejects.toMatchObject({ code: 'usage', subject: 'genderr' });
  });
});

describe('a test ID of your own', () => {
  it.each(['../up', 'a/b', 'a\\b', 'CON', 'lpt1', 'trailing.', '', 'test=1'])(
    '%j makes no file name',
    async (testId) => {
      const exporting = exportTest({ ...survey, test: { testId } }, { out: join(out, 'ids'), format: 'csv' });
      await expect(exporting).rejects.toMatchObject({ code: 'usage', subject: testId });
    },
  );
});

describe('a failure', () => {
  it('leaves what was there, and no temporary file', async () => {
    const folder = join(out, 'failing');
    const path = join(folder, `${survey.test.testId}.ndjson`);
    await exportTest(survey, { out: folder, format: 'ndjson', documents: survey.documents });
    const before = readFileSync(path, 'utf8');
    const broken = [...survey.documents.slice(0, 2), { ...survey.documents[2], details: '{' }];
    const exporting = exportTest(survey, {
      out: folder,
      format: 'ndjson',
      documents: broken as typeof survey.documents,
    });
    await expect(exporting).rejects.toThrow(SyntaxError);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual([`${survey.test.testId}.ndjson`]);
  });

  it.skipIf(process.platform === 'win32')(
    'comes as an error where the disk is full in the middle of a block',
    () => {
      const written = ['writeCsv(path, exportTable(table({ text })))', 'writeNdjson(path, sessions)'].map(
        (write) => {
          // 1 KB is all that the process may write to a file: the first write is cut short, as on a full disk.
          const script = `
        const [{ table }, { writeCsv }, { exportTable }, { writeNdjson }] = await Promise.all([
          import('arquero'), ...${JSON.stringify(['csv', 'export-column', 'raw-documents'].map(builtModule))}.map((url) => import(url))]);
        const text = ['x'.repeat(5000)];
        const sessions = [{ testId: 't', sessionId: 's', details: JSON.stringify(text) }];
        const path = process.argv[1];
        try { ${write}; console.log('written'); } catch (error) { console.log(error.code); }`;
          const command = 'ulimit -f 1; exec "$0" --input-type=module -e "$1" "$2"';
          const path = join(out, 'full');
          return spawnSync('sh', ['-c', command, process.execPath, script, path], {
            encoding: 'utf8',
          }).stdout.trim();
        },
      );
      expect(written).toEqual(['EFBIG', 'EFBIG']);
    },
  );

  it('says what cannot be written where the folder is a file', async () => {
    const file = join(out, 'a-file');
    writeFileSync(file, '');
    await expect(exportTest(survey, { out: file, format: 'csv' })).rejects.toMatchObject({
      code: 'configuration',
      cause: { syscall: 'mkdir' },
    });
  });
});
