import { finiteSample } from '../argument.js';

/** Size, mean and standard deviation (n − 1) of a sample; null where undefined. */
export interface Moments {
  n: number;
  mean: number | null;
  sd: number | null;
}

/**
 * Size, mean and sample standard deviation (n − 1), in two passes so that no digits are lost.
 * The mean of no values is null, and so is the standard deviation of fewer than two.
 * Throws `usage` for a value that is no finite number.
 *
 * @example
 * moments([5, 4, 4, 3, 5, 2, 4, 5, 4, 3]).sd; // => 0.9944289
 */
export function moments(values: readonly number[]): Moments {
  finiteSample(values, 'values');
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null };
  const { mean, squares } = centred(values);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/** Mean and sum of squared deviations; equal values give exactly 0, whatever the rounding of the mean. */
export function centred(values: readonly number[]): { mean: number; squares: number } {
  const n = values.length;
  const first = values[0] ?? Number.NaN;
  let shifted = 0;
  for (let i = 0; i < n; i++) shifted += (values[i] as number) - first;
  const mean = first + shifted / n;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const d = (values[i] as number) - mean;
    squares += d * d;
    rest += d;
  }
  return { mean: mean + rest / n, squares: Math.max(0, squares - (rest * rest) / n) };
}
