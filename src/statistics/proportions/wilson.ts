import type { IntervalOptions, ProportionInterval } from '../interval.js';
import { checkShare, criticalZ } from './proportion.js';

/**
 * Wilson score interval of a share: all p that a score test of level 1 − confidence would not refuse.
 * Source: Wilson 1927, JASA 22:209; Newcombe 1998, Statistics in Medicine 17:857 (method 3).
 * n = 0 gives nulls; x > n throws `usage`.
 *
 * @example
 * const { low, high } = wilsonInterval(81, 263);
 * [low, high]; // => [0.255289, 0.36621]
 */
export function wilsonInterval(
  x: number,
  n: number,
  { confidence = 0.95 }: IntervalOptions = {},
): ProportionInterval {
  checkShare(x, n);
  const z = criticalZ(confidence);
  return n === 0 ? { n, p: null, low: null, high: null } : { n, ...wilsonLimits(x, n, z) };
}

/** The same for n > 0, from the normal quantile of its level. */
export function wilsonLimits(x: number, n: number, z: number): { p: number; low: number; high: number } {
  const total = n + z * z;
  const centre = (x + (z * z) / 2) / total;
  const half = (z / total) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return { p: x / n, low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half };
}
