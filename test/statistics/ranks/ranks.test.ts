import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cochranQ,
  friedmanTest,
  kruskalWallis,
  mannWhitney,
  nMinusOneTest,
  pairwisePreferences,
  rankOrder,
  spearman,
} from '../../../src/index.js';

/** All ways to choose k of the indexes 0 … n − 1. */
function subsets(n: number, k: number, from = 0): number[][] {
  if (k === 0) return [[]];
  return Array.from({ length: n - from }, (_, i) => i + from).flatMap((i) =>
    subsets(n, k - 1, i + 1).map((rest) => [i, ...rest]),
  );
}

describe('mannWhitney', () => {
  it('agrees with counting every regrouping of small samples without ties', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 1, max: 2 }),
        (values, cut) => {
          const [a, b] = [values.slice(0, cut), values.slice(cut)];
          const wOf = (x: number[], y: number[]) => x.flatMap((p) => y.filter((q) => p > q)).length;
          const half = (a.length * b.length) / 2;
          const observed = Math.abs(wOf(a, b) - half);
          const all = subsets(values.length, cut).map((chosen) =>
            wOf(
              chosen.map((i) => values[i] as number),
              values.filter((_, i) => !chosen.includes(i)),
            ),
          );
          const extreme = all.filter((w) => Math.abs(w - half) >= observed).length;
          expect(mannWhitney(a, b)).toMatchObject({ w: wOf(a, b), method: 'exact' });
          expect(mannWhitney(a, b).p).toBeCloseTo(extreme / all.length, 12);
        },
      ),
      { seed: 2, numRuns: 60 },
    );
  });

  it('goes over to the normal approximation with ties, as R does', () => {
    // R: wilcox.test(c(1, 2, 2, 5), c(2, 3, 4, 6, 7))$p.value
    expect(mannWhitney([1, 2, 2, 5], [2, 3, 4, 6, 7])).toMatchObject({
      w: 4,
      method: 'normal with continuity correction',
    });
    expect(mannWhitney([1, 2, 2, 5], [2, 3, 4, 6, 7]).p).toBeCloseTo(0.1706087, 6);
  });

  it('is exact below 50 values on either side, as R has it', () => {
    const values = (n: number) => Array.from({ length: n }, (_, i) => i);
    expect(mannWhitney(values(49), [0.5]).method).toBe('exact');
    expect(mannWhitney([0.5], values(49)).method).toBe('exact');
    expect(mannWhitney(values(50), [0.5]).method).toBe('normal with continuity correction');
    expect(mannWhitney([0.5], values(50)).method).toBe('normal with continuity correction');
  });

  it('is undefined where all values are equal or a sample is empty', () => {
    expect(mannWhitney([1], [])).toMatchObject({ w: null, p: null });
    expect(mannWhitney([2, 2], [2, 2, 2])).toMatchObject({ w: 3, p: null, rankBiserial: 0 });
    expect(mannWhitney([], [1])).toMatchObject({ w: null, p: null });
  });
});

describe('kruskalWallis', () => {
  it('leaves empty groups out and is undefined for one group or equal values', () => {
    expect(kruskalWallis([[1, 2], [], [3, 4]])).toEqual(
      kruskalWallis([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(kruskalWallis([[1, 2], []])).toMatchObject({ h: null, p: null });
    expect(
      kruskalWallis([
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ h: null, p: null });
  });
});

describe('friedmanTest', () => {
  it('is complete agreement where every row ranks alike', () => {
    expect(
      friedmanTest([
        [1, 2, 3],
        [1, 2, 3],
      ]).kendallsW,
    ).toBeCloseTo(1, 12);
  });

  it('is undefined without rows, with one column, or with all tied', () => {
    expect(friedmanTest([])).toMatchObject({ n: 0, chiSquare: null, p: null, kendallsW: null });
    expect(friedmanTest([[1], [1]]).p).toBeNull();
    expect(
      friedmanTest([
        [2, 2],
        [3, 3],
      ]).p,
    ).toBeNull();
    expect(() => friedmanTest([[1, 2], [1]])).toThrow('same length');
  });
});

describe('cochranQ', () => {
  it('equals Friedman on 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 15 }),
        (rows) => {
          const { chiSquare } = friedmanTest(rows);
          expect(cochranQ(rows).q).toEqual(chiSquare === null ? null : expect.closeTo(chiSquare, 9));
        },
      ),
      { seed: 6 },
    );
  });

  it('is undefined for nobody and for one task', () => {
    expect(cochranQ([])).toEqual({ n: 0, q: null, df: 0, p: null });
    expect(cochranQ([[1], [0]])).toEqual({ n: 2, q: null, df: 0, p: null });
  });

  it('refuses anything but 0 and 1', () => {
    expect(() => cochranQ([[0, 2]])).toThrow('0 and 1 only');
  });
});

describe('rankOrder', () => {
  it('takes ranks that some left out', () => {
    const result = rankOrder([
      [1, 2, null],
      [2, 1, 3],
    ]);
    expect(result).toMatchObject({
      meanRank: [1.5, 1.5, 3],
      borda: [3, 3, 0],
      firstShare: [0.5, 0.5, 0],
      counts: [2, 2, 1],
    });
    expect(result.friedman.n).toBe(1);
  });

  it('has no mean for an option that nobody ranked', () => {
    expect(
      rankOrder([
        [1, null],
        [1, null],
      ]),
    ).toMatchObject({ meanRank: [1, null], borda: [2, 0], firstShare: [1, 0], counts: [2, 0] });
  });

  it('is empty for nobody', () => {
    expect(rankOrder([])).toMatchObject({ meanRank: [], borda: [] });
  });
});

describe('pairwisePreferences', () => {
  it('counts every pair once a participant', () => {
    const wins = pairwisePreferences([
      [1, 2, null],
      [2, 1, 3],
    ]);
    expect(wins).toEqual([
      [0, 1, 2],
      [1, 0, 2],
      [0, 0, 0],
    ]);
  });
});

describe('spearman', () => {
  it('is ±1 for any monotone pair, and null without variance', () => {
    expect(spearman([1, 2, 3], [10, 100, 1000]).rho).toBe(1);
    expect(spearman([1, 2, 3], [5, 4, 1]).rho).toBe(-1);
    expect(spearman([1, 2], [2, 1])).toEqual({ n: 2, rho: -1, pearson: -1 });
    expect(spearman([1, 1], [1, 2])).toEqual({ n: 2, rho: null, pearson: null });
    expect(spearman([1, 2], [1, 1])).toEqual({ n: 2, rho: null, pearson: null });
    expect(spearman([], [])).toEqual({ n: 0, rho: null, pearson: null });
    expect(spearman([1], [2])).toEqual({ n: 1, rho: null, pearson: null });
    expect(() => spearman([1], [1, 2])).toThrow('as many values');
  });
});

describe('p values', () => {
  it('lie between 0 and 1 whatever the data', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sample, sample, sample, (a, b, c) => {
        const ps = [
          mannWhitney(a, b).p,
          kruskalWallis([a, b, c]).p,
          nMinusOneTest(a.length, 12, b.length, 12).p,
        ];
        for (const p of ps) {
          expect(p ?? 0.5).toBeGreaterThanOrEqual(0);
          expect(p ?? 0.5).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 7 },
    );
  });
});
