import { positive, probability, refuse } from '../argument.js';
import { betaQuantile } from './beta.js';
import { pchisq, qchisq } from './chi-square.js';
import { gammaQuantile } from './gamma.js';
import { logIncompleteBeta } from './incomplete-beta.js';
import type { Tail } from './tail.js';

/**
 * F distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pf(q, df1, df2)`; a df may be Infinity.
 * Throws `usage` for a df ≤ 0 or NaN.
 *
 * @example
 * pf(4.26, 2, 9); // => 0.95009
 */
export function pf(q: number, df1: number, df2: number, tail: Tail = 'lower'): number {
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  positive(df1, 'df1');
  positive(df2, 'df2');
  if (q <= 0) return tail === 'lower' ? 0 : 1;
  if (q === Number.POSITIVE_INFINITY) return tail === 'lower' ? 1 : 0;
  // All mass lies at 1, and R gives one half there.
  if (df1 === Number.POSITIVE_INFINITY && df2 === df1)
    return q === 1 ? 0.5 : Number(q > 1 === (tail === 'lower'));
  if (df2 === Number.POSITIVE_INFINITY) return pchisq(q * df1, df1, tail);
  // F is then df2 over a chi-square: its tails change places.
  if (df1 === Number.POSITIVE_INFINITY) return pchisq(df2 / q, df2, tail === 'lower' ? 'upper' : 'lower');
  const odds = (q / df2) * df1;
  const x = odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
  return Math.exp(logIncompleteBeta(df1 / 2, df2 / 2, x, 1 / (1 + odds))[tail]);
}

/**
 * F distribution: the q with P(X ≤ q) = p. R's `qf(p, df1, df2)`; a df may be Infinity.
 * Throws `usage` for p outside 0–1 or a df ≤ 0.
 *
 * @example
 * qf(0.95, 2, 9); // => 4.256495
 */
export function qf(p: number, df1: number, df2: number): number {
  probability(p, 'p');
  positive(df1, 'df1');
  positive(df2, 'df2');
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (df1 === Number.POSITIVE_INFINITY && df2 === df1) return 1;
  if (df2 === Number.POSITIVE_INFINITY) return qchisq(p, df1) / df1;
  if (df1 === Number.POSITIVE_INFINITY) return df2 / (2 * gammaQuantile(p, df2 / 2, 'upper'));
  const { logX, logY } = betaQuantile(Math.log(p), Math.log1p(-p), df1 / 2, df2 / 2);
  return Math.exp(logX - logY) * (df2 / df1);
}
