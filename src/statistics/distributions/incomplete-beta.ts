import { logBinomialDensity } from './saddle-point.js';
import { type LogTails, log1mexp } from './tail.js';

/** log of x^a y^b / B(a, b), y = 1 − x. */
export function logBetaKernel(a: number, b: number, x: number, y: number): number {
  return logBinomialDensity(a, b, x, y) + Math.log(a) + Math.log(b / (a + b));
}

/**
 * I_x(a, b) / kernel by Didonato & Morris's continued fraction (1992, ACM TOMS 18:360, eq. 9–11) with
 * Lentz's method. Of two equivalent fractions it is the one that stays exact for huge a with small b.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const lambda = x < y ? a - (a + b) * x : (a + b) * y - b;
  let denominator = (a / (a + 1)) * (lambda + 1);
  let c = 1e300;
  let d = 1 / denominator;
  let h = d;
  for (let n = 1; n < 1e9; n++) {
    const s = a + 2 * n - 1;
    const numerator = ((a + n - 1) / s) * ((a + b + n - 1) / s) * n * (b - n) * x * x;
    denominator = n + (n * (b - n) * x) / s + ((a + n) / (s + 2)) * (lambda + 1 + n * (1 + y));
    d = numerator * d + denominator;
    d = 1 / (Math.abs(d) < 1e-300 ? 1e-300 : d);
    c = denominator + numerator / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return h;
}

/** a Σ_{n ≥ 1} (1−b)_n xⁿ / (n! (a+n)): I_x(a, b) = x^a / (a B(a, b)) × (1 + this), DLMF 8.17.7. */
function betaSeries(a: number, b: number, x: number): number {
  let coefficient = 1;
  let sum = 0;
  for (let n = 1; n < 1e6; n++) {
    coefficient *= ((n - b) / n) * x;
    const term = coefficient / (a + n);
    sum += term;
    if (Math.abs(term) < 1e-18 * Math.abs(sum) || term === 0) break;
  }
  return a * sum;
}

/** log I_x(a, b) by its power series. */
function logBySeries(a: number, b: number, x: number, y: number): number {
  const kernel = logBetaKernel(a, b, x, y) - Math.log(a) - b * (x < 0.5 ? Math.log1p(-x) : Math.log(y));
  return Math.min(0, kernel + Math.log1p(betaSeries(a, b, x)));
}

/**
 * Logarithms of the regularised incomplete beta function I_x(a, b) and of its complement,
 * for a, b > 0 and y = 1 − x given apart, so that neither loses digits where it is small.
 */
export function logIncompleteBeta(a: number, b: number, x: number, y: number): LogTails {
  if (x <= 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  if (y <= 0) return { lower: 0, upper: Number.NEGATIVE_INFINITY };
  if ((a + b) * y < b) {
    const { lower, upper } = belowMean(b, a, y, x);
    return { lower: upper, upper: lower };
  }
  return belowMean(a, b, x, y);
}

function belowMean(a: number, b: number, x: number, y: number): LogTails {
  // The fraction converges too slowly where b and the way from the mean are small.
  if (b < 1 && x <= 0.5) {
    const lower = logBySeries(a, b, x, y);
    return { lower, upper: log1mexp(lower) };
  }
  if (b < 1 && (a + b) * y < 0.5) {
    const upper = logBySeries(b, a, y, x);
    return { lower: log1mexp(upper), upper };
  }
  const lower = Math.min(0, logBetaKernel(a, b, x, y) + Math.log(betaFraction(a, b, x, y)));
  return { lower, upper: log1mexp(lower) };
}
