import { logPoissonDensity } from './saddle-point.js';
import { type LogTails, log1mexp } from './tail.js';

/** Σ xⁿ / ((a+1)…(a+n)): P(a, x) = x^a e^−x / Γ(a+1) × this. Converges for every x, fast for x ≤ a + 1. */
export function gammaSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction by Lentz's method: Q(a, x) = x^a e^−x / Γ(a) × this, for x > a. */
export function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e9; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (Math.abs(d) < 1e-300 ? 1e-300 : d);
    c = b + numerator / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return h;
}

/**
 * Logarithms of the regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0, x ≥ 0
 * (DLMF 8.11.4 below a + 1, 8.9.2 above).
 */
export function logIncompleteGamma(a: number, x: number): LogTails {
  if (x === 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 0, upper: Number.NEGATIVE_INFINITY };
  const density = logPoissonDensity(a, x);
  if (x < a + 1) {
    const lower = Math.min(0, density + Math.log(gammaSeries(a, x)));
    return { lower, upper: log1mexp(lower) };
  }
  const upper = Math.min(0, density + Math.log(a) + Math.log(gammaFraction(a, x)));
  return { lower: log1mexp(upper), upper };
}
