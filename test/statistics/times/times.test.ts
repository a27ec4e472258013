import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricMean, geometricMeanRatio, median, medianInterval } from '../../../src/index.js';

const times = fc.array(fc.double({ min: 0.5, max: 900, noNaN: true }), { minLength: 2, maxLength: 40 });
const seeded = { seed: 4, numRuns: 150 };

describe('geometricMean', () => {
  it('lies within its interval and below the mean, and scales with the unit', () => {
    fc.assert(
      fc.property(times, (x) => {
        const { geometricMean: typical, low, high, mean } = geometricMean(x);
        expect(typical).toBeLessThanOrEqual((mean ?? 0) * (1 + 1e-12));
        expect(low ?? typical ?? 0).toBeLessThanOrEqual((typical ?? 0) * (1 + 1e-12));
        expect(high ?? typical ?? 0).toBeGreaterThanOrEqual((typical ?? 0) * (1 - 1e-12));
        expect((geometricMean(x.map((time) => 1000 * time)).geometricMean ?? 0) / 1000).toBeCloseTo(
          typical ?? 0,
          6,
        );
      }),
      seeded,
    );
  });

  it('refuses a time of 0 and gives nulls for none', () => {
    expect(() => geometricMean([12, 0])).toThrow('no positive time at index 1');
    expect(geometricMean([])).toEqual({
      n: 0,
      geometricMean: null,
      low: null,
      high: null,
      mean: null,
      median: null,
    });
    expect(geometricMean([8, 8, 8])).toMatchObject({ low: null, high: null });
  });
});

describe('medianInterval', () => {
  it('has none at 95 % below six values', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toMatchObject({ median: 3, low: null, coverage: null });
    expect(medianInterval([1, 2, 3, 4, 5, 6])).toMatchObject({ low: 1, high: 6, coverage: 1 - 2 / 64 });
  });

  it('keeps at least the level asked for and contains the median', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.8, 0.9, 0.95), (x, confidence) => {
        const { median: middle, low, high, coverage } = medianInterval(x, { confidence });
        expect(coverage ?? 1).toBeGreaterThanOrEqual(confidence);
        expect(low ?? 0).toBeLessThanOrEqual(middle ?? 0);
        expect(high ?? 1e9).toBeGreaterThanOrEqual(middle ?? 0);
      }),
      seeded,
    );
  });
});

describe('median', () => {
  it('is null for no values', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('geometricMeanRatio', () => {
  it('has no interval where a sample has one time', () => {
    expect(geometricMeanRatio([5], [3, 4])).toMatchObject({
      ratio: expect.closeTo(5 / Math.sqrt(12), 12),
      low: null,
      high: null,
      p: null,
    });
  });

  it('turns over with the samples', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [ab, ba] = [geometricMeanRatio(a, b), geometricMeanRatio(b, a)];
        expect((ab.ratio ?? 0) * (ba.ratio ?? 0)).toBeCloseTo(1, 9);
        expect((ab.low ?? 1) * (ba.high ?? 1)).toBeCloseTo(1, 6);
      }),
      seeded,
    );
  });
});
