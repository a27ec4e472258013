import { refuse } from '../argument.js';
import { pchisq } from '../distributions/chi-square.js';
import { midranks } from './midranks.js';

/** Result of `friedmanTest`; null where undefined. */
export interface FriedmanTest {
  /** Rows (participants) and columns (things compared). */
  n: number;
  k: number;
  chiSquare: number | null;
  df: number;
  p: number | null;
  /** Kendall's W: agreement of the rows, 0 none, 1 complete. */
  kendallsW: number | null;
}

/**
 * Friedman test: do k things differ, when each of n participants ranked or rated all of them? Corrected for ties, with the
 * chi-square approximation, and Kendall's W as the size of the effect.
 * Null with no rows, fewer than two columns, or every row tied throughout.
 * Source: Friedman 1937; Hollander & Wolfe 1999; R's `friedman.test`.
 * Throws `usage` for rows of unequal length or a value that is no finite number.
 *
 * @example
 * const { chiSquare, p, kendallsW } = friedmanTest([[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4], [1, 2, 4, 3], [3, 1, 2, 4], [1, 2, 3, 4]]);
 * [chiSquare, p, kendallsW]; // => [12, 0.0073832, 0.6666667]
 */
export function friedmanTest(rows: readonly (readonly number[])[]): FriedmanTest {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const sums = new Float64Array(k);
  let ties = 0;
  for (const row of rows) {
    if (row.length !== k) refuse('rows', 'must all have the same length');
    const ranked = midranks(row, 'rows');
    ties += ranked.ties;
    for (let j = 0; j < k; j++) sums[j] = (sums[j] as number) + (ranked.ranks[j] as number);
  }
  const df = Math.max(0, k - 1);
  const denominator = n * k * (k + 1) - ties / (k - 1);
  if (n === 0 || df === 0 || !(denominator > 1e-9)) {
    return { n, k, chiSquare: null, df, p: null, kendallsW: null };
  }
  const squares = sums.reduce((total, sum) => total + (sum - (n * (k + 1)) / 2) ** 2, 0);
  const chiSquare = (12 * squares) / denominator;
  return { n, k, chiSquare, df, p: pchisq(chiSquare, df, 'upper'), kendallsW: chiSquare / (n * df) };
}
