import { positive, probability, refuse } from '../argument.js';
import { logBetaKernel, logIncompleteBeta } from './incomplete-beta.js';
import { monotoneRoot } from './root.js';
import { log1mexp, type Tail } from './tail.js';

/**
 * Beta distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pbeta(q, shape1, shape2)`.
 * Relative error below 1e-12 in both tails (Didonato & Morris 1992). Throws `usage` for a shape ≤ 0 or NaN.
 *
 * @example
 * pbeta(0.2, 2, 5); // => 0.34464
 */
export function pbeta(q: number, shape1: number, shape2: number, tail: Tail = 'lower'): number {
  positive(shape1, 'shape1');
  positive(shape2, 'shape2');
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  const x = Math.min(1, Math.max(0, q));
  const point = pointMass(shape1, shape2);
  if (point !== null) return x >= point === (tail === 'lower') ? 1 : 0;
  return Math.exp(logIncompleteBeta(shape1, shape2, x, 1 - x)[tail]);
}

/**
 * Beta distribution: the q with P(X ≤ q) = p. R's `qbeta(p, shape1, shape2)`.
 * Found in log space by safeguarded Newton steps. Throws `usage` for p outside 0–1 or a shape ≤ 0.
 *
 * @example
 * qbeta(0.975, 7.5, 3.5); // => 0.9073054
 */
export function qbeta(p: number, shape1: number, shape2: number): number {
  positive(shape1, 'shape1');
  positive(shape2, 'shape2');
  probability(p, 'p');
  const point = pointMass(shape1, shape2);
  if (point !== null) return point;
  const { logX, logY } = betaQuantile(Math.log(p), Math.log1p(-p), shape1, shape2);
  return logX < logY ? Math.exp(logX) : -Math.expm1(logY);
}

/** Where all mass lies if a shape is infinite, as R has it; null where none is. */
function pointMass(shape1: number, shape2: number): number | null {
  if (Number.isFinite(shape1) && Number.isFinite(shape2)) return null;
  if (shape1 === shape2) return 0.5;
  return shape1 === Number.POSITIVE_INFINITY ? 1 : 0;
}

/**
 * The quantile as log x and log(1 − x), both accurate, from the logarithms of both tails.
 * It solves for whichever of x and 1 − x is small, on whichever tail is small.
 */
export function betaQuantile(
  logLower: number,
  logUpper: number,
  a: number,
  b: number,
  mirrored = false,
): { logX: number; logY: number } {
  if (logLower === Number.NEGATIVE_INFINITY) return { logX: Number.NEGATIVE_INFINITY, logY: 0 };
  if (logUpper === Number.NEGATIVE_INFINITY) return { logX: 0, logY: Number.NEGATIVE_INFINITY };
  const middle = logIncompleteBeta(a, b, 0.5, 0.5);
  const inLowerHalf = logLower < logUpper ? middle.lower >= logLower : middle.upper <= logUpper;
  // Rounding may put a quantile of one half above it from either side: mirror once at most.
  if (!inLowerHalf && !mirrored) {
    const { logX, logY } = betaQuantile(logUpper, logLower, b, a, true);
    return { logX: logY, logY: logX };
  }
  const tail: Tail = logLower < logUpper ? 'lower' : 'upper';
  const target = tail === 'lower' ? logLower : logUpper;
  const sign = tail === 'lower' ? 1 : -1;
  const f = (logX: number) => {
    const x = Math.exp(logX);
    const y = -Math.expm1(logX);
    // Below the smallest double, I_x is its leading power of x.
    if (x < 1e-290) {
      const anchor = logIncompleteBeta(a, b, 1e-290, 1).lower - a * Math.log(1e-290);
      const lower = anchor + a * logX;
      const value = tail === 'lower' ? lower : log1mexp(lower);
      return { value, slope: sign * a * Math.exp(lower - value) };
    }
    const value = logIncompleteBeta(a, b, x, y)[tail];
    return { value, slope: sign * Math.exp(logBetaKernel(a, b, x, y) - Math.log(y) - value) };
  };
  const start = Math.min(-Math.LN2, Math.log(a / (a + b)));
  const logX = monotoneRoot(f, target, start, Number.NEGATIVE_INFINITY, -Math.LN2 + 1e-9);
  return { logX, logY: Math.log(-Math.expm1(logX)) || Math.log1p(-Math.exp(logX)) };
}
