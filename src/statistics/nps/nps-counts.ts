import { count, finiteSample, refuse } from '../argument.js';
import type { ConfidenceInterval } from '../interval.js';

/** How many gave 0–6, 7–8 and 9–10. */
export interface NpsCounts {
  detractors: number;
  passives: number;
  promoters: number;
}

/** A Net Promoter Score on the scale −1 to 1 with its interval; null where nobody answered. */
export interface NpsInterval extends ConfidenceInterval {
  n: number;
  /** (promoters − detractors) / n */
  nps: number | null;
  se: number | null;
}

/**
 * Counts of detractors (0–6), passives (7–8) and promoters (9–10) and the Net Promoter Score on the scale
 * −100 to 100, from the raw answers. Source: Reichheld 2003, Harvard Business Review 81(12).
 * No answers give a null score; an answer outside 0–10 throws `usage`.
 *
 * @example
 * npsFromScores([10, 9, 9, 8, 7, 6, 5, 10, 0, 9]).nps100; // => 20
 */
export function npsFromScores(scores: readonly number[]): NpsCounts & { n: number; nps100: number | null } {
  finiteSample(scores, 'scores');
  const counts = { detractors: 0, passives: 0, promoters: 0 };
  for (const score of scores) {
    if (score < 0 || score > 10) refuse('scores', 'must lie between 0 and 10');
    if (score >= 9) counts.promoters++;
    else if (score >= 7) counts.passives++;
    else counts.detractors++;
  }
  const n = scores.length;
  return { n, ...counts, nps100: n === 0 ? null : (100 * (counts.promoters - counts.detractors)) / n };
}

/** Checks the three counts (weighted counts may be fractions) and gives n, the score and its variance. */
export function npsMoments({ detractors, passives, promoters }: NpsCounts): {
  n: number;
  nps: number;
  variance: number;
} {
  count(detractors, 'detractors');
  count(passives, 'passives');
  count(promoters, 'promoters');
  const n = detractors + passives + promoters;
  const nps = (promoters - detractors) / n;
  return { n, nps, variance: Math.max(0, (promoters + detractors) / n - nps * nps) };
}
