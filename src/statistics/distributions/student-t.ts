import { positive, probability, refuse } from '../argument.js';
import { betaQuantile } from './beta.js';
import { logIncompleteBeta } from './incomplete-beta.js';
import { pnorm, qnorm } from './normal.js';
import { logGamma } from './saddle-point.js';
import { log1mexp, type Tail } from './tail.js';

/**
 * Student's t distribution: P(T ≤ q), or P(T > q) for the upper tail. R's `pt(q, df)`.
 * df need not be whole and may be Infinity. Throws `usage` for df ≤ 0 or NaN.
 *
 * @example
 * pt(-2.34, 7.80741); // => 0.02408783
 */
export function pt(q: number, df: number, tail: Tail = 'lower'): number {
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  positive(df, 'df');
  if (df === Number.POSITIVE_INFINITY) return pnorm(q, 0, 1, tail);
  const signed = tail === 'lower' ? q : -q;
  const outer = Math.exp(logOuterHalf(Math.abs(q), df)) / 2;
  return signed < 0 ? outer : 1 - outer;
}

/** log P(|T| > t), t ≥ 0: log I_x(df/2, ½) with x = df / (df + t²). */
function logOuterHalf(t: number, df: number): number {
  const ratio = t / Math.sqrt(df);
  if (ratio > 1e100) {
    // t² would overflow; the leading power of x is exact here.
    const logBeta = logGamma(df / 2) + logGamma(0.5) - logGamma(df / 2 + 0.5);
    return -df * Math.log(ratio) - Math.log(df / 2) - logBeta;
  }
  const r = ratio * ratio;
  return logIncompleteBeta(df / 2, 0.5, 1 / (1 + r), r / (1 + r)).lower;
}

/**
 * Student's t distribution: the q with P(T ≤ q) = p. R's `qt(p, df)`.
 * By the beta quantile in log space, exact near p = ½ and far out alike. Gives ∓Infinity at p = 0 and 1.
 * Throws `usage` for p outside 0–1 or df ≤ 0.
 *
 * @example
 * qt(0.975, 9); // => 2.262157
 */
export function qt(p: number, df: number): number {
  probability(p, 'p');
  positive(df, 'df');
  if (df === Number.POSITIVE_INFINITY) return qnorm(p);
  if (p === 0.5) return 0;
  const outer = 2 * Math.min(p, 1 - p);
  if (outer === 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const logOuter = Math.log(outer);
  const { logX, logY } = betaQuantile(logOuter, log1mexp(logOuter), df / 2, 0.5);
  const size = Math.exp((Math.log(df) + logY - logX) / 2);
  return p < 0.5 ? -size : size;
}
