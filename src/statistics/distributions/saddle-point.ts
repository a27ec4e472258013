/**
 * Densities by saddle-point expansion (Loader 2000, "Fast and accurate computation of binomial probabilities"):
 * accurate to a few units in the last place for any size of argument, where lgamma differences are not.
 */

const HALF_LOG_2PI = 0.9189385332046728;

/**
 * The error of Stirling's formula: log Γ(x + 1) − [(x + ½) log x − x + ½ log 2π], for real x > 0.
 * Above 16 by its asymptotic series, below by stepping up: δ(x) = δ(x + 1) + (x + ½) log(1 + 1/x) − 1.
 */
export function stirlingError(x: number): number {
  let sum = 0;
  let at = x;
  while (at < 16) {
    sum += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const r = 1 / (at * at);
  const series =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / at;
  return sum + series;
}

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + stirlingError(x);
}

/** The deviance x log(x / m) + m − x, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) < 0.1 * (x + m)) {
    const v = (x - m) / (x + m);
    let sum = (x - m) * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j++) {
      term *= v * v;
      const next = sum + term / (2 * j + 1);
      if (next === sum) break;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / m) + m - x;
}

/** log of Γ(a+b+1) / (Γ(a+1) Γ(b+1)) · p^a q^b with q = 1 − p: the binomial density for real a, b ≥ 0. */
export function logBinomialDensity(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  if (n === 0) return 0;
  if (a === 0) return b * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (b === 0) return a * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const spread = 2 * HALF_LOG_2PI + Math.log(a) + Math.log(b / n);
  return correction - deviance(a, n * p) - deviance(b, n * q) - 0.5 * spread;
}

/** log of x^a e^−x / Γ(a + 1): the Poisson density for real a ≥ 0. */
export function logPoissonDensity(a: number, x: number): number {
  if (a === 0) return -x;
  return -stirlingError(a) - deviance(a, x) - HALF_LOG_2PI - 0.5 * Math.log(a);
}
