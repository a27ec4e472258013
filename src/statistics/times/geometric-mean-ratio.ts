import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { welchTest } from '../means/welch.js';
import { logTimes } from './geometric-mean.js';

/** The ratio of two typical times, a over b, with its interval; null where undefined. */
export interface GeometricMeanRatio extends ConfidenceInterval {
  nA: number;
  nB: number;
  ratio: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided, of a ratio of 1. */
  p: number | null;
}

/**
 * Ratio of two geometric means by Welch's t test on logarithms: 0.66 means that a takes two thirds of the time of b.
 * Null interval where a sample has fewer than two times or there is no variance.
 * Source: Sauro & Lewis 2016, ch. 5; Welch 1947. Throws `usage` for a time that is not positive.
 *
 * @example
 * const { ratio, low, high } = geometricMeanRatio([55, 65, 75, 62, 45, 135], [88, 91, 140, 77, 112, 131, 95]);
 * [ratio, low, high]; // => [0.6646094, 0.4436983, 0.995509]
 */
export function geometricMeanRatio(
  a: readonly number[],
  b: readonly number[],
  options: IntervalOptions = {},
): GeometricMeanRatio {
  const logs = welchTest(logTimes(a, 'a'), logTimes(b, 'b'), options);
  const exp = (value: number | null) => (value === null ? null : Math.exp(value));
  const { nA, nB, t, df, p } = logs;
  return { nA, nB, ratio: exp(logs.difference), low: exp(logs.low), high: exp(logs.high), t, df, p };
}
