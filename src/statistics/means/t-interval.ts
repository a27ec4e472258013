import { confidenceLevel } from '../argument.js';
import { qt } from '../distributions/student-t.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { type Moments, moments } from './moments.js';

/** A mean with its t interval. */
export interface TInterval extends Moments, ConfidenceInterval {
  se: number | null;
  df: number | null;
}

/**
 * t interval of a mean: mean ± t(n−1) s/√n. The default for ratings and QXscores.
 * Fewer than two values, or all values equal, give a null interval: the formula would give a width of 0, which claims certainty.
 * By simulation it holds the true mean of QXscores 94–95 % of the time at any n, of five-point ratings about 93 % at n = 5 and 10.
 * Source: Student 1908; R's `t.test`. Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { mean, low, high } = tInterval([5, 4, 4, 3, 5, 2, 4, 5, 4, 3]);
 * [mean, low, high]; // => [3.9, 3.188628, 4.611372]
 */
export function tInterval(values: readonly number[], { confidence = 0.95 }: IntervalOptions = {}): TInterval {
  confidenceLevel(confidence);
  const { n, mean, sd } = moments(values);
  if (mean === null || sd === null) return { n, mean, sd, se: null, df: null, low: null, high: null };
  const df = n - 1;
  if (sd === 0) return { n, mean, sd, se: 0, df, low: null, high: null };
  const se = sd / Math.sqrt(n);
  const half = -qt((1 - confidence) / 2, df) * se;
  return { n, mean, sd, se, df, low: mean - half, high: mean + half };
}
