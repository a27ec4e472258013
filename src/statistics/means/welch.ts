import { confidenceLevel } from '../argument.js';
import { pt, qt } from '../distributions/student-t.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { moments } from './moments.js';

/** Result of `welchTest`: the difference is mean a − mean b; null where undefined. */
export interface WelchTest extends ConfidenceInterval {
  nA: number;
  nB: number;
  meanA: number | null;
  meanB: number | null;
  difference: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
}

/**
 * Welch's t test of two independent means with the interval of their difference; the variances may differ.
 * Null test and interval where a sample has fewer than two values or neither has any variance.
 * Source: Welch 1947, Biometrika 34:28; R's `t.test`. Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { difference, low, high, p } = welchTest([85, 72, 90, 66, 78, 81, 59, 88], [70, 61, 75, 58, 66, 80, 49, 71, 64]);
 * [difference, low, high, p]; // => [11.375, 0.70441, 22.04559, 0.03834]
 */
export function welchTest(
  a: readonly number[],
  b: readonly number[],
  { confidence = 0.95 }: IntervalOptions = {},
): WelchTest {
  confidenceLevel(confidence);
  const [first, second] = [moments(a), moments(b)];
  const difference = first.mean === null || second.mean === null ? null : first.mean - second.mean;
  const result = { nA: first.n, nB: second.n, meanA: first.mean, meanB: second.mean, difference };
  const undefinedTest = { ...result, t: null, df: null, p: null, low: null, high: null };
  if (difference === null || first.sd === null || second.sd === null) return undefinedTest;
  const va = first.sd ** 2 / first.n;
  const vb = second.sd ** 2 / second.n;
  const se = Math.sqrt(va + vb);
  if (se === 0) return undefinedTest;
  // As shares of the sum, so that tiny variances do not underflow.
  const [sa, sb] = [va / (va + vb), vb / (va + vb)];
  const df = 1 / (sa ** 2 / (first.n - 1) + sb ** 2 / (second.n - 1));
  const t = difference / se;
  const half = -qt((1 - confidence) / 2, df) * se;
  return { ...result, t, df, p: 2 * pt(-Math.abs(t), df), low: difference - half, high: difference + half };
}
