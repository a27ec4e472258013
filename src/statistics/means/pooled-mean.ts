import { weightedMean } from './weighted-mean.js';

/**
 * A figure over several tests: their scores weighted by completes, as if all participants stood in one test.
 * `unweighted`, the mean of means, is there for who asks for it: a test of 10 would count as much as one of 400.
 * No tests, or no completes, give null. Throws `usage` for a negative count or unequal lengths.
 *
 * @example
 * pooledMean([82, 60, 71], [10, 40, 25]); // => { weighted: 66.6, unweighted: 71 }
 */
export function pooledMean(
  scores: readonly number[],
  completes: readonly number[],
): { weighted: number | null; unweighted: number | null } {
  return {
    weighted: weightedMean(scores, completes).mean,
    unweighted: weightedMean(
      scores,
      completes.map(() => 1),
    ).mean,
  };
}
