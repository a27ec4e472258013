import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { checkShare, criticalZ } from './proportion.js';
import { wilsonLimits } from './wilson.js';

/** A difference of two shares, p₁ − p₂, with its interval; null where a sample is empty. */
export interface ProportionDifference extends ConfidenceInterval {
  difference: number | null;
}

/**
 * Newcombe's hybrid-score interval of the difference of two independent shares: the Wilson limits of each,
 * squared and added. It lies within −1…1 and holds the observed difference.
 * Source: Newcombe 1998, Statistics in Medicine 17:873 (method 10). Empty samples give nulls; x > n throws `usage`.
 *
 * @example
 * const { difference, low, high } = newcombeInterval(56, 70, 48, 80);
 * [difference, low, high]; // => [0.2, 0.0524315, 0.3338727]
 */
export function newcombeInterval(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  { confidence = 0.95 }: IntervalOptions = {},
): ProportionDifference {
  checkShare(x1, n1, ['x1', 'n1']);
  checkShare(x2, n2, ['x2', 'n2']);
  const z = criticalZ(confidence);
  if (n1 === 0 || n2 === 0) return { difference: null, low: null, high: null };
  const a = wilsonLimits(x1, n1, z);
  const b = wilsonLimits(x2, n2, z);
  const difference = a.p - b.p;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(a.p - a.low, b.high - b.p)),
    high: Math.min(1, difference + Math.hypot(a.high - a.p, b.p - b.low)),
  };
}
