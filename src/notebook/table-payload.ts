import type { CodebookRow, Table } from '../frames/tables.js';

/** The MIME type under which `show` sends a table's data beside its HTML, for programs to read. */
export const TABLE_MIME = 'application/vnd.uxframe.table+json';

/** The MIME type of a Plotly figure: `{ data, layout, config, alt }`. */
export const FIGURE_MIME = 'application/vnd.plotly.v1+json';

/** A cell as JSON: a date is its ISO 8601 text, an undefined number is null. */
export type PayloadValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | number | null>>
  | null;

/** `mixed`: a column whose cells are of several types, as `responses.value` is. */
export type PayloadType = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'record' | 'mixed' | 'empty';

export interface PayloadColumn {
  name: string;
  /** The question's text or the demographic's label, where the codebook has one. */
  title: string | null;
  type: PayloadType;
  /** Decimals that `cellText` writes; null for a column that is not of numbers. */
  digits: number | null;
  /** The numbers are shares of 1: `cellText` writes 0.48 as 48%. */
  percent?: true;
}

/** A table as one JSON object: what the report writer turns into its sortable table and its CSV. */
export interface TablePayload {
  version: 1;
  title: string | null;
  columns: PayloadColumn[];
  /** Row by row, in the order of `columns`. */
  rows: PayloadValue[][];
  /** Rows of the whole table; more than `rows.length` where it was cut. */
  totalRows: number;
}

export interface PayloadOptions {
  title?: string | undefined;
  /** Names the columns by their questions. */
  codebook?: Table<CodebookRow> | undefined;
  /** Columns of shares, to be written as percents. */
  percent?: readonly string[] | undefined;
  /** Rows to keep; 1,000 unless told. */
  limit?: number | undefined;
}

/** What a table looks like to the payload: Arquero's, or any with these three. */
export interface TableLike {
  numRows(): number;
  columnNames(): string[];
  get(column: string, row: number): unknown;
}

/** Tells whether a value is a table: Arquero's, of any copy of the package. */
export function isTable(value: unknown): value is TableLike {
  if (typeof value !== 'object' || value === null) return false;
  const table = value as Partial<Record<keyof TableLike, unknown>>;
  return [table.numRows, table.columnNames, table.get].every((method) => typeof method === 'function');
}

/** The payload of a table: rows in the table's order, cut at `limit`. */
export function tablePayload(table: TableLike, options: PayloadOptions = {}): TablePayload {
  const totalRows = table.numRows();
  const shown = Math.min(totalRows, options.limit ?? 1000);
  const titles = questionTitles(options.codebook);
  const names = table.columnNames();
  const cells = names.map((name) =>
    Array.from({ length: shown }, (_, row) => jsonValue(table.get(name, row))),
  );
  const types = names.map((name, index) => typeOf(table, name, shown, cells[index] ?? []));
  return {
    version: 1,
    title: options.title ?? null,
    columns: names.map((name, index) => {
      const type = types[index] ?? 'empty';
      const percent = type === 'number' && options.percent?.includes(name);
      const digits = percent ? 0 : type === 'number' ? decimals(cells[index] as (number | null)[]) : null;
      return { name, title: titles.get(name) ?? null, type, digits, ...(percent && { percent }) };
    }),
    rows: Array.from({ length: shown }, (_, row) => cells.map((column) => column[row] ?? null)),
    totalRows,
  };
}

function questionTitles(codebook: Table<CodebookRow> | undefined): Map<string, string> {
  const rows = (codebook?.objects() ?? []) as CodebookRow[];
  return new Map(rows.flatMap((row) => (row.question ? [[row.column, row.question] as const] : [])));
}

function jsonValue(value: unknown): PayloadValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return value as Record<string, string | number | null>;
  return String(value);
}

function typeOf(table: TableLike, name: string, rows: number, cells: PayloadValue[]): PayloadType {
  const types = new Set<PayloadType>();
  for (const [row, cell] of cells.slice(0, rows).entries()) {
    if (cell === null) continue;
    if (typeof cell === 'string') types.add(table.get(name, row) instanceof Date ? 'date' : 'text');
    else if (typeof cell === 'number' || typeof cell === 'boolean') types.add(typeof cell as 'number');
    else types.add(Array.isArray(cell) ? 'list' : 'record');
  }
  const [only] = types;
  return types.size > 1 ? 'mixed' : (only ?? 'empty');
}

/** Enough decimals for three figures of a typical value, and none for whole numbers. */
function decimals(values: (number | null)[]): number {
  const sizes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)]));
  if (sizes.every(Number.isInteger)) return 0;
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest >= 100) return 1;
  return largest > 1 ? 2 : 3;
}
