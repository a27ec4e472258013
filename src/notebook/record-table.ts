import type { TableLike } from './table-payload.js';

/** An array of plain objects as a table, its columns in the order they first appear; null for anything else. */
export function recordTable(value: unknown): TableLike | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return null;
  const records: Record<string, unknown>[] = value;
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    numRows: () => records.length,
    columnNames: () => names,
    get: (column, row) => records[row]?.[column],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
