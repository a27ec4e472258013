import { stirlingError } from '../distributions/saddle-point.js';
import { moments } from './moments.js';

/**
 * Hedges' g: the difference of two means in pooled standard deviations, freed from the bias of Cohen's d by the exact
 * factor Γ(df/2) / (√(df/2) Γ((df−1)/2)), df = n₁ + n₂ − 2. About 0.2 is small, 0.5 medium, 0.8 large.
 * Null where df < 2 or there is no variance.
 * Source: Hedges 1981, Journal of Educational Statistics 6:107. Throws `usage` for a value that is no finite number.
 *
 * @example
 * hedgesG([85, 72, 90, 66, 78, 81, 59, 88], [70, 61, 75, 58, 66, 80, 49, 71, 64]).g; // => 1.0654277
 */
export function hedgesG(a: readonly number[], b: readonly number[]): { d: number | null; g: number | null } {
  const [first, second] = [moments(a), moments(b)];
  const df = first.n + second.n - 2;
  if (first.mean === null || second.mean === null || df < 1) return { d: null, g: null };
  const squares = (first.n - 1) * (first.sd ?? 0) ** 2 + (second.n - 1) * (second.sd ?? 0) ** 2;
  const pooled = Math.sqrt(squares / df);
  if (pooled === 0) return { d: null, g: null };
  const d = (first.mean - second.mean) / pooled;
  return { d, g: df < 2 ? null : d * smallSampleFactor(df) };
}

/** The ratio of gamma functions by Stirling's formula and its errors: exact for large df too. */
function smallSampleFactor(df: number): number {
  const m = df / 2;
  return Math.exp(-(m - 1) * Math.log1p(-0.5 / m) - 0.5 + stirlingError(m) - stirlingError(m - 0.5));
}
