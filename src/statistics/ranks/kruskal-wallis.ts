import { pchisq } from '../distributions/chi-square.js';
import { midranks } from './midranks.js';

/** Result of `kruskalWallis`; null where undefined. */
export interface KruskalWallis {
  n: number;
  h: number | null;
  df: number;
  p: number | null;
}

/**
 * Kruskal–Wallis test of two or more independent groups by ranks, corrected for ties, with the chi-square approximation.
 * Empty groups are left out. Null with fewer than two groups or all values equal.
 * Source: Kruskal & Wallis 1952, JASA 47:583; R's `kruskal.test`. Throws `usage` for a value that is no finite number.
 *
 * @example
 * kruskalWallis([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).h; // => 7.2
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis {
  const filled = groups.filter((group) => group.length > 0);
  const { ranks, ties } = midranks(filled.flat(), 'groups');
  const n = ranks.length;
  const df = Math.max(0, filled.length - 1);
  const tieFactor = 1 - ties / (n ** 3 - n);
  if (df === 0 || !(tieFactor > 0)) return { n, h: null, df, p: null };
  let at = 0;
  let squares = 0;
  for (const group of filled) {
    let sum = 0;
    for (let i = 0; i < group.length; i++) sum += ranks[at++] as number;
    squares += group.length * (sum / group.length - (n + 1) / 2) ** 2;
  }
  const h = (12 * squares) / (n * (n + 1)) / tieFactor;
  return { n, h, df, p: pchisq(h, df, 'upper') };
}
