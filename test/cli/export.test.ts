import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

/** An archive that holds the pilots. */
async function synced() {
  const sandbox = await sandboxOf();
  const home = folder();
  const env = environmentOf(sandbox, home);
  const ids = ['pilot-survey', 'pilot-interaction'].map((name) => studyOf(sandbox, name).testId);
  await runCli(['sync', ...ids], { env });
  return { sandbox, env, home, ids };
}

describe('uxframe export', () => {
  it('writes every archived test with --all, and asks the API nothing', async () => {
    const { sandbox, env, ids } = await synced();
    const out = folder();
    const before = sandbox.requests.length;
    const args = ['export', '--all', '--format', 'parquet', '--out', out, '--json'];
    const { code, stdout } = await runCli(args, { env });
    expect(code).toBe(0);
    expect(sandbox.requests.length).toBe(before);
    const files: { testId: string; table: string; path: string; rows: number }[] = JSON.parse(stdout);
    expect(new Set(files.map(({ testId }) => testId))).toEqual(new Set(ids));
    expect(files).toHaveLength(12);
    expect(files.every(({ path }) => existsSync(join(path, 'part-00000.parquet')))).toBe(true);
  });

  it('gives the same pseudonyms each time, from a key that stays in the archive', async () => {
    const { env, ids } = await synced();
    const read = async (...flags: string[]) => {
      const out = folder();
      await runCli(['export', ids[0] ?? '', '--format', 'csv', '--out', out, ...flags], { env });
      return readFileSync(join(out, ids[0] ?? '', 'sessions.csv'), 'utf8');
    };
    const first = await read('--pseudonymize');
    expect(await read('--pseudonymize')).toBe(first);
    expect(await read()).not.toBe(first);
    expect(await read('--drop', 'gender,participant_id')).not.toMatch(/gender|participant_id/);
  });

  it('keeps out of tables what the settings keep out, and refuses documents that hold it', async () => {
    const { env, ids } = await synced();
    const [testId = ''] = ids;
    const told = { ...env, UXFRAME_IDS: 'codes', UXFRAME_MINIMUM_CELL: '6' };
    const read = async (settings: Record<string, string>, ...flags: string[]) => {
      const out = folder();
      const { code } = await runCli(['export', testId, '--format', 'csv', '--out', out, ...flags], {
        env: settings,
      });
      expect(code).toBe(0);
      return readFileSync(join(out, testId, 'sessions.csv'), 'utf8');
    };
    const uuid = /^[0-9a-f]{8}-/m;
    expect(await read(env)).toMatch(uuid);
    const coded = await read(told);
    expect(coded).not.toMatch(uuid);
    expect(coded).toMatch(/^S008,P008,/m);
    expect(coded).toContain('Other');
    expect(await read(told, '--pseudonymize')).not.toMatch(/^S\d+,/m);
    const out = folder();
    const raw = await runCli(['export', testId, '--format', 'ndjson', '--out', out], { env: told });
    expect(raw).toMatchObject({ code: 2, stdout: '' });
    expect(raw.stderr).toContain('UXFRAME_IDS=codes and UXFRAME_MINIMUM_CELL=6');
    expect(readdirSync(out)).toEqual([]);
  });

  it('of a test that was not fetched names the command that fetches it, and no function', async () => {
    const env = { UXFRAME_HOME: folder() };
    const testId = '7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902';
    for (const line of [
      `export ${testId} --format csv --out x`,
      `shapes ${testId}`,
      `report ${testId} --offline`,
    ]) {
      expect(await runCli(line.split(' '), { env, cwd: folder() })).toEqual({
        code: 66,
        stdout: '',
        stderr: `Error: The archive holds nothing of the test ${testId}.\nFetch it first: "uxframe sync ${testId}".\n`,
      });
    }
  });

  it('writes raw documents, and a workbook', async () => {
    const { env, ids } = await synced();
    const out = folder();
    for (const format of ['ndjson', 'xlsx']) {
      const { stdout } = await runCli(['export', ids[0] ?? '', '--format', format, '--out', out], { env });
      expect(stdout).toContain(`${ids[0]}.${format}`);
    }
    expect(readdirSync(out).toSorted()).toEqual([`${ids[0]}.ndjson`, `${ids[0]}.xlsx`]);
  });

  it.each([
    [['export', '--format', 'csv', '--out', 'x'], 2, /Name the tests/],
    [['export', '--all', '--out', 'x'], 2, /--format/],
    [['export', '--all', '--format', 'pdf', '--out', 'x'], 2, /csv, parquet, arrow, ndjson, xlsx/],
    [['export', '--all', '--format', 'csv', '--out', 'x'], 66, /uxframe sync/],
    [['export', '0f8fad5b-d9cb-469f-a165-70867728950e', '--format', 'csv', '--out', 'x'], 66, /uxframe sync/],
  ] as const)('ends %j with %i', async (args, code, message) => {
    const home = folder();
    const ran = await runCli(args, { env: { HOME: home, UXFRAME_HOME: home }, cwd: home });
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(message);
    expect(existsSync(join(home, 'x'))).toBe(false);
  });
});

describe('uxframe shapes', () => {
  it('prints keys, types and counts of every answer, and no answer', async () => {
    const sandbox = await sandboxOf({ studies: ['shapes'] });
    const env = environmentOf(sandbox, folder());
    const { testId } = studyOf(sandbox, 'shapes');
    await runCli(['sync', testId], { env });
    const { stdout } = await runCli(['shapes', testId], { env });
    expect(stdout).toMatch(/^COLUMN +TYPE +STATUS +COUNT +SHAPE\n/);
    expect(stdout).toContain('{ratingScale: {answer: number}}');
    const texts = sandbox
      .truth(testId)
      .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
      .filter((value): value is string => typeof value === 'string' && value.length > 12);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => stdout.includes(text))).toEqual([]);
    const undecoded = JSON.parse((await runCli(['shapes', testId, '--undecoded', '--json'], { env })).stdout);
    expect(undecoded.length).toBeGreaterThan(0);
    expect(undecoded.every(({ status }: { status: string }) => status === 'undecoded')).toBe(true);
  });
});
