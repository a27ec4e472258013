import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest, cramersV, fisherExact, fisherExact2x2, nMinusOneTest } from '../../../src/index.js';

/** Every table with the margins of the given one, with the product of 1 / x! that its probability is proportional to. */
function everyTable(table: number[][]): { cells: number[][]; weight: number }[] {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] as number), 0));
  const fill = (i: number, left: number[]): number[][][] => {
    if (i === rows.length) return left.every((value) => value === 0) ? [[]] : [];
    return fillRow(rows[i] as number, left).flatMap((row) =>
      fill(
        i + 1,
        left.map((value, j) => value - (row[j] as number)),
      ).map((rest) => [row, ...rest]),
    );
  };
  const fillRow = (total: number, left: number[]): number[][] => {
    if (left.length === 1) return total <= (left[0] as number) ? [[total]] : [];
    return Array.from({ length: Math.min(total, left[0] as number) + 1 }, (_, x) => x).flatMap((x) =>
      fillRow(total - x, left.slice(1)).map((rest) => [x, ...rest]),
    );
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return fill(0, columns).map((cells) => ({
    cells,
    weight: cells.flat().reduce((product, cell) => product / factorial(cell), 1),
  }));
}

function bruteForceP(table: number[][]): number {
  const all = everyTable(table);
  const observed = all.find(({ cells }) => JSON.stringify(cells) === JSON.stringify(table))?.weight ?? 0;
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const extreme = all.filter(({ weight }) => weight <= observed * (1 + 1e-7));
  return extreme.reduce((sum, { weight }) => sum + weight, 0) / total;
}

const cell = fc.nat(5);
const seeded = { seed: 12, numRuns: 60 };

describe('fisherExact2x2', () => {
  it('agrees with adding up every table', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const table = [
          [a, b],
          [c, d],
        ];
        expect(fisherExact2x2(table).twoSided).toBeCloseTo(bruteForceP(table), 11);
      }),
      seeded,
    );
  });

  it('says nothing of a table with an empty row', () => {
    expect(
      fisherExact2x2([
        [0, 0],
        [3, 5],
      ]),
    ).toEqual({ twoSided: 1, greater: 1, less: 1 });
    expect(() => fisherExact2x2([[1, 2]])).toThrow('2 × 2');
    expect(() =>
      fisherExact2x2([
        [0.5, 1],
        [1, 1],
      ]),
    ).toThrow('whole number');
  });
});

describe('fisherExact', () => {
  it('agrees with adding up every table of 2 × 3, 3 × 3 and 3 × 4 cells', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([2, 3], [3, 2], [3, 3], [3, 4]),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        ([rows, columns], cells) => {
          const table = Array.from({ length: rows as number }, (_, i) =>
            cells.slice(i * (columns as number), (i + 1) * (columns as number)),
          );
          expect(fisherExact(table).p).toBeCloseTo(bruteForceP(table), 10);
        },
      ),
      seeded,
    );
  });

  it('draws tables where the exact sum would take too long: near the exact p, the same by seed', () => {
    const table = [
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ];
    const drawn = fisherExact(table, { budget: 10, seed: 2 });
    expect(drawn.method).toBe('monte-carlo');
    expect(Math.abs(drawn.p - 0.7826849389656096)).toBeLessThan(0.02);
    expect(fisherExact(table, { budget: 10, seed: 2 })).toEqual(drawn);
  });

  it('has p = 1 where fewer than two rows or columns are filled', () => {
    expect(
      fisherExact([
        [1, 2, 3],
        [0, 0, 0],
      ]),
    ).toEqual({ p: 1, method: 'exact' });
  });
});

describe('chiSquareTest', () => {
  it('times (N − 1)/N is the N − 1 test', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        cell,
        cell,
        fc.integer({ min: 1, max: 20 }),
        (a, b, c, d) => {
          const table = [
            [a, b],
            [c, d],
          ];
          const { chiSquare, n } = chiSquareTest(table, { continuity: false });
          const { chiSquare: expected } = nMinusOneTest(a, a + c, b, b + d);
          expect(chiSquare === null ? null : (chiSquare * (n - 1)) / n).toEqual(
            expected === null ? null : expect.closeTo(expected, 9),
          );
        },
      ),
      seeded,
    );
  });

  it('does not depend on the order of rows', () => {
    const table = [
      [3, 9, 4],
      [8, 1, 6],
    ];
    expect(chiSquareTest([...table].reverse()).chiSquare).toBeCloseTo(
      chiSquareTest(table).chiSquare ?? 0,
      12,
    );
  });

  it('is null with an empty row, and has no residuals there', () => {
    expect(
      chiSquareTest([
        [0, 0],
        [3, 5],
      ]),
    ).toEqual({
      n: 8,
      chiSquare: null,
      df: 1,
      p: null,
      expected: [
        [0, 0],
        [3, 5],
      ],
      stdResiduals: [
        [null, null],
        [null, null],
      ],
    });
    expect(chiSquareTest([])).toMatchObject({ n: 0, chiSquare: null, p: null });
    expect(() => chiSquareTest([[1, 2], [1]])).toThrow('not rectangular');
    expect(() => chiSquareTest([[1, -2]])).toThrow('0 or more');
  });
});

describe('cramersV', () => {
  it('is 1 for a complete association, and less when corrected for a weak one', () => {
    expect(
      cramersV([
        [20, 0],
        [0, 20],
      ]).v,
    ).toBeCloseTo(1, 12);
    const { v, corrected } = cramersV([
      [6, 5],
      [5, 6],
    ]);
    expect(corrected).toBe(0);
    expect(v).toBeGreaterThan(0);
    expect(cramersV([[0, 0]])).toEqual({ v: null, corrected: null });
  });
});
