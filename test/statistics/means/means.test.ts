import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hedgesG,
  moments,
  pairedTTest,
  pooledMean,
  tInterval,
  weightedMean,
  welchTest,
} from '../../../src/index.js';

const sample = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 });
const seeded = { seed: 8, numRuns: 200 };

describe('tInterval', () => {
  it('contains the mean, moves and stretches with the data', () => {
    fc.assert(
      fc.property(sample, (x) => {
        const { mean, low, high } = tInterval(x);
        const moved = tInterval(x.map((value) => 3 * value + 7));
        if (low === null || high === null || mean === null) {
          expect(new Set(x).size).toBe(1);
          return;
        }
        expect(low).toBeLessThan(mean);
        expect(high).toBeGreaterThan(mean);
        expect(moved.low).toBeCloseTo(3 * low + 7, 7);
      }),
      seeded,
    );
  });

  it('is shorter for the same values four times over', () => {
    const x = [62, 71, 55, 90];
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) - (low ?? 0);
    expect(width(tInterval([...x, ...x, ...x, ...x]))).toBeLessThan(width(tInterval(x)) / 2);
  });

  it('has no interval for one value, none, or equal ones', () => {
    expect(tInterval([])).toEqual({ n: 0, mean: null, sd: null, se: null, df: null, low: null, high: null });
    expect(tInterval([4])).toMatchObject({ n: 1, mean: 4, sd: null, low: null });
    expect(tInterval([0.1, 0.1, 0.1])).toMatchObject({ sd: 0, low: null, high: null });
  });

  it('refuses missing values', () => {
    expect(() => tInterval([1, Number.NaN])).toThrow('no finite number at index 1');
    expect(() => tInterval([null as unknown as number])).toThrow('no finite number at index 0');
  });
});

describe('moments', () => {
  it('keeps its digits far from 0', () => {
    expect(moments([1e9 + 1, 1e9 + 2, 1e9 + 3]).sd).toBe(1);
  });
});

describe('welchTest', () => {
  it('turns round with the samples', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [ab, ba] = [welchTest(a, b), welchTest(b, a)];
        expect(ba.t).toEqual(ab.t === null ? null : expect.closeTo(-ab.t, 9));
        expect(ba.low).toEqual(ab.high === null ? null : expect.closeTo(-ab.high, 9));
        expect(ab.p ?? 0.5).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  it('is undefined without variance or with one value', () => {
    expect(welchTest([5, 5], [3, 3])).toMatchObject({ difference: 2, t: null, p: null, low: null });
    expect(welchTest([5], [3, 4])).toMatchObject({ difference: 1.5, p: null });
    expect(welchTest([3, 4], [5])).toMatchObject({ difference: -1.5, p: null });
    expect(welchTest([], [3, 4])).toMatchObject({ difference: null, p: null });
    expect(welchTest([3, 4], [])).toMatchObject({ difference: null, meanB: null, p: null });
    expect(welchTest([5, 5], [3, 4]).p).toBeCloseTo(0.2048328, 6); // R: t.test(c(5,5), c(3,4))
  });
});

describe('pairedTTest', () => {
  it('is undefined where all differences are equal', () => {
    expect(pairedTTest([1, 2, 3], [0, 1, 2])).toMatchObject({ difference: 1, t: null, p: null, dz: null });
    expect(pairedTTest([1], [0])).toMatchObject({ n: 1, difference: 1, t: null, df: null, p: null });
    expect(pairedTTest([], [])).toMatchObject({ n: 0, difference: null, t: null, p: null });
  });
});

describe('hedgesG', () => {
  it('is smaller than d, and null without variance', () => {
    const { d, g } = hedgesG([1, 2, 3], [4, 5, 7]);
    expect(Math.abs(g ?? 9)).toBeLessThan(Math.abs(d ?? 0));
    expect(hedgesG([1, 1], [2, 2])).toEqual({ d: null, g: null });
    expect(hedgesG([1], [2])).toEqual({ d: null, g: null });
  });

  it('is null where a sample is empty, though the other is large', () => {
    expect(hedgesG([], [1, 2, 3])).toEqual({ d: null, g: null });
    expect(hedgesG([1, 2, 3], [])).toEqual({ d: null, g: null });
  });

  it('has a correction from two degrees of freedom on', () => {
    // −1.5 / √½; and −2.5 / √1.25 with Γ(1) / Γ(½) = 1 / √π.
    expect(hedgesG([1], [2, 3])).toEqual({ d: expect.closeTo(-2.1213203, 7), g: null });
    expect(hedgesG([1, 2], [3, 5])).toEqual({
      d: expect.closeTo(-2.236068, 6),
      g: expect.closeTo(-2.236068 / Math.sqrt(Math.PI), 6),
    });
  });
});

describe('weightedMean', () => {
  it('is the plain mean under equal weights, with n as the effective size', () => {
    const { mean, effectiveN } = weightedMean([3, 5, 10], [2, 2, 2]);
    expect(mean).toBeCloseTo(6, 12);
    expect(effectiveN).toBeCloseTo(3, 12);
  });

  it('has a standard error from two values on', () => {
    expect(weightedMean([7], [2])).toEqual({ n: 1, mean: 7, se: null, effectiveN: 1 });
    // √(2 ((½ · 1)² + (½ · 1)²) / 1)
    expect(weightedMean([6, 8], [1, 1]).se).toBeCloseTo(1, 12);
  });

  it('is null without weight', () => {
    expect(weightedMean([1, 2], [0, 0])).toEqual({ n: 2, mean: null, se: null, effectiveN: null });
    expect(pooledMean([], [])).toEqual({ weighted: null, unweighted: null });
    expect(() => weightedMean([1], [-1])).toThrow('0 or more');
  });
});
