import { finiteNumber, positive, probability, refuse } from '../argument.js';
import { gammaFraction, gammaSeries } from './incomplete-gamma.js';
import type { Tail } from './tail.js';

const SQRT_2PI = 2.5066282746310007;

/**
 * Normal distribution: P(X ≤ q), or P(X > q) for the upper tail. R's `pnorm(q, mean, sd)`.
 * Accurate in both tails down to the smallest double. Throws `usage` for sd ≤ 0 or NaN.
 *
 * @example
 * pnorm(1.96); // => 0.9750021
 * 1e7 * pnorm(-5); // => 2.866516
 */
export function pnorm(q: number, mean = 0, sd = 1, tail: Tail = 'lower'): number {
  if (Number.isNaN(q)) refuse('q', 'must be a number');
  finiteNumber(mean, 'mean');
  positive(sd, 'sd');
  const z = ((q - mean) / sd) * (tail === 'lower' ? 1 : -1);
  const size = Math.abs(z);
  const half = (z * z) / 2;
  if (half === Number.POSITIVE_INFINITY) return z < 0 ? 0 : 1;
  const scaled = (Math.exp(-half) / SQRT_2PI) * size;
  if (half < 1.5) return 0.5 + Math.sign(z) * scaled * gammaSeries(0.5, half);
  const outer = (scaled * gammaFraction(0.5, half)) / 2;
  return z < 0 ? outer : 1 - outer;
}

/**
 * Normal distribution: the q with P(X ≤ q) = p. R's `qnorm(p, mean, sd)`, by Wichura's AS 241
 * (1988, Applied Statistics 37:477), relative error about 1e-16. Gives ∓Infinity at p = 0 and 1.
 * Throws `usage` for p outside 0–1 or sd ≤ 0.
 *
 * @example
 * qnorm(0.975); // => 1.959964
 */
export function qnorm(p: number, mean = 0, sd = 1): number {
  probability(p, 'p');
  finiteNumber(mean, 'mean');
  positive(sd, 'sd');
  return mean + sd * standardQuantile(p);
}

function standardQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE.over, r)) / polynomial(CENTRE.under, r);
  }
  const outer = q < 0 ? p : 1 - p;
  if (outer === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(outer));
  const [{ over, under }, shift] = r <= 5 ? [MIDDLE, 1.6] : [FAR, 5];
  return (Math.sign(q) * polynomial(over, r - shift)) / polynomial(under, r - shift);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + (coefficients[i] ?? 0);
  return value;
}

// Wichura's coefficients, as published: |p − ½| ≤ 0.425, then by r = √(−log of the tail).
const CENTRE = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const MIDDLE = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const FAR = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};
