import { table } from 'arquero';
import type { Table } from '../frames/tables.js';

/** Rows to a table whose columns stand in the order given, with no row too. */
export function rowTable<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Table<Row> {
  const data = Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])]));
  return table(data, [...columns]);
}
