import { UxframeError } from '../errors.js';
import { rows } from '../frames/rows.js';
import type { Table } from '../frames/tables.js';

/**
 * What a chart is drawn from: an analysis table, or its rows. A chart throws a `usage` error where a column that it
 * reads is missing.
 */
export type ChartInput<Row> = Table<Row> | readonly Row[];

/** The table that a chart takes, and the columns without which it cannot be drawn. */
export interface ChartTable<Row> {
  chart: string;
  /** What makes the table, as a user writes it: `nps(test)`. */
  from: string;
  columns: readonly (keyof Row & string)[];
}

/** A row as a chart takes it: with the columns that it reads; any other may be left out. */
export type RowOf<Row, Source extends ChartTable<Row>> = Pick<Plain<Row>, Source['columns'][number]> &
  Partial<Plain<Row>>;

/** Any text for one of a few: a literal row of a user's has `kind: string`, not `'cue' | 'task'`. */
type Plain<Row> = { [Column in keyof Row]: Row[Column] extends string ? string : Row[Column] };

/**
 * The rows of a chart's input.
 *
 * @throws a `usage` error where it is no table, or lacks a column that the chart reads
 */
export function rowsOf<Row>(input: ChartInput<Row>, { chart, from, columns }: ChartTable<Row>): Row[] {
  const all = listed(input);
  const missing = columns.filter((column) => all?.some((row) => row?.[column] === undefined));
  if (all !== null && missing.length === 0) return all;
  const given = all === null ? 'no table' : `a table without ${columnsText(missing)}`;
  throw new UxframeError('usage', `${chart} takes the table ${from}, and was given ${given}.`, {
    subject: chart,
    hint: 'Give it that table, or rows with its columns, null for what is not known. docs/notebooks.md, "Figures", lists each chart with its table.',
  });
}

/** Null for what is neither a table nor a list: from JavaScript, or a promise that nobody awaited. */
function listed<Row>(input: ChartInput<Row>): Row[] | null {
  if (isList(input)) return [...input];
  return typeof input?.objects === 'function' ? rows(input) : null;
}

function isList<Row>(input: ChartInput<Row>): input is readonly Row[] {
  return Array.isArray(input);
}

function columnsText(columns: readonly string[]): string {
  return `the column${columns.length > 1 ? 's' : ''} ${columns.join(', ')}`;
}
