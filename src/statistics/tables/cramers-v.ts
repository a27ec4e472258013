import { chiSquareTest } from './chi-square-test.js';

/** Cramér's V, plain and freed from bias; null where the chi-square is undefined. */
export interface CramersV {
  v: number | null;
  /** Bergsma's correction: V of independent samples is no longer above 0 on average. */
  corrected: number | null;
}

/**
 * Cramér's V of a table of counts: the strength of an association, 0 none to 1 complete. The plain V is too large for
 * small samples; the corrected one is the better estimate.
 * Source: Cramér 1946; Bergsma 2013, Journal of the Korean Statistical Society 42:323. Throws `usage` for a negative cell.
 *
 * @param chiSquare Another chi-square of the table for the correction to start from, the Yates-corrected one say.
 * @example
 * cramersV([[762, 327, 468], [484, 239, 477]]); // => { v: 0.1044358, corrected: 0.10092 }
 */
export function cramersV(table: readonly (readonly number[])[], chiSquare?: number): CramersV {
  const test = chiSquareTest(table, { continuity: false });
  const [r, k, n] = [table.length, table[0]?.length ?? 0, test.n];
  if (test.chiSquare === null || n <= 1) return { v: null, corrected: null };
  const phi2 = Math.max(0, (chiSquare ?? test.chiSquare) / n - ((r - 1) * (k - 1)) / (n - 1));
  const rows = r - (r - 1) ** 2 / (n - 1);
  const columns = k - (k - 1) ** 2 / (n - 1);
  const room = Math.min(rows, columns) - 1;
  return {
    v: Math.sqrt(test.chiSquare / n / (Math.min(r, k) - 1)),
    corrected: room > 0 ? Math.min(1, Math.sqrt(phi2 / room)) : null,
  };
}
