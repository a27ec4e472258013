import { probability } from '../argument.js';

/**
 * Cohen's h: the difference of two shares on a scale where its precision does not depend on the shares,
 * 2 asin √p₁ − 2 asin √p₂, from −π to π. About 0.2 is small, 0.5 medium, 0.8 large.
 * Source: Cohen 1988, Statistical Power Analysis, ch. 6. Throws `usage` for a share outside 0–1.
 *
 * @example
 * cohensH(9 / 11, 4 / 12); // => 1.0296119
 */
export function cohensH(p1: number, p2: number): number {
  probability(p1, 'p1');
  probability(p2, 'p2');
  return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
}
