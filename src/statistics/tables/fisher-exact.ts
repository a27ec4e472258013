import { countTable, wholeCount } from '../argument.js';
import { seededRandom } from '../resampling/random.js';
import { logFactorials, randomTable } from './random-table.js';

/** Options of `fisherExact`. */
export interface FisherExactOptions {
  /** How much work the exact sum may take (steps of the inner loop) before tables are drawn instead: 5,000,000 unless given, about half a second. */
  budget?: number | undefined;
  /** Tables to draw where the exact sum would take too long: 10,000 unless given. */
  resamples?: number | undefined;
  /** The same seed gives the same p; 1 unless given. */
  seed?: number | undefined;
}

/** Result of `fisherExact`. */
export interface FisherExact {
  p: number;
  method: 'exact' | 'monte-carlo';
}

/**
 * Fisher–Freeman–Halton exact test of a table of counts of any size: the probability, given the margins, of the tables that
 * are no more likely than the observed one. For sparse tables, where chi-square is not to be trusted.
 * Tables too large for an exact answer are drawn at random (seeded), and `method` says so.
 * Empty rows and columns do not count; a table with fewer than two of either gives p = 1.
 * Source: Freeman & Halton 1951, Biometrika 38:141; the sum by stages after Mehta & Patel 1983, JASA 78:427; R's `fisher.test`.
 * Throws `usage` where a count is no whole number.
 *
 * @example
 * fisherExact([[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]]).p; // => 0.7826849
 */
export function fisherExact(
  table: readonly (readonly number[])[],
  { budget = 5_000_000, resamples = 10_000, seed = 1 }: FisherExactOptions = {},
): FisherExact {
  countTable(table, 'table');
  for (const cell of table.flat()) wholeCount(cell, 'table: every cell');
  const filled = withoutEmpty(table);
  if (filled.length < 2 || (filled[0]?.length ?? 0) < 2) return { p: 1, method: 'exact' };
  const exact = exactP(filled, budget);
  if (exact !== null) return { p: exact, method: 'exact' };
  return { p: drawnP(filled, resamples, seed), method: 'monte-carlo' };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const transpose = (table: readonly (readonly number[])[]) =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] as number));

function withoutEmpty(table: readonly (readonly number[])[]): number[][] {
  const rows = table.filter((row) => sum(row) > 0);
  return transpose(transpose(rows).filter((column) => sum(column) > 0));
}

/** What is left to fill from a stage on: the margins of the other side, in falling order. */
interface Node {
  margins: number[];
  /** Log products so far (of 1 / x!), rounded to 1e-11, and how many ways lead to each. */
  pasts: Map<number, number>;
}

const GRID = 1e11;

/** Steps that may still be taken; below 0 the exact sum is given up. */
interface Work {
  left: number;
}

/**
 * Column by column: nodes are the row margins still to be filled, which many partial tables share. A partial table whose every
 * completion counts (or none) is settled at once by the bounds of the node; with two columns left, by looking up the sum of the
 * completions that count. Null where that would take more than the budget.
 */
function exactP(given: number[][], budget: number): number | null {
  const table = (given[0] as number[]).length >= given.length ? given : transpose(given);
  const columnSums = transpose(table)
    .map(sum)
    .sort((a, b) => b - a);
  const start = table.map(sum).sort((a, b) => b - a);
  const log = logFactorials(sum(start));
  const logOf = (values: readonly number[]) =>
    values.reduce((total, value) => total + (log[value] as number), 0);
  const observed = -logOf(table.flat()) + 1e-7;
  // Σ over all fillings of Π 1/x! = N! / (Π rows! Π columns!).
  const logAll = (margins: readonly number[], stage: number) =>
    (log[sum(margins)] as number) - logOf(margins) - logOf(columnSums.slice(stage));
  const work: Work = { left: budget };
  const keys = new MarginKeys(start.length, sum(start));
  const bounds = new BoundTable(columnSums, keys, log, work);
  const total = logAll(start, 0);
  const lastStage = columnSums.length - 2;
  let nodes = new Map<Key, Node>([[keys.of(start), { margins: start, pasts: new Map([[0, 1]]) }]]);
  let p = 0;
  for (let stage = 0; stage <= lastStage; stage++) {
    const next = new Map<Key, Node>();
    for (const { margins, pasts } of nodes.values()) {
      const bound = bounds.of(margins, stage);
      if (bound === null) return null;
      const open: [number, number][] = [];
      const rest = logAll(margins, stage);
      for (const [past, ways] of pasts) {
        if (past / GRID + bound.most <= observed) p += ways * Math.exp(past / GRID + rest - total);
        else if (past / GRID + bound.least <= observed) open.push([past, ways]);
      }
      if (open.length === 0) continue;
      if (stage === lastStage) {
        const tail = completions(margins, columnSums[stage] as number, log, work);
        if (tail === null) return null;
        for (const [past, ways] of open) {
          p += ways * tail.shareUpTo(observed - past / GRID) * Math.exp(past / GRID + tail.scale - total);
        }
      } else if (!expand(next, keys, margins, columnSums[stage] as number, open, log, work)) return null;
    }
    nodes = next;
  }
  return Math.min(1, p);
}

type Key = number | string;

/** Margins in falling order as one key: a number where it fits, for maps of numbers are faster. */
class MarginKeys {
  readonly #base: number;
  readonly #sorted: number[];
  readonly #numeric: boolean;

  constructor(size: number, most: number) {
    this.#base = most + 1;
    this.#sorted = new Array<number>(size).fill(0);
    this.#numeric = this.#base ** size < Number.MAX_SAFE_INTEGER;
  }

