import { describe, expect, it } from 'vitest';
import { bcaInterval, permutationTest, quantile, seededRandom } from '../../../src/index.js';

describe('seededRandom', () => {
  it('repeats itself by seed, and differs between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('spreads evenly', () => {
    const random = seededRandom(9);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('bcaInterval', () => {
  const scores = [85, 72, 90, 66, 78, 81, 59, 88, 70, 93, 64, 77];

  it('is reproducible by seed', () => {
    expect(bcaInterval(scores, { seed: 4 })).toEqual(bcaInterval(scores, { seed: 4 }));
    expect(bcaInterval(scores, { seed: 4 })).not.toEqual(bcaInterval(scores, { seed: 5 }));
  });

  it('gives the same for the mean as a name and as a function', () => {
    const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
    const [named, given] = [bcaInterval(scores), bcaInterval(scores, { statistic: mean })];
    expect(given.low).toBeCloseTo(named.low ?? 0, 9);
    expect(given.acceleration).toBeCloseTo(named.acceleration ?? 0, 9);
  });

  it('takes all resamples of a tiny sample', () => {
    expect(bcaInterval([2, 3, 5, 9, 14])).toMatchObject({ resamples: 3125, low: 3.2, high: 11.2 });
  });

  it('does not see a bias where resamples equal the estimate but for rounding', () => {
    const shifted = bcaInterval([0.2, 0.3, 0.5, 0.9, 1.4]);
    expect(shifted.z0).toBeCloseTo(bcaInterval([2, 3, 5, 9, 14]).z0 ?? 9, 12);
  });

  it('is null for one value, none, or equal ones', () => {
    expect(bcaInterval([])).toMatchObject({ n: 0, estimate: null, low: null, high: null });
    expect(bcaInterval([3])).toMatchObject({ estimate: 3, low: null });
    expect(bcaInterval([3, 3, 3])).toMatchObject({ estimate: 3, low: null, high: null });
  });
});

describe('permutationTest', () => {
  it('is reproducible by seed where regroupings are drawn, and near the exact p', () => {
    const [a, b] = [
      [85, 72, 90, 66, 78, 81],
      [70, 61, 75, 58, 66, 80],
    ];
    const exact = permutationTest(a, b);
    const drawn = permutationTest(a, b, { exactLimit: 0, seed: 3 });
    expect(exact).toMatchObject({ method: 'exact', total: 924 });
    expect(drawn).toEqual(permutationTest(a, b, { exactLimit: 0, seed: 3 }));
    expect(drawn.method).toBe('monte-carlo');
    expect(Math.abs((drawn.p ?? 0) - (exact.p ?? 1))).toBeLessThan(0.015);
  });

  it('has p = 1 where all values are equal, and null for an empty sample', () => {
    expect(permutationTest([1, 1], [1, 1]).p).toBe(1);
    expect(permutationTest([], [1])).toMatchObject({ difference: null, p: null });
  });
});

describe('quantile', () => {
  it('interpolates as R does by default (type 7)', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([1, 2, 4, 8], p))).toEqual([
      1, 1.75, 3, 6.800000000000001, 8,
    ]);
    expect(quantile([], 0.5)).toBeNull();
  });
});
