import type { IntervalOptions } from '../interval.js';
import { criticalZ } from '../proportions/proportion.js';
import { type NpsCounts, type NpsInterval, npsMoments } from './nps-counts.js';

/** The adjusted-Wald interval of a Net Promoter Score and the figures behind it. */
export interface NpsAdjustedWald extends NpsInterval {
  /** The centre: the score after the three added answers. */
  adjusted: number | null;
  /** The ends before they are cut at −1 and 1. */
  lowRaw: number | null;
  highRaw: number | null;
}

/** Three more answers: ¾ of a detractor, 1½ passives, ¾ of a promoter. */
export function withThreeAnswers({ detractors, passives, promoters }: NpsCounts): NpsCounts {
  return { detractors: detractors + 0.75, passives: passives + 1.5, promoters: promoters + 0.75 };
}

/**
 * Adjusted-Wald interval of a Net Promoter Score (scale −1 to 1): the Wald interval after adding ¾ of a detractor,
 * 1½ passives and ¾ of a promoter. The default for NPS. The added answers draw it to the middle: with one answer, or at a level
 * below 95 % with a few, it may end short of the observed score.
 * Source: Rocks 2016, American Statistician 70:365; Lewis & Sauro 2021 (MeasuringU). No answers give nulls.
 *
 * @example
 * const { low, high } = npsAdjustedWald({ detractors: 8, passives: 12, promoters: 20 });
 * [low, high]; // => [0.045979, 0.512161]
 */
export function npsAdjustedWald(
  counts: NpsCounts,
  { confidence = 0.95 }: IntervalOptions = {},
): NpsAdjustedWald {
  const { n, nps } = npsMoments(counts);
  const z = criticalZ(confidence);
  if (n === 0) {
    return { n, nps: null, adjusted: null, se: null, lowRaw: null, highRaw: null, low: null, high: null };
  }
  const more = npsMoments(withThreeAnswers(counts));
  const se = Math.sqrt(more.variance / more.n);
  const lowRaw = more.nps - z * se;
  const highRaw = more.nps + z * se;
  return {
    n,
    nps,
    adjusted: more.nps,
    se,
    lowRaw,
    highRaw,
    low: Math.max(-1, lowRaw),
    high: Math.min(1, highRaw),
  };
}
