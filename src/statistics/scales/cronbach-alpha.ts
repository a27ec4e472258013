import { refuse } from '../argument.js';
import { centred, moments } from '../means/moments.js';

/**
 * Cronbach's alpha: do the items of a scale measure the same thing? k/(k−1) (1 − Σ item variances / variance of the sums), at
 * most 1. Rows are participants, columns items. Turn reversed items round first. It rises with the number of items and
 * does not prove that there is one dimension.
 * Null with fewer than two items or participants, or where the sums have no variance.
 * Source: Cronbach 1951, Psychometrika 16:297. Throws `usage` for rows of unequal length or a value that is no finite number.
 *
 * @example
 * cronbachAlpha([[4, 4, 5], [3, 3, 4], [5, 5, 5], [2, 3, 2], [4, 5, 4], [3, 2, 3]]); // => 0.91
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  for (const row of rows) if (row.length !== k) refuse('rows', 'must all have the same length');
  const items = Array.from({ length: k }, (_, j) => rows.map((row) => row[j] as number));
  for (const item of items) moments(item);
  if (k < 2 || rows.length < 2) return null;
  const sums = centred(rows.map((row) => row.reduce((sum, value) => sum + value, 0))).squares;
  if (sums === 0) return null;
  const within = items.reduce((total, item) => total + centred(item).squares, 0);
  return (k / (k - 1)) * (1 - within / sums);
}
