import { refuse } from '../argument.js';
import { pt } from '../distributions/student-t.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { tInterval } from './t-interval.js';

/** Result of `pairedTTest`: of the differences a − b; null where undefined. */
export interface PairedTTest extends ConfidenceInterval {
  n: number;
  difference: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
  /** Cohen's d of the differences: their mean over their standard deviation. */
  dz: number | null;
}

/**
 * Paired t test with interval: two measurements of the same participants, pair by pair.
 * Null where there are fewer than two pairs or all differences are equal.
 * Source: Student 1908; R's `t.test(paired = TRUE)`; d_z: Cohen 1988. Throws `usage` for unequal lengths.
 *
 * @example
 * pairedTTest([85, 72, 90, 66, 78, 81, 59, 88], [80, 70, 91, 60, 71, 79, 57, 80]).p; // => 0.00939448
 */
export function pairedTTest(
  a: readonly number[],
  b: readonly number[],
  options: IntervalOptions = {},
): PairedTTest {
  if (a.length !== b.length) refuse('b', 'must have as many values as a');
  const { n, mean, sd, se, df, low, high } = tInterval(
    a.map((value, i) => value - (b[i] as number)),
    options,
  );
  if (mean === null || sd === null || se === null || df === null || sd === 0) {
    return { n, difference: mean, t: null, df, p: null, dz: null, low: null, high: null };
  }
  const t = mean / se;
  return { n, difference: mean, t, df, p: 2 * pt(-Math.abs(t), df), dz: mean / sd, low, high };
}
