import { refuse } from '../argument.js';
import { pchisq } from '../distributions/chi-square.js';

/** Result of `cochranQ`; null where undefined. */
export interface CochranQ {
  n: number;
  q: number | null;
  df: number;
  p: number | null;
}

/**
 * Cochran's Q: do the success rates of k tasks differ, when the same participants did all of them? Rows of 0 and 1, a
 * participant each. Null where no participant's outcomes differ. With two tasks it is McNemar's test without correction.
 * Source: Cochran 1950, Biometrika 37:256. Throws `usage` for a value other than 0 and 1 or rows of unequal length.
 *
 * @example
 * cochranQ([[1, 1, 0], [1, 1, 0], [1, 0, 0], [1, 1, 1], [1, 1, 0], [1, 0, 1], [1, 1, 0], [0, 1, 0]]).q; // => 6
 */
export function cochranQ(rows: readonly (readonly number[])[]): CochranQ {
  const k = rows[0]?.length ?? 0;
  const columns = new Float64Array(k);
  let total = 0;
  let rowSquares = 0;
  for (const row of rows) {
    if (row.length !== k) refuse('rows', 'must all have the same length');
    let sum = 0;
    for (const [j, value] of row.entries()) {
      if (value !== 0 && value !== 1) refuse('rows', 'must hold 0 and 1 only');
      columns[j] = (columns[j] as number) + value;
      sum += value;
    }
    total += sum;
    rowSquares += sum * sum;
  }
  const df = Math.max(0, k - 1);
  const denominator = k * total - rowSquares;
  if (df === 0 || denominator === 0) return { n: rows.length, q: null, df, p: null };
  const columnSquares = columns.reduce((sum, column) => sum + column * column, 0);
  const q = (df * (k * columnSquares - total * total)) / denominator;
  return { n: rows.length, q, df, p: pchisq(q, df, 'upper') };
}
