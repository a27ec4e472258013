import { pnorm } from '../distributions/normal.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { criticalZ } from '../proportions/proportion.js';
import { withThreeAnswers } from './nps-adjusted-wald.js';
import { type NpsCounts, npsMoments } from './nps-counts.js';

/** The difference of two Net Promoter Scores, a − b, on the scale −2 to 2; null where undefined. */
export interface NpsDifference extends ConfidenceInterval {
  /** As observed. */
  difference: number | null;
  /** The centre of the interval: the adjusted difference, or the observed one for `wald`. */
  centre: number | null;
  se: number | null;
  z: number | null;
  /** Two-sided. */
  p: number | null;
}

/** Options of `npsDifference`. */
export interface NpsDifferenceOptions extends IntervalOptions {
  /** `adjusted-wald` (three answers added to each sample) unless given. */
  method?: 'adjusted-wald' | 'wald' | undefined;
}

/**
 * Compares the Net Promoter Scores of two independent samples by a z test with interval, scale −1 to 1 each.
 * The adjusted method adds ¾ of a detractor, 1½ passives and ¾ of a promoter to each sample.
 * Source: Rocks 2016; Lewis & Sauro 2021 (MeasuringU). An empty sample gives nulls; so does `wald` without any variance.
 *
 * @example
 * const a = { detractors: 8, passives: 12, promoters: 20 };
 * const b = { detractors: 15, passives: 10, promoters: 11 };
 * npsDifference(a, b).p; // => 0.0327662
 */
export function npsDifference(
  a: NpsCounts,
  b: NpsCounts,
  { confidence = 0.95, method = 'adjusted-wald' }: NpsDifferenceOptions = {},
): NpsDifference {
  const [plainA, plainB] = [npsMoments(a), npsMoments(b)];
  const critical = criticalZ(confidence);
  const nothing = { centre: null, se: null, z: null, p: null, low: null, high: null };
  if (plainA.n === 0 || plainB.n === 0) return { difference: null, ...nothing };
  const difference = plainA.nps - plainB.nps;
  const adjust = method === 'adjusted-wald';
  const first = adjust ? npsMoments(withThreeAnswers(a)) : plainA;
  const second = adjust ? npsMoments(withThreeAnswers(b)) : plainB;
  const se = Math.sqrt(first.variance / first.n + second.variance / second.n);
  if (se === 0) return { difference, ...nothing };
  const centre = first.nps - second.nps;
  const z = centre / se;
  return {
    difference,
    centre,
    se,
    z,
    p: 2 * pnorm(-Math.abs(z)),
    low: centre - critical * se,
    high: centre + critical * se,
  };
}
