import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/notebook/cell-text.js';
import { isTable, tablePayload } from '../../src/notebook/table-payload.js';

const column = (values: unknown[]) => {
  const payload = tablePayload(table({ x: values }));
  const first = payload.columns[0];
  if (first === undefined) throw new Error('the table has one column');
  return { ...first, texts: payload.rows.map(([value]) => cellText(value ?? null, first)) };
};

describe('tablePayload', () => {
  it.each([
    [[1, 2, 3000], 0, ['1', '2', '3,000']],
    [[0.1234, null, 0.5], 3, ['0.123', '', '0.500']],
    [[4.25, 3], 2, ['4.25', '3.00']],
    [[171.234, -12.5], 1, ['171.2', '−12.5']],
    [[0.00001, 0.2], 3, ['<0.001', '0.200']],
  ])('writes the numbers %j with %i decimals', (values, digits, texts) => {
    expect(column(values)).toMatchObject({ type: 'number', digits, texts });
  });

  it('writes shares as percents where it is told which columns are shares', () => {
    const options = { percent: ['share', 'note'] };
    const payload = tablePayload(table({ share: [0.48, 0.004, null], note: ['a', 'b', 'c'] }), options);
    const texts = payload.rows.map((row) =>
      row.map((value, index) => cellText(value, payload.columns[index] ?? { type: 'text', digits: null })),
    );
    expect(texts).toEqual([
      ['48%', 'a'],
      ['<1%', 'b'],
      ['', 'c'],
    ]);
  });

  it('says which type a column is of', () => {
    const types = [['a'], [true], [new Date(0)], [['a', 'b']], [{ row: 4 }], [1, 'a'], [null]];
    expect(types.map((values) => column(values).type)).toEqual([
      'text',
      'boolean',
      'date',
      'list',
      'record',
      'mixed',
      'empty',
    ]);
  });

  it('writes records, booleans and big integers as a reader would', () => {
    expect(column([{ Search: 4, Price: null }]).texts).toEqual(['Search: 4; Price: –']);
    expect(column([true, false]).texts).toEqual(['yes', 'no']);
    expect(column([12n]).texts).toEqual(['12']);
  });

  it('makes null of what is no number', () => {
    expect(tablePayload(table({ x: [Number.NaN, Number.POSITIVE_INFINITY, 1] })).rows).toEqual([
      [null],
      [null],
      [1],
    ]);
  });

  it('follows the order of a sorted table', () => {
    expect(
      tablePayload(
        table({ x: [3, 1, 2] })
          .orderby('x')
          .reify(),
      ).rows,
    ).toEqual([[1], [2], [3]]);
  });

  it('holds the rows that a filter left', () => {
    const filtered = table({ x: [1, 2, 3] }).filter((row: { x: number }) => row.x > 1);
    expect(tablePayload(filtered)).toMatchObject({ totalRows: 2, rows: [[2], [3]] });
  });
});

describe('isTable', () => {
  it('knows a table of any copy of Arquero by its methods', () => {
    expect([isTable(table({})), isTable({ numRows: 3 }), isTable(null)]).toEqual([true, false, false]);
  });
});
