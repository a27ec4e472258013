import { startOf } from './document.js';

/** A list can be put in order before it is read, so that little has to move afterwards. */
export function oldestFirst(documents: Iterable<unknown>): Iterable<unknown> {
  if (!Array.isArray(documents)) return documents;
  const starts = documents.map(startOf);
  const order = starts.map((_, index) => index).sort((a, b) => compareStarts(starts, a, b));
  return order.map((index) => documents[index]);
}

/** Oldest first; those without a time last, all in the order in which they came. */
export function compareStarts(
  starts: { readonly [index: number]: number | undefined },
  a: number,
  b: number,
): number {
  const startA = starts[a] ?? Number.NaN;
  const startB = starts[b] ?? Number.NaN;
  if (Number.isNaN(startA) || Number.isNaN(startB)) {
    return Number(Number.isNaN(startA)) - Number(Number.isNaN(startB)) || a - b;
  }
  return startA - startB || a - b;
}

/** The values in an order. */
export function pick(values: (string | null)[], order: Int32Array | undefined): (string | null)[] {
  return order === undefined ? values : Array.from(order, (index) => values[index] ?? null);
}

/** Position → row; −1 for what is left out. */
export function inverse(order: Int32Array, length: number): Int32Array {
  const rowOf = new Int32Array(length).fill(-1);
  for (let row = 0; row < order.length; row++) rowOf[order[row] as number] = row;
  return rowOf;
}

/** The entries of all kept sessions, in the sessions' order, each session's in its own. */
export function rowsInOrder(sessions: Int32Array, rowOf: Int32Array): Int32Array {
  const kept = Int32Array.from(sessions, (_, index) => index).filter(
    (index) => (rowOf[sessions[index] as number] as number) >= 0,
  );
  const row = (index: number) => rowOf[sessions[index] as number] as number;
  return kept.sort((a, b) => row(a) - row(b) || a - b);
}

/** New number by old one, and old one by new: what appears in no row is left out. */
export function byFirstAppearance(cells: Int32Array, count: number): [numbers: Int32Array, order: number[]] {
  const numbers = new Int32Array(count).fill(-1);
  const order: number[] = [];
  for (let row = 0; row < cells.length && order.length < count; row++) {
    const index = cells[row] as number;
    if (numbers[index] === -1) numbers[index] = order.push(index) - 1;
  }
  return [numbers, order];
}

/** Cells by their new numbers. */
export function renumbered(cells: Int32Array, numbers: Int32Array): Int32Array {
  if (numbers.every((number, index) => number === index)) return cells;
  return cells.map((index) => numbers[index] as number);
}
