import { refuse, wholeCount } from '../argument.js';
import { logBinomialDensity } from './saddle-point.js';
import type { Tail } from './tail.js';

function checkUrn(white: number, black: number, drawn: number): void {
  wholeCount(white, 'white');
  wholeCount(black, 'black');
  wholeCount(drawn, 'drawn');
  if (drawn > white + black) refuse('drawn', 'must not exceed white + black');
}

/**
 * Hypergeometric distribution: the probability of x white balls among `drawn` out of an urn with `white` and
 * `black`. R's `dhyper(x, m, n, k)`. Throws `usage` for counts that are no whole numbers or drawn > white + black.
 *
 * @example
 * dhyper(3, 4, 4, 4); // => 0.2285714
 */
export function dhyper(x: number, white: number, black: number, drawn: number): number {
  checkUrn(white, black, drawn);
  if (Number.isNaN(x)) refuse('x', 'must be a number');
  if (!Number.isInteger(x) || x < 0 || x > white || x > drawn || drawn - x > black) return 0;
  return Math.exp(logDensity(x, white, black, drawn));
}

/** A ratio of three binomial densities with the drawn share as their common probability (Loader 2000). */
function logDensity(x: number, white: number, black: number, drawn: number): number {
  const total = white + black;
  if (drawn === 0 || drawn === total) return 0;
  const p = drawn / total;
  const q = (total - drawn) / total;
  return (
    logBinomialDensity(x, white - x, p, q) +
    logBinomialDensity(drawn - x, black - drawn + x, p, q) -
    logBinomialDensity(drawn, total - drawn, p, q)
  );
}

/**
 * Hypergeometric distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `phyper(q, m, n, k)`:
 * the density at the edge times a sum of ratios, taken on the tail away from the mean.
 * Throws `usage` for counts that are no whole numbers or drawn > white + black.
 *
 * @example
 * phyper(4, 11, 12, 13); // => 0.07356306
 */
export function phyper(q: number, white: number, black: number, drawn: number, tail: Tail = 'lower'): number {
  checkUrn(white, black, drawn);
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  const k = Math.floor(q + 1e-7);
  const least = Math.max(0, drawn - black);
  const most = Math.min(white, drawn);
  if (k < least) return tail === 'lower' ? 0 : 1;
  if (k >= most) return tail === 'lower' ? 1 : 0;
  const below = k * (white + black) <= drawn * white;
  const sum = below ? sumDown(k, white, black, drawn) : sumUp(k + 1, white, black, drawn);
  return below === (tail === 'lower') ? Math.min(1, sum) : Math.max(0, 1 - sum);
}

function sumDown(from: number, white: number, black: number, drawn: number): number {
  let sum = 1;
  let term = 1;
  for (let x = from; x > 0 && term > sum * 1e-18; x--) {
    term *= (x * (black - drawn + x)) / ((white - x + 1) * (drawn - x + 1));
    sum += term;
  }
  return sum * Math.exp(logDensity(from, white, black, drawn));
}

function sumUp(from: number, white: number, black: number, drawn: number): number {
  let sum = 1;
  let term = 1;
  for (let x = from; x < drawn && term > sum * 1e-18; x++) {
    term *= ((white - x) * (drawn - x)) / ((x + 1) * (black - drawn + x + 1));
    sum += term;
  }
  return sum * Math.exp(logDensity(from, white, black, drawn));
}