  of(margins: readonly number[]): Key {
    const sorted = this.#sorted;
    for (let i = 0; i < margins.length; i++) {
      const value = margins[i] as number;
      let at = i;
      for (; at > 0 && (sorted[at - 1] as number) < value; at--) sorted[at] = sorted[at - 1] as number;
      sorted[at] = value;
    }
    if (!this.#numeric) return sorted.join();
    let key = 0;
    for (let i = 0; i < sorted.length; i++) key = key * this.#base + (sorted[i] as number);
    return key;
  }

  /** The margins of the last key, in falling order. */
  falling(): number[] {
    return [...this.#sorted];
  }
}

/** Carries partial tables on by one column; false where the budget ran out. */
function expand(
  next: Map<Key, Node>,
  keys: MarginKeys,
  margins: readonly number[],
  columnSum: number,
  open: readonly [number, number][],
  log: Float64Array,
  work: Work,
): boolean {
  return forEachFilling(margins, columnSum, log, (left, value) => {
    work.left -= open.length + 1;
    if (work.left < 0) return false;
    const key = keys.of(left);
    let node = next.get(key);
    if (node === undefined) {
      node = { margins: keys.falling(), pasts: new Map() };
      next.set(key, node);
    }
    for (const [past, ways] of open) {
      const step = past + Math.round(value * GRID);
      node.pasts.set(step, (node.pasts.get(step) ?? 0) + ways);
    }
    return true;
  });
}

/** The fillings of the last two columns: sums of exp(log product − scale) up to a log product. */
function completions(
  margins: readonly number[],
  columnSum: number,
  log: Float64Array,
  work: Work,
): { scale: number; shareUpTo: (edge: number) => number } | null {
  const found: number[] = [];
  const finished = forEachFilling(margins, columnSum, log, (left, value) => {
    found.push(left.reduce((product, cell) => product - (log[cell] as number), value));
    return --work.left >= 0;
  });
  if (!finished) return null;
  const rising = Float64Array.from(found).sort();
  const scale = rising[rising.length - 1] as number;
  const sums = new Float64Array(rising.length + 1);
  for (const [i, value] of rising.entries()) sums[i + 1] = (sums[i] as number) + Math.exp(value - scale);
  const shareUpTo = (edge: number) => {
    let low = 0;
    let high = rising.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rising[middle] as number) <= edge) low = middle + 1;
      else high = middle;
    }
    return sums[low] as number;
  };
  return { scale, shareUpTo };
}

/** The largest and smallest log product of any filling from a node on, remembered. */
class BoundTable {
  readonly #columnSums: readonly number[];
  readonly #log: Float64Array;
  readonly #work: Work;
  readonly #keys: MarginKeys;
  readonly #known: Map<Key, { most: number; least: number }>[];

  constructor(columnSums: readonly number[], keys: MarginKeys, log: Float64Array, work: Work) {
    this.#columnSums = columnSums;
    this.#keys = keys;
    this.#known = columnSums.map(() => new Map());
    this.#log = log;
    this.#work = work;
  }

  /** Null where the budget ran out. */
  of(margins: readonly number[], stage: number): { most: number; least: number } | null {
    const remembered = this.#known[stage] as Map<Key, { most: number; least: number }>;
    const key = this.#keys.of(margins);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const bound = { most: Number.NEGATIVE_INFINITY, least: Number.POSITIVE_INFINITY };
    const finished = forEachFilling(margins, this.#columnSums[stage] as number, this.#log, (left, value) => {
      const rest = this.#rest(left, stage + 1);
      if (rest === null) return false;
      bound.most = Math.max(bound.most, value + rest.most);
      bound.least = Math.min(bound.least, value + rest.least);
      return --this.#work.left >= 0;
    });
    if (!finished) return null;
    remembered.set(key, bound);
    return bound;
  }

  #rest(left: readonly number[], stage: number): { most: number; least: number } | null {
    if (stage < this.#columnSums.length - 1) return this.of(left, stage);
    const value = left.reduce((product, cell) => product - (this.#log[cell] as number), 0);
    return { most: value, least: value };
  }
}

/**
 * Every way to take a column out of the margins: what is left (the same array each time) and the log product of the cells.
 * Stops, and gives false, where the visitor does.
 */
function forEachFilling(
  margins: readonly number[],
  columnSum: number,
  log: Float64Array,
  visit: (left: readonly number[], value: number) => boolean,
): boolean {
  const room = margins.map((_, i) => sum(margins.slice(i + 1)));
  const left = [...margins];
  const fill = (i: number, open: number, value: number): boolean => {
    const margin = margins[i] as number;
    if (i === margins.length - 1) {
      left[i] = margin - open;
      return visit(left, value - (log[open] as number));
    }
    const most = Math.min(margin, open);
    for (let x = Math.max(0, open - (room[i] as number)); x <= most; x++) {
      left[i] = margin - x;
      if (!fill(i + 1, open - x, value - (log[x] as number))) return false;
    }
    return true;
  };
  return fill(0, columnSum, 0);
}

/** (1 + tables no more likely) / (1 + tables drawn), as R's simulated p. */
function drawnP(table: number[][], resamples: number, seed: number): number {
  const rowSums = table.map(sum);
  const columnSums = transpose(table).map(sum);
  const log = logFactorials(sum(rowSums));
  const logProduct = (cells: readonly number[][]) =>
    -cells.reduce((total, row) => row.reduce((part, cell) => part + (log[cell] as number), total), 0);
  const observed = logProduct(table) + 1e-7;
  const random = seededRandom(seed);
  let count = 0;
  for (let r = 0; r < resamples; r++) {
    if (logProduct(randomTable(rowSums, columnSums, log, random)) <= observed) count++;
  }
  return (count + 1) / (resamples + 1);
}
