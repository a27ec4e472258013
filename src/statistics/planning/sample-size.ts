import { positive, powerLevel, probability, refuse } from '../argument.js';
import { qnorm } from '../distributions/normal.js';
import { qt } from '../distributions/student-t.js';
import type { IntervalOptions } from '../interval.js';
import { criticalZ } from '../proportions/proportion.js';

/** Options of the sample sizes that compare two groups. */
export interface PowerOptions extends IntervalOptions {
  /** The chance to find the difference if it is there: 0.8 unless given. */
  power?: number | undefined;
}

/**
 * Participants for a share p with the margin of error ± e: ⌈z² p(1−p) / e²⌉ (Wald). p = 0.5 is the safe guess.
 * Source: Cochran 1977, Sampling Techniques, ch. 4. Throws `usage` for p outside 0–1 or e ≤ 0.
 *
 * @example
 * sampleSizeForProportion(0.5, 0.1); // => 97
 */
export function sampleSizeForProportion(
  p: number,
  e: number,
  { confidence = 0.95 }: IntervalOptions = {},
): number {
  probability(p, 'p');
  positive(e, 'e');
  return Math.ceil((criticalZ(confidence) ** 2 * p * (1 - p)) / e ** 2);
}

/**
 * Participants for a mean with the margin of error ± e, given the standard deviation: the least n for which
 * t(n−1) sd/√n ≤ e. Source: Sauro & Lewis 2016, ch. 6. Throws `usage` for sd or e ≤ 0.
 *
 * @example
 * sampleSizeForMean(20, 5); // => 64
 */
export function sampleSizeForMean(
  sd: number,
  e: number,
  { confidence = 0.95 }: IntervalOptions = {},
): number {
  positive(sd, 'sd');
  positive(e, 'e');
  const start = Math.max(2, Math.ceil(((criticalZ(confidence) * sd) / e) ** 2));
  let n = start;
  while (-qt((1 - confidence) / 2, n - 1) * (sd / Math.sqrt(n)) > e) n++;
  return n;
}

/**
 * Participants in each group to tell two shares apart (two-sided normal test): R's `power.prop.test`.
 * Source: Fleiss, Levin & Paik 2003, ch. 4. Throws `usage` for equal shares, shares outside 0–1, or a power not between 0 and 1.
 *
 * @example
 * sampleSizeForTwoProportions(0.5, 0.75); // => 58
 */
export function sampleSizeForTwoProportions(
  p1: number,
  p2: number,
  { confidence = 0.95, power = 0.8 }: PowerOptions = {},
): number {
  probability(p1, 'p1');
  probability(p2, 'p2');
  powerLevel(power);
  if (p1 === p2) refuse('p2', 'must differ from p1');
  const z = criticalZ(confidence);
  const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  const n = ((z * pooled + qnorm(power) * spread) / (p1 - p2)) ** 2;
  return Math.ceil(n - 1e-9);
}

/**
 * Participants in each group to tell two means apart that differ by `difference`, given the standard deviation within groups:
 * the normal formula with Guenther's addition of z²/4, within one of R's `power.t.test`.
 * Source: Guenther 1981, American Statistician 35:243. Throws `usage` for sd ≤ 0, a difference of 0, or a power not between 0 and 1.
 *
 * @example
 * sampleSizeForTwoMeans(20, 10); // => 64
 */
export function sampleSizeForTwoMeans(
  sd: number,
  difference: number,
  { confidence = 0.95, power = 0.8 }: PowerOptions = {},
): number {
  positive(sd, 'sd');
  positive(Math.abs(difference), 'difference');
  powerLevel(power);
  const z = criticalZ(confidence);
  return Math.ceil(2 * (((z + qnorm(power)) * sd) / difference) ** 2 + z ** 2 / 4);
}
