import { positive } from '../argument.js';
import { pgamma, qgamma } from './gamma.js';
import type { Tail } from './tail.js';

/**
 * Chi-square distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pchisq(q, df)`.
 * Throws `usage` for df ≤ 0.
 *
 * @example
 * pchisq(3.841459, 1); // => 0.95
 * 1e7 * pchisq(30.07, 2, 'upper'); // => 2.95381
 */
export function pchisq(q: number, df: number, tail: Tail = 'lower'): number {
  positive(df, 'df');
  return pgamma(q / 2, df / 2, 1, tail);
}

/**
 * Chi-square distribution: the q with P(X ≤ q) = p. R's `qchisq(p, df)`.
 * Throws `usage` for p outside 0–1 or df ≤ 0.
 *
 * @example
 * qchisq(0.95, 1); // => 3.841459
 */
export function qchisq(p: number, df: number): number {
  positive(df, 'df');
  return 2 * qgamma(p, df / 2);
}
