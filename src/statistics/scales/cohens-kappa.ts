import { countTable, refuse } from '../argument.js';

/** Agreement of two coders; null where undefined. */
export interface CohensKappa {
  n: number;
  /** The share on which they agree, and the share expected by chance. */
  observed: number | null;
  expected: number | null;
  kappa: number | null;
}

/**
 * Cohen's kappa: agreement of two coders beyond chance, 1 complete, 0 what chance would give. The square table counts
 * the cases by the first coder's code (rows) and the second's (columns). Rare codes make it low despite good agreement.
 * Null with no cases, or where both coders gave one and the same code throughout.
 * Source: Cohen 1960, Educational and Psychological Measurement 20:37. Throws `usage` for a table that is not square.
 *
 * @example
 * cohensKappa([[20, 5], [10, 15]]).kappa; // => 0.4
 */
export function cohensKappa(table: readonly (readonly number[])[]): CohensKappa {
  const { rows, columns } = countTable(table, 'table');
  if (rows !== columns) refuse('table', 'must be square');
  const rowSums = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const n = rowSums.reduce((sum, value) => sum + value, 0);
  if (n === 0) return { n, observed: null, expected: null, kappa: null };
  const observed = table.reduce((sum, row, i) => sum + (row[i] as number), 0) / n;
  const columnSum = (j: number) => table.reduce((sum, row) => sum + (row[j] as number), 0);
  const expected = rowSums.reduce((sum, row, i) => sum + (row / n) * (columnSum(i) / n), 0);
  return { n, observed, expected, kappa: expected >= 1 ? null : (observed - expected) / (1 - expected) };
}
