import { describe, expect, it } from 'vitest';
import { crosstab, rows } from '../../src/index.js';
import { smallStudy } from './study.js';

/** A column of so many equal values after one another. */
const runs = (...parts: [string | null, number][]) =>
  parts.flatMap(([value, times]) => new Array<string | null>(times).fill(value));

describe('crosstab', () => {
  it('gives shares of each column, residuals, p and V', () => {
    // Agresti 2007, p. 39: gender by party; R: X-squared = 30.07, p = 2.954e-07.
    const test = smallStudy({
      demographics: {
        gender: runs(['F', 1557], ['M', 1200]),
        party: runs(['Dem', 762], ['Ind', 327], ['Rep', 468], ['Dem', 484], ['Ind', 239], ['Rep', 477]),
      },
    });
    const table = rows(crosstab(test, 'gender', 'party'));
    expect(table.map(({ row, column, count }) => [row, column, count])).toEqual([
      ['F', 'Dem', 762],
      ['F', 'Ind', 327],
      ['F', 'Rep', 468],
      ['M', 'Dem', 484],
      ['M', 'Ind', 239],
      ['M', 'Rep', 477],
    ]);
    expect(table[0]).toMatchObject({
      n: 1246,
      estimate: expect.closeTo(762 / 1246, 12),
      expected: expect.closeTo(703.671, 3),
      std_residual: expect.closeTo(4.50205, 5),
      cramers_v: expect.closeTo(0.10092, 5),
      method: 'adjusted-Wald; chi-square test',
    });
    expect((table[0]?.p ?? 0) * 1e7).toBeCloseTo(2.953589, 5);
  });

  it('has numbers by size, decimals and negative ones too', () => {
    const size = ['-1', '1.5', '-2', '10', '1.25', '9'];
    const test = smallStudy({ demographics: { size, all: size.map(() => 'all') } });
    expect(crosstab(test, 'size', 'all').array('row')).toEqual(['-2', '-1', '1.25', '1.5', '9', '10']);
  });

  it('goes over to the exact test where expected counts are under 5', () => {
    const test = smallStudy({
      demographics: {
        poured: runs(['milk', 4], ['tea', 4]),
        guess: runs(['milk', 3], ['tea', 1], ['milk', 1], ['tea', 3]),
      },
    });
    const [row] = rows(crosstab(test, 'poured', 'guess'));
    expect(row?.p).toBeCloseTo(0.4857143, 6); // R ?fisher.test, TeaTasting
    expect(row?.method).toContain('Fisher–Freeman–Halton exact test');
    expect(row?.notes).toContain('Expected counts under 5');
  });

  it('makes no test below five answers', () => {
    const test = smallStudy({ demographics: { a: ['x', 'y', 'x', 'y'], b: ['p', 'q', 'q', 'p'] } });
    expect(rows(crosstab(test, 'a', 'b'))[0]).toMatchObject({ p: null, method: 'adjusted-Wald; no test' });
  });

  it('makes no test where a session stands in several cells, and counts sessions as the base', () => {
    const lists = [['mail', 'chat'], ['mail'], ['chat'], ['mail', 'chat'], ['mail'], ['chat']];
    const test = smallStudy({ demographics: { channel: lists, plan: runs(['free', 3], ['paid', 3]) } });
    const table = rows(crosstab(test, 'channel', 'plan'));
    expect(table.map(({ row, column, count, n }) => [row, column, count, n])).toEqual([
      ['chat', 'free', 2, 3],
      ['chat', 'paid', 2, 3],
      ['mail', 'free', 2, 3],
      ['mail', 'paid', 2, 3],
    ]);
    expect(table[0]).toMatchObject({ p: null, std_residual: null });
    expect(table[0]?.notes).toContain('several cells');
  });

  it('tells what was asked on both sides, and a column’s name in words where nothing tells it', () => {
    const test = smallStudy({
      questions: [{ column: 'q', task_type: 'MULTIPLE_CHOICE', question: 'Which?', answers: ['A'] }],
    });
    const columns = crosstab(test, 'q', 'started_at');
    expect(rows(columns)[0]).toMatchObject({ row_question: 'Which?', column_question: 'started at' });
  });

  it('orders options by their scale, ages by their numbers, and leaves out missing values', () => {
    const test = smallStudy({
      questions: [
        {
          column: 'q',
          task_type: 'MULTIPLE_CHOICE',
          options: ['Never', 'Always'],
          answers: ['Always', 'Never', 'Never', null],
        },
      ],
      demographics: { age: ['100+', '18-24', '9-17', '18-24'] },
    });
    const table = rows(crosstab(test, 'q', 'age'));
    expect([...new Set(table.map(({ row }) => row))]).toEqual(['Never', 'Always']);
    expect([...new Set(table.map(({ column }) => column))]).toEqual(['9-17', '18-24', '100+']);
    expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('makes a square table by a pivot, in the order of its values', () => {
    const test = smallStudy({
      demographics: { age: ['65+', '18-24', '18-24'], plan: ['paid', 'free', 'paid'] },
    });
    const square = crosstab(test, 'age', 'plan').groupby('row').pivot('column', 'count');
    expect(square.objects()).toEqual([
      { row: '18-24', free: 1, paid: 1 },
      { row: '65+', free: 0, paid: 1 },
    ]);
  });

  it('refuses a column that is not there, and one with too many values', () => {
    const test = smallStudy({
      demographics: { id: Array.from({ length: 60 }, (_, i) => `p${i}`), plan: ['free'] },
    });
    expect(() => crosstab(test, 'plan', 'nothing')).toThrow('no column nothing');
    expect(() => crosstab(test, 'id', 'plan')).toThrow('60 different values');
  });

  it('is empty where nobody answered', () => {
    const table = crosstab(smallStudy({ demographics: { a: [null, null], b: ['x', null] } }), 'a', 'b');
    expect(table.numRows()).toBe(0);
    expect(table.columnNames()).toContain('cramers_v');
  });
});
