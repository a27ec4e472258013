import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodebookRow,
  choices,
  loadTest,
  matrix,
  nps,
  ranks,
  ratings,
  rows,
  type Sandbox,
  startSandbox,
  type TestData,
  taskSuccess,
} from '../../src/index.js';

const STUDIES = ['pilot-survey', 'pilot-interaction', 'shapes'] as const;

let sandbox: Sandbox;
let home: string;
const tests = new Map<string, TestData>();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'uxframe-truth-'));
  sandbox = await startSandbox({ studies: STUDIES, rate: { limit: 50, windowMs: 10 } });
  const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
  for (const { name, testId } of sandbox.studies) {
    tests.set(
      name,
      await loadTest(testId, { apiUrl, tokenUrl, clientId, clientSecret, home, rate: '50/10ms' }),
    );
  }
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

/** What the generator put into the answers to a column's question, and the test's summary of it. */
function truthOf(name: string) {
  const test = tests.get(name) as TestData;
  const all = sandbox.truth(test.test.testId);
  const codes = new Map(rows<CodebookRow>(test.codebook).map((row) => [row.column, row] as const));
  const answers = (column: string) => all.filter(({ taskId }) => taskId === codes.get(column)?.task_id);
  const values = (column: string) =>
    answers(column).flatMap(({ status, value }) => (status === 'answered' ? [value] : []));
  return { test, codes, answers, values };
}

const mean = (numbers: readonly number[]) =>
  expect.closeTo(numbers.reduce((sum, value) => sum + value, 0) / numbers.length, 9);

describe.each(STUDIES)('the summaries of %s agree with what the generator put in', (name) => {
  it('by status of every question', () => {
    const { codes, answers } = truthOf(name);
    const tasks = [...codes.values()].filter(({ kind, part }) => kind === 'task' && part === null);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { column, n_answered, n_skipped, n_undecoded } of tasks) {
      const count = (status: string) => answers(column).filter((one) => one.status === status).length;
      expect([column, n_answered, n_skipped, n_undecoded]).toEqual([
        column,
        count('answered'),
        count('skipped'),
        count('undecoded'),
      ]);
    }
  });

  it('in ratings, NPS and matrix rows', () => {
    const { test, values } = truthOf(name);
    for (const row of rows(ratings(test))) {
      const given = values(row.column) as number[];
      expect(row).toMatchObject({ n: given.length, estimate: mean(given) });
    }
    for (const row of rows(nps(test))) {
      const given = values(row.column) as number[];
      expect(row.promoters).toBe(given.filter((score) => score >= 9).length);
      expect(row.detractors).toBe(given.filter((score) => score <= 6).length);
      expect(row.n).toBe(given.length);
    }
    for (const row of rows(matrix(test))) {
      const cells = (values(row.column) as Record<string, unknown>[]).map((given) => given[row.row]);
      const numbers = cells.filter((cell) => typeof cell === 'number');
      expect(row).toMatchObject({ n: numbers.length, estimate: numbers.length > 0 ? mean(numbers) : null });
    }
  });

  it('in choices, ranks and task success', () => {
    const { test, values } = truthOf(name);
    for (const { column, option, n, count } of rows(choices(test))) {
      const given = values(column);
      const chose = given.filter((one) => (Array.isArray(one) ? one.includes(option) : one === option));
      expect([column, option, n, count]).toEqual([column, option, given.length, chose.length]);
    }
    for (const { column, option, estimate } of rows(ranks(test))) {
      const places = (values(column) as string[][]).map((order) => order.indexOf(option) + 1);
      expect(estimate).toEqual(mean(places.filter((place) => place > 0)));
    }
    for (const { column, successes, n } of rows(taskSuccess(test))) {
      const known = values(column).filter((outcome) => outcome !== 'undefined');
      expect([successes, n]).toEqual([known.filter((one) => one === 'success').length, known.length]);
    }
  });
});
