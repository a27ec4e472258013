import { table } from 'arquero';
import type { Table } from './tables.js';

/**
 * A column whose cells are made when they are read: from a code, a number of milliseconds or the
 * bytes of a cache. Arquero takes anything with a length, `at` and an iterator.
 */
export class ViewColumn<Value> {
  readonly length: number;
  readonly at: (row: number) => Value;

  constructor(length: number, at: (row: number) => Value) {
    this.length = length;
    this.at = at;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }
}

/** Anything that Arquero takes for a column. */
export interface ColumnLike<Value> {
  readonly length: number;
  at(row: number): Value;
  [Symbol.iterator](): Iterator<Value>;
}

/** The columns of a table, typed by its rows. */
export type ColumnsOf<Row> = { [Name in keyof Row]: ColumnLike<Row[Name]> | readonly Row[Name][] };

/** An Arquero table of columns, in their order. */
export function tableOf<Row>(columns: ReadonlyMap<string, unknown> | ColumnsOf<Row>): Table<Row> {
  return table(columns) as Table<Row>;
}

/** NaN stands for "not there" in an array of numbers, and no JSON can hold it. */
export function numberColumn(cells: Float64Array): ViewColumn<number | null> {
  return new ViewColumn(cells.length, (row) => {
    const cell = cells[row] as number;
    return Number.isNaN(cell) ? null : cell;
  });
}

export function dateColumn(cells: Float64Array): ViewColumn<Date | null> {
  return new ViewColumn(cells.length, (row) => {
    const cell = cells[row] as number;
    return Number.isNaN(cell) ? null : new Date(cell);
  });
}

/** Seconds between two columns of milliseconds. */
export function secondsColumn(start: Float64Array, end: Float64Array): ViewColumn<number | null> {
  return new ViewColumn(start.length, (row) => {
    const seconds = ((end[row] as number) - (start[row] as number)) / 1000;
    return Number.isNaN(seconds) ? null : seconds;
  });
}
