import { count, finiteSample, refuse } from '../argument.js';

/** Result of `weightedMean`; null where the weights sum to 0. */
export interface WeightedMean {
  n: number;
  mean: number | null;
  /** Linearised standard error, null for fewer than two values. */
  se: number | null;
  /** Kish's effective sample size (Σw)² / Σw². */
  effectiveN: number | null;
}

/**
 * Weighted mean with its linearised (Taylor) standard error and Kish's effective sample size: how many equally weighted
 * participants would know as much.
 * Source: Kish 1965, Survey Sampling; Lumley's R package survey (`svymean`). Throws `usage` for a negative weight or unequal lengths.
 *
 * @example
 * const { mean, se, effectiveN } = weightedMean([80, 60, 75, 90, 55], [1, 2, 1, 0.5, 1.5]);
 * [mean, se, effectiveN]; // => [67.083333, 5.559081, 4.235294]
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): WeightedMean {
  finiteSample(values, 'values');
  if (values.length !== weights.length) refuse('weights', 'must have as many values as the sample');
  for (const weight of weights) count(weight, 'weights: every weight');
  const n = values.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { n, mean: null, se: null, effectiveN: null };
  const shares = weights.map((weight) => weight / total);
  const mean = values.reduce((sum, value, i) => sum + value * (shares[i] as number), 0);
  const squares = values.reduce((sum, value, i) => sum + ((shares[i] as number) * (value - mean)) ** 2, 0);
  const effectiveN = 1 / shares.reduce((sum, share) => sum + share * share, 0);
  return { n, mean, se: n < 2 ? null : Math.sqrt((squares * n) / (n - 1)), effectiveN };
}
