import { UxframeError } from '../errors.js';
import { numberOf } from '../frames/decoders/json.js';
import { rows } from '../frames/rows.js';
import type { Cell, CodebookRow, Frames } from '../frames/tables.js';
import { unknownColumn } from '../frames/unknown-column.js';
import { inOwnOrder } from './option-order.js';

/** More distinct values than this make no table that anyone can read. */
const MOST_LEVELS = 50;

/** A column of `sessions` as levels: each session's positions in `labels`, several for a list, none for a null. */
export interface Levels {
  column: string;
  /** In reading order: the questionnaire's or that of a scale where one is known, numbers by size, else by the alphabet. */
  labels: string[];
  /** By session, in the order of `sessions`. */
  codes: (readonly number[])[];
  /** A session may stand in several. */
  multiple: boolean;
}

/** The values of a column of `sessions`, in the table's order; throws `usage` where there is none. */
export function sessionColumn(test: Pick<Frames, 'sessions'>, column: string): Cell[] {
  if (!test.sessions.columnNames().includes(column)) {
    throw unknownColumn(column, test.sessions.columnNames());
  }
  return test.sessions.array(column) as Cell[];
}

/** Tables do not change: what was read once is kept as long as they live, for 200 cross-tabs of the same columns. */
const known = new WeakMap<Frames['sessions'], WeakMap<Frames['codebook'], Map<string, Levels>>>();

/** Reads a column as levels; throws `usage` where there is no such column or too many values. */
export function levelsOf(test: Pick<Frames, 'sessions' | 'codebook'>, column: string): Levels {
  const bySessions = known.get(test.sessions) ?? new WeakMap<Frames['codebook'], Map<string, Levels>>();
  known.set(test.sessions, bySessions);
  const byColumn = bySessions.get(test.codebook) ?? new Map<string, Levels>();
  bySessions.set(test.codebook, byColumn);
  const levels = byColumn.get(column) ?? readLevels(test, column);
  byColumn.set(column, levels);
  return levels;
}

function readLevels(test: Pick<Frames, 'sessions' | 'codebook'>, column: string): Levels {
  const cells = sessionColumn(test, column);
  const seen = new Map<Cell, readonly number[]>();
  const index = new Map<string, number>();
  let multiple = false;
  const codeOf = (value: string) => {
    const known = index.get(value);
    if (known !== undefined) return known;
    index.set(value, index.size);
    return index.size - 1;
  };
  const codes = cells.map((cell) => {
    if (cell === null || cell === undefined) return NONE;
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const made = Array.isArray(cell)
      ? [...new Set(cell.map(String))].map(codeOf)
      : [codeOf(textOf(cell as Exclude<Cell, null>))];
    multiple ||= made.length > 1;
    seen.set(cell, made);
    return made;
  });
  if (index.size > MOST_LEVELS) {
    throw new UxframeError('usage', `The column ${column} has ${index.size} different values.`, {
      subject: column,
      hint: `Take a column of at most ${MOST_LEVELS}, or group its values first.`,
    });
  }
  return ordered({ column, labels: [...index.keys()], codes, multiple }, shownOptions(test, column));
}

const NONE: readonly number[] = Object.freeze([]);

function textOf(cell: Exclude<Cell, null>): string {
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

/** What was asked in a column, or a demographic's label; the column's name in words where the codebook has none. */
export function questionOf({ codebook }: Pick<Frames, 'codebook'>, column: string): string {
  const question = rows(codebook).find((row) => row.column === column)?.question ?? null;
  return question ?? column.replaceAll('_', ' ');
}

/** What the codebook says of a column's options and their order. */
function shownOptions(
  { codebook }: Pick<Frames, 'codebook'>,
  column: string,
): Partial<Pick<CodebookRow, 'options' | 'option_order'>> {
  return rows(codebook).find((row) => row.column === column) ?? {};
}

/** The alphabet's numeric order is one of whole numbers: 1.5 would stand before 1.25, and −1 before −2. */
function compareLabels(a: string, b: string): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === undefined || y === undefined ? a.localeCompare(b, 'en', { numeric: true }) : x - y;
}

/** In their own order where one is known, else by the alphabet. */
function ordered(
  { column, labels, codes, multiple }: Levels,
  shown: Partial<Pick<CodebookRow, 'options' | 'option_order'>>,
): Levels {
  const own = inOwnOrder(labels, shown)?.options ?? [...labels].sort(compareLabels);
  const order = own.map((label) => labels.indexOf(label));
  const moved = new Int32Array(labels.length);
  for (const [to, from] of order.entries()) moved[from] = to;
  const known = new Map<readonly number[], readonly number[]>([[NONE, NONE]]);
  return {
    column,
    labels: order.map((i) => labels[i] as string),
    multiple,
    codes: codes.map((list) => {
      const again = known.get(list);
      if (again !== undefined) return again;
      const made = list.map((code) => moved[code] as number);
      known.set(list, made);
      return made;
    }),
  };
}
