import type { IntervalOptions, ProportionInterval } from '../interval.js';
import { checkShare, criticalZ } from './proportion.js';

/**
 * Wald interval of a share: p ± z √(p(1−p)/n), cut at 0 and 1. The textbook's, and far too short for small n:
 * with x = 0 or x = n its width is 0. Here to compare with; use `adjustedWaldInterval`.
 * Source: Laplace 1812; Brown, Cai & DasGupta 2001 on its failings. n = 0 gives nulls; x > n throws `usage`.
 *
 * @example
 * waldInterval(7, 10).low; // => 0.4159742
 */
export function waldInterval(
  x: number,
  n: number,
  { confidence = 0.95 }: IntervalOptions = {},
): ProportionInterval {
  checkShare(x, n);
  const z = criticalZ(confidence);
  if (n === 0) return { n, p: null, low: null, high: null };
  const p = x / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { n, p, low: Math.max(0, p - half), high: Math.min(1, p + half) };
}
