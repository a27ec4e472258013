import { finiteSample } from '../argument.js';
import { seededBits } from './random.js';

/** Options of `permutationTest`. */
export interface PermutationOptions {
  /** Random regroupings where there are too many to take all: 9,999 unless given. */
  resamples?: number | undefined;
  /** The same seed gives the same p; 1 unless given. */
  seed?: number | undefined;
  /** All regroupings are taken where there are no more than this: 200,000 unless given. */
  exactLimit?: number | undefined;
}

/** Result of `permutationTest`; null where a sample is empty. */
export interface PermutationTest {
  /** mean a − mean b */
  difference: number | null;
  /** Regroupings with a difference at least as large, and all that were looked at. */
  count: number;
  total: number;
  /** Two-sided: count / total if exact, (count + 1) / (total + 1) if drawn. */
  p: number | null;
  method: 'exact' | 'monte-carlo';
}

/**
 * Permutation test of two independent means: how often would a random regrouping of the same values differ as much?
 * Exact for small samples, seeded and drawn beyond `exactLimit` regroupings.
 * Source: Fisher 1935; Phipson & Smyth 2010 on the +1. Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { count, total, p } = permutationTest([85, 72, 90, 66, 78], [70, 61, 75, 58, 66]);
 * [count, total, p]; // => [16, 252, 0.0634921]
 */
export function permutationTest(
  a: readonly number[],
  b: readonly number[],
  { resamples = 9999, seed = 1, exactLimit = 200_000 }: PermutationOptions = {},
): PermutationTest {
  finiteSample(a, 'a');
  finiteSample(b, 'b');
  if (a.length === 0 || b.length === 0) {
    return { difference: null, count: 0, total: 0, p: null, method: 'exact' };
  }
  const values = Float64Array.from([...a, ...b]);
  const size = a.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const differenceOf = (part: number) => part / size - (sum - part) / b.length;
  const difference = differenceOf(a.reduce((total, value) => total + value, 0));
  // Sums in another order differ in their last digits.
  const edge =
    Math.abs(difference) - 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const asExtreme = (part: number) => Math.abs(differenceOf(part)) >= edge;
  if (combinations(values.length, size) <= exactLimit) {
    const { count, total } = countAll(values, size, asExtreme);
    return { difference, count, total, p: count / total, method: 'exact' };
  }
  const count = countDrawn(values, size, asExtreme, resamples, seed);
  return { difference, count, total: resamples, p: (count + 1) / (resamples + 1), method: 'monte-carlo' };
}

function combinations(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) product = (product * (n - i + 1)) / i;
  return product;
}

function countAll(values: Float64Array, size: number, asExtreme: (part: number) => boolean) {
  let count = 0;
  let total = 0;
  const choose = (from: number, left: number, part: number): void => {
    if (left === 0) {
      total++;
      if (asExtreme(part)) count++;
      return;
    }
    for (let i = from; i <= values.length - left; i++) choose(i + 1, left - 1, part + (values[i] as number));
  };
  choose(0, size, 0);
  return { count, total };
}

function countDrawn(
  values: Float64Array,
  size: number,
  asExtreme: (part: number) => boolean,
  resamples: number,
  seed: number,
): number {
  const bits = seededBits(seed);
  const deck = values.slice();
  let count = 0;
  for (let r = 0; r < resamples; r++) {
    let part = 0;
    for (let i = 0; i < size; i++) {
      const j = i + Math.floor((bits() / 4294967296) * (deck.length - i));
      const value = deck[j] as number;
      deck[j] = deck[i] as number;
      deck[i] = value;
      part += value;
    }
    if (asExtreme(part)) count++;
  }
  return count;
}
