import { confidenceLevel } from '../argument.js';
import { qt } from '../distributions/student-t.js';
import type { IntervalOptions } from '../interval.js';
import { type NpsCounts, type NpsInterval, npsMoments } from './nps-counts.js';

/**
 * t interval of a Net Promoter Score (scale −1 to 1), taken as the mean of answers −1, 0 and 1 with the n − 1
 * variance. Its ends are not cut. Null where fewer than two answered or all answers agree: the formula would give a width of 0.
 * Source: Lewis & Sauro 2021 (MeasuringU, "Confidence intervals for Net Promoter Scores").
 *
 * @example
 * npsTrinomialT({ detractors: 8, passives: 12, promoters: 20 }).low; // => 0.0470340
 */
export function npsTrinomialT(counts: NpsCounts, { confidence = 0.95 }: IntervalOptions = {}): NpsInterval {
  const { n, nps, variance } = npsMoments(counts);
  confidenceLevel(confidence);
  if (n === 0) return { n, nps: null, se: null, low: null, high: null };
  if (n < 2 || variance === 0) return { n, nps, se: null, low: null, high: null };
  const se = Math.sqrt(variance / (n - 1));
  const half = -qt((1 - confidence) / 2, n - 1) * se;
  return { n, nps, se, low: nps - half, high: nps + half };
}
