import type { ColumnTable } from 'arquero';
import { FIXED_COLUMNS } from './fixed-columns.js';

/**
 * What a column of a file holds. `json`: cells of several types, or records, each as its JSON text.
 * Timestamps are UTC, in milliseconds; numbers are 64-bit floats, integers 32-bit.
 */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'timestamp' | 'list' | 'json';

/** A column, typed, its cells in the table's order. Null where there is nothing. */
export interface ExportColumn {
  name: string;
  type: ColumnType;
  /** The cells of rows `from` to `to` (not included). */
  cells(from: number, to: number): unknown[];
}

/** Rows of a table in its own order: what was filtered away is not exported. */
export interface ExportTable {
  columns: ExportColumn[];
  rows: number;
}

/**
 * A table as typed columns. `name` (`responses`, …) fixes the types of uxframe's own tables, so that
 * they are the same for every test; other columns are typed by their cells.
 */
export function exportTable(table: ColumnTable, name = ''): ExportTable {
  const order = rowOrder(table);
  const rows = order?.length ?? table.totalRows();
  const columns = table.columnNames().map((column): ExportColumn => {
    const data = table.column(column) as { at(row: number): unknown };
    const at =
      order === undefined ? (row: number) => data.at(row) : (row: number) => data.at(order[row] as number);
    // A user's column may be called `constructor`.
    const fixed = FIXED_COLUMNS[name] ?? {};
    const type = (Object.hasOwn(fixed, column) ? fixed[column] : undefined) ?? typeOfCells(rows, at);
    const convert = CONVERT[type];
    return {
      name: column,
      type,
      cells: (from, to) => Array.from({ length: to - from }, (_, index) => convert(at(from + index) ?? null)),
    };
  });
  return { columns, rows };
}

/** Undefined where rows stand in the table as they are stored. */
function rowOrder(table: ColumnTable): Uint32Array | undefined {
  return table.isFiltered() || table.isOrdered() ? Uint32Array.from(table.indices()) : undefined;
}

function typeOfCells(rows: number, at: (row: number) => unknown): ColumnType {
  let type: ColumnType | undefined;
  for (let row = 0; row < rows; row++) {
    const found = typeOfCell(at(row));
    if (found === undefined || found === type) continue;
    if (type !== undefined) return 'json';
    type = found;
  }
  return type ?? 'text';
}

function typeOfCell(cell: unknown): ColumnType | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number' || typeof cell === 'bigint') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (cell instanceof Date) return 'timestamp';
  return Array.isArray(cell) && cell.every((item) => typeof item === 'string') ? 'list' : 'json';
}

const numberOrNull = (cell: unknown): number | null => {
  const number = typeof cell === 'bigint' ? Number(cell) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

const CONVERT: { readonly [Type in ColumnType]: (cell: unknown) => unknown } = {
  text: (cell) => (cell === null ? null : String(cell)),
  number: numberOrNull,
  integer: numberOrNull,
  boolean: (cell) => cell,
  timestamp: (cell) => (cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell : null),
  list: (cell) => cell,
  json: (cell) => (cell === null ? null : JSON.stringify(cell)),
};
