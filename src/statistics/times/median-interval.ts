import { confidenceLevel } from '../argument.js';
import { pbinom, qbinom } from '../distributions/binomial.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { median, sorted } from './median.js';

/** A median with its interval; null where undefined. */
export interface MedianInterval extends ConfidenceInterval {
  n: number;
  median: number | null;
  /** The level that the interval keeps, at least the one asked for. */
  coverage: number | null;
}

/**
 * Median with its order-statistic interval: the k-th smallest and k-th largest value, k from the binomial with ½.
 * No assumption about the distribution; its level is at least the one asked for, and stated.
 * Below six values there is none at 95 %: null.
 * Source: Hollander & Wolfe 1999, Nonparametric Statistical Methods, ch. 3. Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { median: middle, low, high, coverage } = medianInterval([94, 95, 96, 113, 121, 132, 190, 193, 255, 298]);
 * [middle, low, high, coverage]; // => [126.5, 95, 255, 0.978516]
 */
export function medianInterval(
  values: readonly number[],
  { confidence = 0.95 }: IntervalOptions = {},
): MedianInterval {
  confidenceLevel(confidence);
  const n = values.length;
  const middle = median(values);
  const k = qbinom((1 - confidence) / 2, n, 0.5);
  if (k === 0) return { n, median: middle, low: null, high: null, coverage: null };
  const order = sorted(values);
  return {
    n,
    median: middle,
    low: order[k - 1] as number,
    high: order[n - k] as number,
    coverage: 1 - 2 * pbinom(k - 1, n, 0.5),
  };
}
