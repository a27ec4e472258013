import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedWaldDifference,
  adjustedWaldInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  newcombeInterval,
  type ProportionInterval,
  waldInterval,
  wilsonInterval,
} from '../../../src/index.js';

const METHODS = {
  waldInterval,
  adjustedWaldInterval,
  wilsonInterval,
  clopperPearsonInterval,
  jeffreysInterval,
};
const xOfN = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
const seeded = { seed: 11, numRuns: 200 };
const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) - (low ?? 0);

describe.each(Object.entries(METHODS))('%s', (_name, interval) => {
  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(xOfN, fc.constantFrom(0.8, 0.9, 0.95, 0.99), ([x, n], confidence) => {
        const { p, low, high } = interval(x, n, { confidence }) as Record<keyof ProportionInterval, number>;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(p + 1e-12);
        expect(high).toBeGreaterThanOrEqual(p - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  it('is symmetric: failures have the mirrored interval of successes', () => {
    fc.assert(
      fc.property(xOfN, ([x, n]) => {
        const [yes, no] = [interval(x, n), interval(n - x, n)];
        expect(no.low).toBeCloseTo(1 - (yes.high ?? 0), 9);
        expect(no.high).toBeCloseTo(1 - (yes.low ?? 0), 9);
      }),
      seeded,
    );
  });

  it('shrinks as n grows with the share kept', () => {
    fc.assert(
      fc.property(xOfN, ([x, n]) => {
        expect(width(interval(4 * x, 4 * n))).toBeLessThanOrEqual(width(interval(x, n)) + 1e-12);
      }),
      seeded,
    );
  });

  it('is null for nobody, and refuses more successes than trials', () => {
    expect(interval(0, 0)).toMatchObject({ n: 0, p: null, low: null, high: null });
    expect(() => interval(3, 2)).toThrow('must not exceed');
    expect(() => interval(1, 2, { confidence: 1 })).toThrow('between 0 and 1');
    expect(() => interval(Number.NaN, 2)).toThrow('finite number');
  });
});

describe('wilsonInterval', () => {
  it('ends at 0 and 1 exactly where all or none succeeded', () => {
    for (let n = 1; n <= 60; n += 1) {
      expect([wilsonInterval(0, n).low, wilsonInterval(n, n).high]).toEqual([0, 1]);
    }
  });
});

describe('waldInterval', () => {
  it('is p ± 1.96 √(p (1 − p) / n)', () => {
    const { p, low, high } = waldInterval(7, 10);
    expect([p, low, high]).toEqual([0.7, expect.closeTo(0.4159742, 7), expect.closeTo(0.9840258, 7)]);
  });
});

describe('jeffreysInterval', () => {
  it('gives the bare quantiles on request', () => {
    expect(jeffreysInterval(0, 10).low).toBe(0);
    expect(jeffreysInterval(0, 10, { reachEnds: false }).low).toBeCloseTo(4.789043e-5, 9);
  });
});

describe.each([
  ['newcombeInterval', newcombeInterval],
  ['adjustedWaldDifference', adjustedWaldDifference],
] as const)('%s', (_name, difference) => {
  it('turns round with the samples, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
        const [ab, ba] = [difference(x1, n1, x2, n2), difference(x2, n2, x1, n1)];
        expect(ba.low).toBeCloseTo(-(ab.high ?? 0), 9);
        expect(ab.low).toBeGreaterThanOrEqual(-1);
        expect(ab.high).toBeLessThanOrEqual(1);
        expect(ab.low).toBeLessThanOrEqual(ab.high ?? -9);
      }),
      seeded,
    );
  });

  it('is null where a sample is empty', () => {
    const nothing = { difference: null, low: null, high: null };
    expect(difference(0, 0, 1, 2)).toMatchObject(nothing);
    expect(difference(1, 2, 0, 0)).toMatchObject(nothing);
  });

  it('tells the difference as observed', () => {
    expect(difference(9, 11, 4, 12).difference).toBeCloseTo(9 / 11 - 4 / 12, 12);
  });
});

describe('newcombeInterval', () => {
  it('contains the observed difference', () => {
    fc.assert(
      fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
        const { difference, low, high } = newcombeInterval(x1, n1, x2, n2);
        expect(low).toBeLessThanOrEqual((difference ?? 9) + 1e-12);
        expect(high).toBeGreaterThanOrEqual((difference ?? -9) - 1e-12);
      }),
      seeded,
    );
  });
});
