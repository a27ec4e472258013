import { checkShare } from './proportion.js';

/**
 * LaPlace's point estimate of a share, (x + 1) / (n + 2), beside x / n. For small n with every participant
 * (or none) successful it is a better guess than 100 % (or 0 %).
 * Source: Laplace 1812; Lewis & Sauro 2006, Journal of Usability Studies 1:136.
 * With n = 0 the estimate is ½ and `mle` null; x > n throws `usage`.
 *
 * @example
 * laplaceEstimate(10, 10).laplace; // => 0.916667
 */
export function laplaceEstimate(x: number, n: number): { n: number; laplace: number; mle: number | null } {
  checkShare(x, n);
  return { n, laplace: (x + 1) / (n + 2), mle: n === 0 ? null : x / n };
}
