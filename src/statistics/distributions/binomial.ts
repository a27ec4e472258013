import { probability, refuse, wholeCount } from '../argument.js';
import { logIncompleteBeta } from './incomplete-beta.js';
import { logBinomialDensity } from './saddle-point.js';
import type { Tail } from './tail.js';

/**
 * Binomial distribution: P(X = x). R's `dbinom(x, size, prob)`, by Loader's saddle-point expansion (2000).
 * Throws `usage` for a size that is no whole number or prob outside 0–1.
 *
 * @example
 * dbinom(3, 13, 0.5); // => 0.03491211
 */
export function dbinom(x: number, size: number, prob: number): number {
  wholeCount(size, 'size');
  probability(prob, 'prob');
  if (Number.isNaN(x)) refuse('x', 'must be a number');
  if (x < 0 || x > size || !Number.isInteger(x)) return 0;
  if (prob === 0) return x === 0 ? 1 : 0;
  if (prob === 1) return x === size ? 1 : 0;
  return Math.exp(logBinomialDensity(x, size - x, prob, 1 - prob));
}

/**
 * Binomial distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pbinom(q, size, prob)`,
 * by the incomplete beta function. Throws `usage` for a size that is no whole number or prob outside 0–1.
 *
 * @example
 * pbinom(3, 13, 0.5); // => 0.04614258
 */
export function pbinom(q: number, size: number, prob: number, tail: Tail = 'lower'): number {
  wholeCount(size, 'size');
  probability(prob, 'prob');
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  // R's rule: a q that is a hair under a whole number is meant to be it.
  const k = Math.floor(q + 1e-7);
  if (k < 0) return tail === 'lower' ? 0 : 1;
  if (k >= size) return tail === 'lower' ? 1 : 0;
  const opposite = tail === 'lower' ? 'upper' : 'lower';
  return Math.exp(logIncompleteBeta(k + 1, size - k, prob, 1 - prob)[opposite]);
}

/**
 * Binomial distribution: the smallest q with P(X ≤ q) ≥ p. R's `qbinom(p, size, prob)`.
 * Throws `usage` for p or prob outside 0–1 or a size that is no whole number.
 *
 * @example
 * qbinom(0.025, 10, 0.5); // => 2
 */
export function qbinom(p: number, size: number, prob: number): number {
  probability(p, 'p');
  wholeCount(size, 'size');
  probability(prob, 'prob');
  if (p === 1) return prob === 0 ? 0 : size;
  // A hair below p, so that a tail equal to p but for rounding counts as reaching it.
  const aim = p * (1 - 8 * Number.EPSILON);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (pbinom(middle, size, prob) >= aim) high = middle;
    else low = middle + 1;
  }
  return low;
}
