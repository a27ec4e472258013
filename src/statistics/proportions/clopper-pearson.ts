import { confidenceLevel } from '../argument.js';
import { qbeta } from '../distributions/beta.js';
import type { IntervalOptions, ProportionInterval } from '../interval.js';
import { checkShare } from './proportion.js';

/**
 * Clopper–Pearson ("exact") interval of a share, by beta quantiles. It never falls short of its level and so is
 * wide for small n: for when a guarantee matters more than the width.
 * Source: Clopper & Pearson 1934, Biometrika 26:404; R's `binom.test`. n = 0 gives nulls; x > n throws `usage`.
 *
 * @example
 * const { low, high } = clopperPearsonInterval(7, 10);
 * [low, high]; // => [0.347547, 0.93326]
 */
export function clopperPearsonInterval(
  x: number,
  n: number,
  { confidence = 0.95 }: IntervalOptions = {},
): ProportionInterval {
  checkShare(x, n);
  confidenceLevel(confidence);
  if (n === 0) return { n, p: null, low: null, high: null };
  const alpha = (1 - confidence) / 2;
  const low = x === 0 ? 0 : qbeta(alpha, x, n - x + 1);
  const high = x === n ? 1 : qbeta(1 - alpha, x + 1, n - x);
  return { n, p: x / n, low, high };
}
