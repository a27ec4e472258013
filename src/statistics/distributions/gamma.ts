import { positive, probability, refuse } from '../argument.js';
import { logIncompleteGamma } from './incomplete-gamma.js';
import { monotoneRoot } from './root.js';
import { logGamma, logPoissonDensity } from './saddle-point.js';
import type { Tail } from './tail.js';

/**
 * Gamma distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pgamma(q, shape, rate)`.
 * Series below the mean, continued fraction above (DLMF 8.11, 8.9). Throws `usage` for a shape or rate ≤ 0.
 *
 * @example
 * pgamma(2, 3); // => 0.3233236
 */
export function pgamma(q: number, shape: number, rate = 1, tail: Tail = 'lower'): number {
  positive(shape, 'shape');
  positive(rate, 'rate');
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  // All mass lies at infinity.
  if (shape === Number.POSITIVE_INFINITY) return (q === shape) === (tail === 'lower') ? 1 : 0;
  return Math.exp(logIncompleteGamma(shape, Math.max(0, q * rate))[tail]);
}

/**
 * Gamma distribution: the q with P(X ≤ q) = p. R's `qgamma(p, shape, rate)`.
 * Throws `usage` for p outside 0–1 or a shape or rate ≤ 0.
 *
 * @example
 * qgamma(0.5, 3); // => 2.67406
 */
export function qgamma(p: number, shape: number, rate = 1): number {
  positive(shape, 'shape');
  positive(rate, 'rate');
  probability(p, 'p');
  return gammaQuantile(p, shape, 'lower') / rate;
}

/** The x with a tail of p at rate 1, solved on whichever tail is small. */
export function gammaQuantile(p: number, shape: number, of: Tail): number {
  const [lower, upper] = of === 'lower' ? [p, 1 - p] : [1 - p, p];
  if (lower === 0) return 0;
  if (upper === 0 || shape === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const tail: Tail = lower <= 0.5 ? 'lower' : 'upper';
  const target = tail === of ? Math.log(p) : Math.log1p(-p);
  const sign = tail === 'lower' ? 1 : -1;
  const f = (logX: number) => {
    const x = Math.exp(logX);
    if (x === 0) return { value: shape * logX - logGamma(shape + 1), slope: shape };
    const value = logIncompleteGamma(shape, x)[tail];
    const slope = sign * Math.exp(logPoissonDensity(shape, x) + Math.log(shape) - value);
    return { value, slope };
  };
  // Where x is tiny, P(a, x) is x^a / Γ(a + 1).
  const logLower = of === 'lower' ? Math.log(p) : Math.log1p(-p);
  const leading = (logLower + logGamma(shape + 1)) / shape;
  if (leading < -700) return Math.exp(leading);
  const logX = monotoneRoot(f, target, Math.log(shape), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return Math.exp(logX);
}
