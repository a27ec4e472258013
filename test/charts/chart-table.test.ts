import { readFileSync } from 'node:fs';
import { table } from 'arquero';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { MatrixRow, NpsRow, RankRow, SegmentRow } from '../../src/analysis/tables.js';
import type { Figure } from '../../src/charts/figure.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import type { Table } from '../../src/frames/tables.js';
import * as uxframe from '../../src/index.js';
import {
  matrixChart,
  npsChart,
  rankChart,
  ranks,
  type segmentChart,
  taskTimeChart,
  taskTimes,
  wordChart,
} from '../../src/index.js';
import * as samples from './samples.js';

const charts = Object.entries(uxframe).filter(([name]) => name.endsWith('Chart')) as [
  string,
  (table: unknown, responses?: unknown) => Figure,
][];

/** A chart as JavaScript calls it, with whatever it is given. */
const fromJavaScript = (chart: unknown) => chart as (...given: unknown[]) => Figure;

const rank = { column: 'q07', question: 'Order these', option: 'Price', estimate: 1.3, n: 3, notes: '' };

describe('a chart of a table that is not its own', () => {
  it('says which columns are missing, and what makes the table that it takes', () => {
    expect(() => fromJavaScript(rankChart)([rank])).toThrow(
      expect.objectContaining({
        code: 'usage',
        subject: 'rankChart',
        message:
          'rankChart takes the table rankCounts(test), and was given a table without the columns rank, count.',
        hint: 'Give it that table, or rows with its columns, null for what is not known. docs/notebooks.md, "Figures", lists each chart with its table.',
      }),
    );
  });

  it('says so of an Arquero table too', () => {
    expect(() => fromJavaScript(matrixChart)(table({ column: ['q09'], question: ['Rate'], n: [3] }))).toThrow(
      'takes the table matrixCounts(test), and was given a table without the columns row, value, share.',
    );
  });

  it('says so where one row alone lacks a column', () => {
    const [first] = samples.wordFrequencies;
    const { count: _, ...second } = first!;
    expect(() => fromJavaScript(wordChart)([first, second])).toThrow(
      'wordChart takes the table wordFrequencies(test), and was given a table without the column count.',
    );
  });

  it('says so of the responses beside the task times', () => {
    expect(() => fromJavaScript(taskTimeChart)(samples.taskTimes)).toThrow(
      'taskTimeChart takes the table test.responses, and was given no table.',
    );
  });

  it.each(charts)('%s of something else says that it is no table', (name, chart) => {
    for (const given of [undefined, null, 'q01', Promise.resolve([]), { sessions: [] }])
      expect(() => chart(given)).toThrow(
        new RegExp(`^${name} takes the table .+, and was given no table\\.$`),
      );
  });

  it.each(charts)('%s refuses rows without a column and rows that are none', (name, chart) => {
    for (const given of [[{}], [null], [7], table({ nothing: [1] })])
      expect(() => chart(given)).toThrow(new RegExp(`^${name} takes .+ a table without the columns \\w+, `));
  });

  it.each(charts)('%s of an empty table, whatever its columns, is an empty figure', (_, chart) => {
    expect(chart(table({}), table({})).alt).toMatch(/: no answers yet\.$/);
  });
});

describe('the page on figures', () => {
  const page = readFileSync(new URL('../../docs/notebooks.md', import.meta.url), 'utf8');
  const [, section = ''] = page.split('\n## Figures\n');
  const listed = [...section.matchAll(/^\| `(\w+Chart)` \| [^|]+ \| ([^|]+) \|$/gm)].map(
    ([, name = '', tables = '']): [string, string[]] => [
      name,
      [...tables.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one),
    ],
  );

  it('lists every chart', () => {
    expect(listed.map(([name]) => name)).toEqual(charts.map(([name]) => name).sort());
  });

  it.each(listed)('tells of %s the table that it takes, of a function that there is', (name, tables) => {
    expect(() => Object.fromEntries(charts)[name]?.([{}])).toThrow(`takes the table ${tables[0]}, and`);
    for (const made of tables.filter((one) => !one.startsWith('test.')))
      expect(uxframe).toHaveProperty(made.replace(/\(.*$/, ''));
  });
});

describe('the types of charts', () => {
  const test = framesFromSessions([]);

  it('take the whole table that is theirs, and none of another function', () => {
    expectTypeOf<Table<NpsRow>>().toExtend<Parameters<typeof npsChart>[0]>();
    expectTypeOf<SegmentRow[]>().toExtend<Parameters<typeof segmentChart>[0]>();
    expectTypeOf<Table<RankRow>>().not.toExtend<Parameters<typeof rankChart>[0]>();
    expectTypeOf<Table<MatrixRow>>().not.toExtend<Parameters<typeof matrixChart>[0]>();
    expect(taskTimeChart(taskTimes(test), test.responses).alt).toBe('Time on task: no answers yet.');
    // @ts-expect-error mean ranks are no counts
    expect(rankChart(ranks(test)).alt).toBe('Ranks by option, best first: no answers yet.');
  });

  it('take rows of the columns that are read, and any text for a word of a list', () => {
    const { estimate, low, high, method, n, question, ...rest } = samples.nps[0]!;
    const { detractors, passives, promoters } = rest;
    const row = { question, detractors, passives, promoters, n, estimate, low, high, method };
    expect(npsChart([row]).alt).toContain('n = 200.');
    const { promoters: _, ...lacking } = row;
    // @ts-expect-error promoters are read
    expect(() => npsChart([lacking])).toThrow('without the column promoters.');
    const status: string = 'answered';
    const times = [{ column: 'q01', question: 'Find', n: 1, estimate, low, high, method }];
    expect(taskTimeChart(times, [{ column: 'q01', status, duration_s: 30 }]).data[0]?.x).toEqual([30]);
  });
});
