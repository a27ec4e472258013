import { countTable } from '../argument.js';
import { pchisq } from '../distributions/chi-square.js';

/** Options of `chiSquareTest`. */
export interface ChiSquareOptions {
  /** Yates' continuity correction; as in R, it is on for 2 × 2 tables unless turned off, and has no effect on others. */
  continuity?: boolean | undefined;
}

/** Result of `chiSquareTest`; null where undefined. */
export interface ChiSquareTest {
  n: number;
  chiSquare: number | null;
  df: number;
  p: number | null;
  expected: number[][];
  /** Standardised residuals: beyond ±2 a cell stands out, beyond ±3 clearly. */
  stdResiduals: (number | null)[][];
}

/**
 * Pearson's chi-square test of independence in a table of counts. It is sound where expected counts are 5 or more;
 * below that use `fisherExact`. Null where a row or column has no counts or there are fewer than two of either.
 * Source: Pearson 1900; Agresti 2007, section 2.4 (residuals); R's `chisq.test`. Throws `usage` for a negative cell.
 *
 * @example
 * chiSquareTest([[762, 327, 468], [484, 239, 477]]).chiSquare; // => 30.070149
 */
export function chiSquareTest(
  table: readonly (readonly number[])[],
  { continuity = true }: ChiSquareOptions = {},
): ChiSquareTest {
  const { rows, columns } = countTable(table, 'table');
  const rowSums = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columnSums = Array.from({ length: columns }, (_, j) =>
    table.reduce((sum, row) => sum + (row[j] as number), 0),
  );
  const n = rowSums.reduce((sum, value) => sum + value, 0);
  const expected = rowSums.map((row) => columnSums.map((column) => (n === 0 ? 0 : (row / n) * column)));
  const df = rows < 2 || columns < 2 ? 0 : (rows - 1) * (columns - 1);
  const stdResiduals = table.map((row, i) =>
    row.map((cell, j) => {
      const e = (expected[i] as number[])[j] as number;
      const spread = e * (1 - (rowSums[i] as number) / n) * (1 - (columnSums[j] as number) / n);
      return spread > 0 ? (cell - e) / Math.sqrt(spread) : null;
    }),
  );
  if (df === 0 || rowSums.includes(0) || columnSums.includes(0)) {
    return { n, chiSquare: null, df, p: null, expected, stdResiduals };
  }
  const distances = table.flatMap((row, i) =>
    row.map((cell, j) => Math.abs(cell - ((expected[i] as number[])[j] as number))),
  );
  const yates = continuity && rows === 2 && columns === 2 ? Math.min(0.5, ...distances) : 0;
  const flat = expected.flat();
  const chiSquare = distances.reduce((sum, d, i) => sum + (d - yates) ** 2 / (flat[i] as number), 0);
  return { n, chiSquare, df, p: pchisq(chiSquare, df, 'upper'), expected, stdResiduals };
}
