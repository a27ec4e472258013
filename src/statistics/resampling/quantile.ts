import { probability } from '../argument.js';

/**
 * Quantile of values in rising order by linear interpolation (Hyndman & Fan 1996, type 7: R's and NumPy's default).
 * Null for no values. Throws `usage` for p outside 0–1.
 *
 * @example
 * quantile([1, 2, 3, 10], 0.5); // => 2.5
 */
export function quantile(rising: ArrayLike<number>, p: number): number | null {
  probability(p, 'p');
  const n = rising.length;
  if (n === 0) return null;
  const at = (n - 1) * p;
  const below = Math.floor(at + 4 * Number.EPSILON * at);
  const share = at - below;
  const low = rising[below] as number;
  return share <= 4 * Number.EPSILON * at ? low : low + share * ((rising[below + 1] as number) - low);
}
