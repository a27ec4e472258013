import { pnorm } from '../distributions/normal.js';
import { midranks } from './midranks.js';

/** Result of `mannWhitney`; null where a sample is empty or all values are equal. */
export interface MannWhitney {
  /** How often a value of a is above one of b (a tie counts half): R's W. */
  w: number | null;
  /** Two-sided. */
  p: number | null;
  /** From −1 (every value of a below every one of b) to 1. */
  rankBiserial: number | null;
  method: 'exact' | 'normal with continuity correction';
}

/**
 * Mann–Whitney (Wilcoxon rank-sum) test of two independent samples: exact where both have fewer than 50 values and
 * there are no ties, else the normal approximation with tie and continuity correction, as R's `wilcox.test` chooses.
 * Source: Mann & Whitney 1947; Kerby 2014 for the rank-biserial correlation. Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { w, p, rankBiserial } = mannWhitney([85, 72, 90, 66, 78], [70, 61, 75, 58, 67]);
 * [w, p, rankBiserial]; // => [21, 0.0952381, 0.68]
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  const { ranks, ties } = midranks([...a, ...b], 'a and b');
  const [m, n] = [a.length, b.length];
  const exact = m < 50 && n < 50 && ties === 0;
  const method = exact ? 'exact' : 'normal with continuity correction';
  if (m === 0 || n === 0) return { w: null, p: null, rankBiserial: null, method };
  let rankSum = 0;
  for (let i = 0; i < m; i++) rankSum += ranks[i] as number;
  const w = rankSum - (m * (m + 1)) / 2;
  const rankBiserial = (2 * w) / (m * n) - 1;
  const p = exact ? exactP(w, m, n) : normalP(w, m, n, ties);
  return { w, p, rankBiserial, method };
}

function normalP(w: number, m: number, n: number, ties: number): number | null {
  const total = m + n;
  const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 1e-12)) return null;
  const distance = Math.abs(w - (m * n) / 2);
  return Math.min(1, 2 * pnorm(-(distance - 0.5) / Math.sqrt(variance)));
}

/** Twice the smaller tail of the number of ways to a rank sum, counted value by value. */
function exactP(w: number, m: number, n: number): number {
  const size = m * n + 1;
  // ways[k][s]: subsets of k of the first ranks whose sum exceeds the least possible by s.
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(size));
  (ways[0] as Float64Array)[0] = 1;
  for (let rank = 1; rank <= m + n; rank++) {
    for (let k = Math.min(rank, m); k >= 1; k--) {
      const shift = rank - k;
      const from = ways[k - 1] as Float64Array;
      const to = ways[k] as Float64Array;
      for (let s = size - 1; s >= shift; s--) to[s] = (to[s] as number) + (from[s - shift] as number);
    }
  }
  const counts = ways[m] as Float64Array;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const smaller = Math.min(w, m * n - w);
  let tail = 0;
  for (let s = 0; s <= smaller; s++) tail += counts[s] as number;
  return Math.min(1, (2 * tail) / total);
}
