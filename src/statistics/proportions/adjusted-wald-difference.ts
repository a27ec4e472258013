import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { checkShare, criticalZ } from './proportion.js';

/** The adjusted-Wald interval of a difference of shares; null where a sample is empty. */
export interface AdjustedWaldDifference extends ConfidenceInterval {
  /** p₁ − p₂ as observed. */
  difference: number | null;
  /** The centre of the interval: the difference of the adjusted shares. */
  centre: number | null;
  /** The ends before they are cut at −1 and 1. */
  lowRaw: number | null;
  highRaw: number | null;
}

/**
 * Adjusted-Wald interval of the difference of two independent shares: z²/4 successes and z²/4 failures
 * are added to each sample (about one of each, as Agresti & Caffo 2000 do).
 * Source: Sauro & Lewis 2016, Quantifying the User Experience, ch. 5. Empty samples give nulls; x > n throws `usage`.
 *
 * @example
 * const { low, high } = adjustedWaldDifference(9, 11, 4, 12);
 * [low, high]; // => [0.0742537, 0.7548527]
 */
export function adjustedWaldDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  { confidence = 0.95 }: IntervalOptions = {},
): AdjustedWaldDifference {
  checkShare(x1, n1, ['x1', 'n1']);
  checkShare(x2, n2, ['x2', 'n2']);
  const z = criticalZ(confidence);
  if (n1 === 0 || n2 === 0) {
    return { difference: null, centre: null, lowRaw: null, highRaw: null, low: null, high: null };
  }
  const [m1, m2] = [n1 + (z * z) / 2, n2 + (z * z) / 2];
  const a = (x1 + (z * z) / 4) / m1;
  const b = (x2 + (z * z) / 4) / m2;
  const half = z * Math.sqrt((a * (1 - a)) / m1 + (b * (1 - b)) / m2);
  const centre = a - b;
  return {
    difference: x1 / n1 - x2 / n2,
    centre,
    lowRaw: centre - half,
    highRaw: centre + half,
    low: Math.max(-1, centre - half),
    high: Math.min(1, centre + half),
  };
}
