import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareTest,
  cramersV,
  dhyper,
  fisherExact,
  fisherExact2x2,
  nMinusOneTest,
  seededRandom,
} from '../../../src/index.js';
import { logFactorials, randomTable } from '../../../src/statistics/tables/random-table.js';

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

  it('does not count empty rows and columns, and may be turned on its side', () => {
    const p = 0.4857142857142857;
    expect(
      fisherExact([
        [3, 0, 1],
        [0, 0, 0],
        [1, 0, 3],
      ]).p,
    ).toBeCloseTo(p, 12);
    const tall = [
      [4, 1],
      [0, 3],
      [2, 2],
    ];
    const wide = [
      [4, 0, 2],
      [1, 3, 2],
    ];
    expect(fisherExact(tall).p).toBeCloseTo(fisherExact(wide).p, 12);
    expect(fisherExact([])).toEqual({ p: 1, method: 'exact' });
    expect(fisherExact([[1], [2]])).toEqual({ p: 1, method: 'exact' });
  });

  it('never gives an exact p that a small budget cut short', () => {
    const table = [
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ];
    const methods = new Set<string>();
    for (const budget of [0, 1, 10, 100, 1_000, 10_000, 100_000, 5_000_000]) {
      const { p, method } = fisherExact(table, { budget, resamples: 200 });
      if (method === 'exact') expect(p).toBeCloseTo(0.7826849, 6);
      else expect(p).toBeGreaterThan(0.6);
      methods.add(`${method} ${budget}`);
    }
    expect(methods).toContain('monte-carlo 1000');
    expect(methods).toContain('exact 5000000');
  });

  it('counts in tables with more margins than fit into a number', () => {
    // Six people alone in their row and column, and 195 in the seventh: 202 ** 7 is above 2 ** 53.
    const table = Array.from({ length: 7 }, (_, i) =>
      Array.from({ length: 7 }, (_unused, j) => (i !== j ? 0 : i === 6 ? 195 : 1)),
    );
    const { p, method } = fisherExact(table);
    expect(method).toBe('exact');
    // The six cells of 1 as they are, in any order: 6! × 195! / 201! of all fillings.
    const falling = [196, 197, 198, 199, 200, 201].reduce((product, n) => product * n, 1);
    expect(p * falling).toBeCloseTo(720, 6);
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

describe('randomTable', () => {
  it.each([
    [
      [7, 5],
      [6, 6],
    ],
    [
      [9, 3],
      [8, 4],
    ],
    [
      [2, 10],
      [11, 1],
    ],
  ])('draws 2 × 2 tables with margins %j and %j as the hypergeometric distribution says', (rows, columns) => {
    const [drawn = 0] = rows;
    const [white = 0, black = 0] = columns;
    const random = seededRandom(3);
    const log = logFactorials(white + black);
    const draws = 4_000;
    const seen = new Map<number, number>();
    for (let i = 0; i < draws; i++) {
      const [[a = -1, b = -1] = [], [c = -1, d = -1] = []] = randomTable(rows, columns, log, random);
      expect([a + b, c + d, a + c, b + d]).toEqual([...rows, ...columns]);
      seen.set(a, (seen.get(a) ?? 0) + 1);
    }
    for (let x = 0; x <= drawn; x++) {
      const p = dhyper(x, white, black, drawn);
      const error = 4 * Math.sqrt((p * (1 - p)) / draws);
      expect(Math.abs((seen.get(x) ?? 0) / draws - p)).toBeLessThanOrEqual(error);
    }
  });
});

describe('chiSquareTest', () => {
  const table = [
    [12, 7],
    [5, 9],
  ];

  it('corrects 2 × 2 tables as Yates did unless told not to, and no others', () => {
    // n (ad − bc)² over the product of the margins; with Yates n / 2 is taken off |ad − bc|.
    const margins = 19 * 14 * 17 * 16;
    expect(chiSquareTest(table).chiSquare).toBeCloseTo((33 * (73 - 16.5) ** 2) / margins, 9);
    expect(chiSquareTest(table, { continuity: false }).chiSquare).toBeCloseTo((33 * 73 ** 2) / margins, 9);
    const wide = [
      [762, 327, 468],
      [484, 239, 477],
    ];
    expect(chiSquareTest(wide).chiSquare).toBeCloseTo(30.070149, 6);
    const tall = [
      [762, 484],
      [327, 239],
      [468, 477],
    ];
    expect(chiSquareTest(tall).chiSquare).toBeCloseTo(30.070149, 6);
  });

  it('corrects by no more than a cell is off', () => {
    const nearly = [
      [10, 10],
      [10, 11],
    ];
    expect(chiSquareTest(nearly).chiSquare).toBeCloseTo(0, 12);
  });

  it('is null with one row or one column, and expects nothing where nobody is', () => {
    expect(chiSquareTest([[1, 2, 3]])).toMatchObject({ df: 0, chiSquare: null, p: null });
    expect(chiSquareTest([[1], [2]])).toMatchObject({ df: 0, chiSquare: null, p: null });
    const nobody = [
      [0, 0],
      [0, 0],
    ];
    expect(chiSquareTest(nobody)).toMatchObject({ n: 0, expected: nobody, chiSquare: null });
  });

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
  it('is √(χ² / n) of a 2 × 2 table, and Bergsma’s correction of it', () => {
    const table = [
      [12, 7],
      [5, 9],
    ];
    const phi2 = 73 ** 2 / (19 * 14 * 17 * 16);
    expect(cramersV(table)).toEqual({
      v: expect.closeTo(Math.sqrt(phi2), 9),
      corrected: expect.closeTo(Math.sqrt((phi2 - 1 / 32) / (2 - 1 / 32 - 1)), 9),
    });
  });

  it('divides by the shorter side, and corrects each side by its own length', () => {
    const wide = [
      [762, 327, 468],
      [484, 239, 477],
    ];
    expect(cramersV(wide)).toEqual({
      v: expect.closeTo(0.1044358, 6),
      corrected: expect.closeTo(0.10092, 5),
    });
    const square = [
      [8, 1, 1],
      [1, 8, 1],
      [1, 1, 8],
    ];
    // χ² = 29.4, V = 0.7; (0.98 − 4 / 29) / (3 − 4 / 29 − 1)
    expect(cramersV(square)).toEqual({
      v: expect.closeTo(0.7, 12),
      corrected: expect.closeTo(Math.sqrt((0.98 - 4 / 29) / (2 - 4 / 29)), 12),
    });
  });

  it('is null where there is no chi-square, and not corrected where nothing is left to correct', () => {
    expect(cramersV([[1, 2]])).toEqual({ v: null, corrected: null });
    expect(cramersV([])).toEqual({ v: null, corrected: null });
    const two = [
      [1, 0],
      [0, 1],
    ];
    expect(cramersV(two)).toEqual({ v: 1, corrected: null });
  });

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
