import { pnorm } from '../distributions/normal.js';
import { checkShare } from './proportion.js';

/** Result of `nMinusOneTest`: null where both samples are all success, all failure, or one is empty. */
export interface NMinusOneTest {
  /** p₁ − p₂ */
  difference: number | null;
  z: number | null;
  /** z², the N − 1 chi-square with one degree of freedom. */
  chiSquare: number | null;
  /** Two-sided. */
  p: number | null;
}

/**
 * N − 1 two-proportion test: z = (p₁ − p₂) √((N−1)/N) / √(P(1−P)(1/n₁ + 1/n₂)), P the pooled share.
 * z² is the chi-square of the 2 × 2 table times (N−1)/N. Sound where every expected count is 1 or more;
 * below that use `fisherExact2x2`.
 * Source: E. Pearson 1947; Campbell 2007, Statistics in Medicine 26:3661; Sauro & Lewis 2016, ch. 5.
 * Throws `usage` for x > n.
 *
 * @example
 * nMinusOneTest(9, 11, 4, 12).p; // => 0.0219306
 */
export function nMinusOneTest(x1: number, n1: number, x2: number, n2: number): NMinusOneTest {
  checkShare(x1, n1, ['x1', 'n1']);
  checkShare(x2, n2, ['x2', 'n2']);
  const total = n1 + n2;
  const pooled = (x1 + x2) / total;
  if (n1 === 0 || n2 === 0) return { difference: null, z: null, chiSquare: null, p: null };
  const difference = x1 / n1 - x2 / n2;
  if (x1 + x2 === 0 || x1 + x2 === total) return { difference, z: null, chiSquare: null, p: null };
  const z =
    (difference * Math.sqrt((total - 1) / total)) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { difference, z, chiSquare: z * z, p: 2 * pnorm(-Math.abs(z)) };
}
