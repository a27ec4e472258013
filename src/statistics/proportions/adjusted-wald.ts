import type { IntervalOptions, ProportionInterval } from '../interval.js';
import { checkShare, criticalZ } from './proportion.js';

/** The adjusted-Wald interval and the figures behind it. */
export interface AdjustedWaldInterval extends ProportionInterval {
  /** The centre: (x + z²/2) / (n + z²). */
  adjusted: number | null;
  /** The ends before they are cut at 0 and 1. */
  lowRaw: number | null;
  highRaw: number | null;
}

/**
 * Adjusted-Wald (Agresti–Coull) interval of a share: the Wald formula after adding z²/2 successes and
 * z²/2 failures. The default for shares: on average it holds the true value 95–96 % of the time down to n = 5, and at least
 * 91 % for any share from 5 % to 95 % (docs/statistics.md has the table).
 * Source: Agresti & Coull 1998, American Statistician 52:119; Sauro & Lewis 2005.
 * n = 0 gives nulls; x > n throws `usage`.
 *
 * @example
 * const { p, low, high } = adjustedWaldInterval(9, 10);
 * [p, low, high]; // => [0.9, 0.574032, 1]
 */
export function adjustedWaldInterval(
  x: number,
  n: number,
  { confidence = 0.95 }: IntervalOptions = {},
): AdjustedWaldInterval {
  checkShare(x, n);
  const z = criticalZ(confidence);
  if (n === 0) return { n, p: null, adjusted: null, lowRaw: null, highRaw: null, low: null, high: null };
  const total = n + z * z;
  const adjusted = (x + (z * z) / 2) / total;
  const half = z * Math.sqrt((adjusted * (1 - adjusted)) / total);
  const [lowRaw, highRaw] = [adjusted - half, adjusted + half];
  return { n, p: x / n, adjusted, lowRaw, highRaw, low: Math.max(0, lowRaw), high: Math.min(1, highRaw) };
}
