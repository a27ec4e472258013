import { describe, expect, it } from 'vitest';
import { bcaInterval, median, permutationTest, quantile, seededRandom } from '../../../src/index.js';
import { bcaByTheBook, mean, sfc32 } from './reference.js';

describe('seededRandom', () => {
  it('repeats itself by seed, and differs between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it.each([1, 7, 4_294_967_295, 2 ** 40 + 3])('gives the numbers of sfc32 (seed %i)', (seed) => {
    const [random, reference] = [seededRandom(seed), sfc32(seed)];
    for (let i = 0; i < 600; i++) expect(random()).toBe(reference.next().value);
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

  const middle = (sample: ArrayLike<number>) => median(Array.from(sample)) as number;
  const spread = (sample: ArrayLike<number>) =>
    Math.max(...Array.from(sample)) - Math.min(...Array.from(sample));

  it.each([
    ['mean', [1, 3], 'mean', mean],
    ['mean', [2, 3, 5, 9, 14], 'mean', mean],
    ['median', [2, 3, 5, 9, 14], middle, middle],
    ['median', [4, 1, 8, 1], middle, middle],
    ['range', [4, 1, 8, 2.5], spread, spread],
  ] as const)('of the %s of %j is the one in the book', (_name, values, statistic, figure) => {
    const expected = bcaByTheBook(values, figure);
    const interval = bcaInterval(values, { statistic });
    for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
      expect([key, interval[key]]).toEqual([key, expect.closeTo(expected[key], 9)]);
    }
    expect(Object.keys(interval).sort()).toEqual(Object.keys(expected).sort());
  });

  it('draws the same resamples whatever the statistic', () => {
    const values = [62, 71, 55, 90, 80, 66, 73, 59];
    const options = { resamples: 999, seed: 5 };
    const named = bcaInterval(values, options);
    const own = bcaInterval(values, { ...options, statistic: (sample) => mean(Array.from(sample)) });
    expect(own.low).toBeCloseTo(named.low as number, 9);
    expect(named.resamples).toBe(999);
    const middles = bcaInterval(values, { ...options, statistic: middle });
    expect([middles.estimate, middles.low]).toEqual([68.5, expect.any(Number)]);
    expect(middles.low).not.toBeCloseTo(named.low as number, 3);
  });

  it('is null where all resamples lie on one side, or nothing that is left out matters', () => {
    const nothing = { low: null, high: null, percentileLow: null, percentileHigh: null };
    const undefinedFigures = { z0: null, acceleration: null, alpha1: null, alpha2: null };
    const least = (sample: ArrayLike<number>) => Math.min(...Array.from(sample));
    expect(bcaInterval([4, 1, 8, 2], { statistic: least })).toEqual({
      n: 4,
      estimate: 1,
      resamples: 256,
      ...nothing,
      ...undefinedFigures,
    });
    expect(bcaInterval([4, 1, 8, 2], { statistic: () => 3 })).toEqual({
      n: 4,
      estimate: 3,
      resamples: 0,
      ...nothing,
      ...undefinedFigures,
    });
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

  it('takes all regroupings up to its limit, and draws beyond it', () => {
    const [a, b] = [
      [1, 2, 3],
      [4, 5, 9],
    ];
    expect(permutationTest(a, b, { exactLimit: 20 })).toEqual({
      difference: -4,
      count: 2,
      total: 20,
      p: 0.1,
      method: 'exact',
    });
    const drawn = permutationTest(a, b, { exactLimit: 19, resamples: 99 });
    expect(drawn).toMatchObject({ total: 99, method: 'monte-carlo', p: (drawn.count + 1) / 100 });
    expect(permutationTest([1, 2], [3, 4, 5, 6, 7], { exactLimit: 21 }).method).toBe('exact');
    expect(permutationTest([1, 2], [3, 4, 5, 6, 7], { exactLimit: 20 }).method).toBe('monte-carlo');
  });

  it('has p = 1 where all values are equal, and null for an empty sample', () => {
    expect(permutationTest([1], [])).toEqual({
      difference: null,
      count: 0,
      total: 0,
      p: null,
      method: 'exact',
    });
    expect(permutationTest([1, 1], [1, 1]).p).toBe(1);
    expect(permutationTest([], [1])).toMatchObject({ difference: null, p: null });
  });
});

describe('quantile', () => {
  it('is a value itself where rounding alone puts it beside one', () => {
    const hundredAndOne = Array.from({ length: 101 }, (_, i) => i / 7);
    // 100 × 0.29 is 28.999999999999996, 100 × the next number 29.000000000000004.
    expect(quantile(hundredAndOne, 0.29)).toBe(29 / 7);
    expect(quantile(hundredAndOne, 0.29000000000000004)).toBe(29 / 7);
  });

  it('interpolates as R does by default (type 7)', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([1, 2, 4, 8], p))).toEqual([
      1, 1.75, 3, 6.800000000000001, 8,
    ]);
    expect(quantile([], 0.5)).toBeNull();
  });
});
