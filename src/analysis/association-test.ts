import { nMinusOneTest } from '../statistics/proportions/n-minus-one-test.js';
import { chiSquareTest } from '../statistics/tables/chi-square-test.js';
import { cramersV } from '../statistics/tables/cramers-v.js';
import { fisherExact } from '../statistics/tables/fisher-exact.js';
import { LEAST_FOR_TEST } from './notes.js';

/** The test that suits a table of counts; null where none does. */
export interface AssociationTest {
  p: number | null;
  /** Freed from bias (Bergsma 2013). */
  cramersV: number | null;
  method: string;
  note: string;
}

/**
 * Chi-square where every expected count is 5 or more (times (N − 1)/N for 2 × 2, as in the N − 1 test of two shares), else
 * Fisher–Freeman–Halton. Empty rows and columns do not count. Below five answers there is no test.
 */
export function associationTest(counts: readonly (readonly number[])[]): AssociationTest {
  const filled = withoutEmpty(counts);
  const n = filled.flat().reduce((sum, cell) => sum + cell, 0);
  if (filled.length < 2 || (filled[0]?.length ?? 0) < 2) {
    return {
      p: null,
      cramersV: null,
      method: 'no test',
      note: 'Fewer than two filled rows or columns: no test.',
    };
  }
  const test = chiSquareTest(filled, { continuity: false });
  const v = cramersV(filled).corrected;
  if (n < LEAST_FOR_TEST) return { p: null, cramersV: v, method: 'no test', note: '' };
  if (Math.min(...test.expected.flat()) < 5) {
    const exact = fisherExact(filled, { budget: 2_000_000 });
    const drawn = exact.method === 'monte-carlo';
    return {
      p: exact.p,
      cramersV: v,
      method: drawn ? 'Fisher–Freeman–Halton test (10,000 tables drawn)' : 'Fisher–Freeman–Halton exact test',
      note: 'Expected counts under 5: Fisher–Freeman–Halton instead of chi-square.',
    };
  }
  if (filled.length === 2 && filled[0]?.length === 2) {
    const [[a, b], [c, d]] = filled as [[number, number], [number, number]];
    return { p: nMinusOneTest(a, a + c, b, b + d).p, cramersV: v, method: 'N−1 chi-square test', note: '' };
  }
  return { p: test.p, cramersV: v, method: 'chi-square test', note: '' };
}

function withoutEmpty(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.filter((row) => row.some((cell) => cell > 0));
  const filled = (counts[0] ?? []).map((_, j) => rows.some((row) => (row[j] as number) > 0));
  return rows.map((row) => row.filter((_, j) => filled[j]));
}
