import type { IntervalOptions } from '../interval.js';
import { criticalZ } from '../proportions/proportion.js';
import { type NpsCounts, type NpsInterval, npsMoments } from './nps-counts.js';

/**
 * Wald interval of a Net Promoter Score (scale −1 to 1): the score ± z √(variance / n) with the variance
 * p + d − (p − d)² of the answers −1, 0, 1. Too short for small n, of width 0 where all answers agree; its ends
 * are not cut and may leave the scale. Here to compare with; use `npsAdjustedWald`.
 * Source: Rocks 2016, American Statistician 70:365. No answers give nulls.
 *
 * @example
 * npsWald({ detractors: 8, passives: 12, promoters: 20 }).low; // => 0.0579623
 */
export function npsWald(counts: NpsCounts, { confidence = 0.95 }: IntervalOptions = {}): NpsInterval {
  const { n, nps, variance } = npsMoments(counts);
  const z = criticalZ(confidence);
  if (n === 0) return { n, nps: null, se: null, low: null, high: null };
  const se = Math.sqrt(variance / n);
  return { n, nps, se, low: nps - z * se, high: nps + z * se };
}
