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
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const tail: Tail = p <= 0.5 ? 'lower' : 'upper';
  const target = tail === 'lower' ? Math.log(p) : Math.log1p(-p);
  const sign = tail === 'lower' ? 1 : -1;
  const f = (logX: number) => {
    const x = Math.exp(logX);
    if (x === 0) return { value: shape * logX - logGamma(shape + 1), slope: shape };
    const value = logIncompleteGamma(shape, x)[tail];
    const slope = sign * Math.exp(logPoissonDensity(shape, x) + Math.log(shape) - value);
    return { value, slope };
  };
  // Where x is tiny, P(a, x) is x^a / Γ(a + 1).
  const leading = (Math.log(p) + logGamma(shape + 1)) / shape;
  if (leading < -700) return Math.exp(leading) / rate;
  const logX = monotoneRoot(f, target, Math.log(shape), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return Math.exp(logX) / rate;
}
