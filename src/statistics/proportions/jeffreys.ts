import { confidenceLevel } from '../argument.js';
import { qbeta } from '../distributions/beta.js';
import type { IntervalOptions, ProportionInterval } from '../interval.js';
import { checkShare } from './proportion.js';

/** Options of `jeffreysInterval`. */
export interface JeffreysOptions extends IntervalOptions {
  /**
   * Let the interval reach 0 at x = 0 and 1 at x = n (true unless given), as Brown et al. advise:
   * the bare quantiles would leave the estimate outside.
   */
  reachEnds?: boolean | undefined;
}

/**
 * Jeffreys interval of a share: the equal-tailed interval of Beta(x + ½, n − x + ½).
 * Source: Brown, Cai & DasGupta 2001, Statistical Science 16:101. n = 0 gives nulls; x > n throws `usage`.
 *
 * @example
 * const { low, high } = jeffreysInterval(7, 10);
 * [low, high]; // => [0.394182, 0.907305]
 */
export function jeffreysInterval(
  x: number,
  n: number,
  { confidence = 0.95, reachEnds = true }: JeffreysOptions = {},
): ProportionInterval {
  checkShare(x, n);
  confidenceLevel(confidence);
  if (n === 0) return { n, p: null, low: null, high: null };
  const alpha = (1 - confidence) / 2;
  const low = reachEnds && x === 0 ? 0 : qbeta(alpha, x + 0.5, n - x + 0.5);
  const high = reachEnds && x === n ? 1 : qbeta(1 - alpha, x + 0.5, n - x + 0.5);
  return { n, p: x / n, low, high };
}
