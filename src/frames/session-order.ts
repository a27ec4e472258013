import { startOf } from './document.js';
import { RowOrder } from './row-order.js';
import type { Vector } from './vector.js';

/** A list can be put in order before it is read, so that little has to move afterwards. */
export function oldestFirst(documents: Iterable<unknown>): Iterable<unknown> {
  if (!Array.isArray(documents)) return documents;
  const starts = documents.map(startOf);
  const order = starts.map((_, index) => index).sort((a, b) => compareStarts(starts, a, b));
  return order.map((index) => documents[index]);
}

/** The order of the sessions, oldest first; and that of all that belongs to them. */
export class SessionOrder {
  readonly sessions: RowOrder;
  /** By session as collected: its row, or −1 where it is left out. Undefined where each is its own row. */
  readonly #rowOf: Int32Array | undefined;

  /** By session as collected: when it started, and whether it is left out. */
  constructor(starts: Float64Array, leftOut: ReadonlySet<number>) {
    if (leftOut.size === 0 && isSorted(starts)) {
      this.sessions = new RowOrder(starts.length);
      return;
    }
    const places = Int32Array.from(starts, (_, session) => session)
      .filter((session) => !leftOut.has(session))
      .sort((a, b) => compareStarts(starts, a, b));
    this.sessions = new RowOrder(starts.length, places);
    this.#rowOf = inverse(places, starts.length);
  }

  /**
   * The entries of a long table: all of a session's together, in the order in which they were collected, and
   * none of a session that is left out. `session` is the row of each one's session.
   */
  entries(sessions: Vector<Int32Array>): { order: RowOrder; session: Int32Array } {
    const collected = sessions.finish(sessions.length);
    const rowOf = this.#rowOf;
    if (rowOf === undefined) return { order: new RowOrder(collected.length), session: collected };
    const rows = collected.map((session) => rowOf[session] as number);
    const places = Int32Array.from(rows, (_, place) => place)
      .filter((place) => (rows[place] as number) >= 0)
      .sort((a, b) => (rows[a] as number) - (rows[b] as number) || a - b);
    return {
      order: new RowOrder(collected.length, places),
      session: places.map((place) => rows[place] as number),
    };
  }
}

function isSorted(starts: Float64Array): boolean {
  for (let row = 1; row < starts.length; row++) if (compareStarts(starts, row - 1, row) > 0) return false;
  return true;
}

/** Oldest first; those without a time last, all in the order in which they came. */
function compareStarts(
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

/** Place → row; −1 for what is left out. */
function inverse(places: Int32Array, length: number): Int32Array {
  const rowOf = new Int32Array(length).fill(-1);
  for (let row = 0; row < places.length; row++) rowOf[places[row] as number] = row;
  return rowOf;
}
