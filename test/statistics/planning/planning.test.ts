import { describe, expect, it } from 'vitest';
import {
  participantsToDiscover,
  problemDiscovery,
  sampleSizeForMean,
  sampleSizeForProportion,
  sampleSizeForTwoMeans,
  sampleSizeForTwoProportions,
  tInterval,
} from '../../../src/index.js';

describe('participantsToDiscover', () => {
  it('is the least number that reaches the goal', () => {
    for (const p of [0.05, 0.1, 0.31, 0.6, 0.9]) {
      const n = participantsToDiscover(p) as number;
      expect(problemDiscovery(p, n)).toBeGreaterThanOrEqual(0.85);
      expect(n === 1 ? 0 : problemDiscovery(p, n - 1)).toBeLessThan(0.85);
    }
  });

  it('is one participant for a goal of 0', () => {
    expect(participantsToDiscover(0.5, 0)).toBe(1);
  });

  it('is null for a problem that nobody meets, and 1 for one that everybody does', () => {
    expect(participantsToDiscover(0)).toBeNull();
    expect(participantsToDiscover(1)).toBe(1);
  });
});

describe('sample sizes', () => {
  it('agree with R: power.prop.test 57.67, power.t.test 63.77', () => {
    expect(sampleSizeForTwoProportions(0.5, 0.75)).toBe(58);
    expect(sampleSizeForTwoMeans(20, 10)).toBe(64);
  });

  it('refuse a power that no sample or any sample would have', () => {
    for (const power of [0, 1]) {
      expect(() => sampleSizeForTwoProportions(0.2, 0.3, { power })).toThrow('power');
      expect(() => sampleSizeForTwoMeans(20, 10, { power })).toThrow('power');
    }
  });

  it('give a t interval of the width asked for, and no larger a sample than needed', () => {
    const n = sampleSizeForMean(1, 0.4);
    const halfWidth = (size: number) => {
      // A sample of the size with standard deviation 1.
      const half = Math.sqrt((size - 1) / size);
      const x = Array.from({ length: size }, (_, i) => (i % 2 === 0 ? half : -half));
      const { sd, low, high } = tInterval(size % 2 === 0 ? x : [...x.slice(1), 0]);
      return ((high ?? 0) - (low ?? 0)) / 2 / (sd ?? 1);
    };
    expect(n).toBe(27);
    expect(halfWidth(28)).toBeLessThan(0.4);
    expect(halfWidth(26)).toBeGreaterThan(0.4);
  });

  it('take the degrees of freedom of the sample that comes out', () => {
    // qt(0.975, 5) / √6 = 1.049; qt(0.975, 6) / √7 = 0.925
    expect(sampleSizeForMean(1, 1)).toBe(7);
  });

  it('refuse what has no answer', () => {
    expect(() => sampleSizeForProportion(0.5, 0)).toThrow('greater than 0');
    expect(() => sampleSizeForTwoProportions(0.5, 0.5)).toThrow('must differ');
  });
});
