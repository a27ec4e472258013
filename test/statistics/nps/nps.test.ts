import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsAdjustedWald, npsDifference, npsFromScores, npsTrinomialT, npsWald } from '../../../src/index.js';

const counts = fc
  .record({ detractors: fc.nat(60), passives: fc.nat(60), promoters: fc.nat(60) })
  .filter(({ detractors, passives, promoters }) => detractors + passives + promoters > 0);
const seeded = { seed: 5, numRuns: 200 };

describe('intervals of a Net Promoter Score', () => {
  it('contain the score, and mirror when promoters and detractors change places', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { nps, low, high } = npsAdjustedWald(all);
        const mirrored = npsAdjustedWald({ ...all, detractors: all.promoters, promoters: all.detractors });
        expect(low).toBeLessThanOrEqual((nps ?? -9) + 1e-12);
        expect(high).toBeGreaterThanOrEqual((nps ?? 9) - 1e-12);
        expect(mirrored.low).toBeCloseTo(-(high ?? 9), 9);
      }),
      seeded,
    );
  });

  it('shrink with n', () => {
    fc.assert(
      fc.property(counts, ({ detractors, passives, promoters }) => {
        const more = { detractors: 4 * detractors, passives: 4 * passives, promoters: 4 * promoters };
        const width = (all: typeof more) => {
          const { lowRaw, highRaw } = npsAdjustedWald(all);
          return (highRaw ?? 0) - (lowRaw ?? 0);
        };
        expect(width(more)).toBeLessThan(width({ detractors, passives, promoters }));
      }),
      seeded,
    );
  });

  it('are null for nobody', () => {
    const nobody = { detractors: 0, passives: 0, promoters: 0 };
    for (const interval of [npsWald, npsAdjustedWald, npsTrinomialT]) {
      expect(interval(nobody)).toMatchObject({ n: 0, nps: null, low: null, high: null });
    }
  });

  it('have a t interval from two answers on, weighted ones too', () => {
    // qt(0.975, 1) = 12.7062
    expect(npsTrinomialT({ detractors: 1, passives: 0, promoters: 1 }).high).toBeCloseTo(12.7062, 4);
    expect(npsTrinomialT({ detractors: 0.5, passives: 0.5, promoters: 0.5 })).toMatchObject({
      n: 1.5,
      nps: 0,
      se: null,
      low: null,
    });
  });

  it('claim no certainty from a t interval where all agree', () => {
    expect(npsTrinomialT({ detractors: 0, passives: 0, promoters: 8 })).toMatchObject({ nps: 1, low: null });
    expect(npsAdjustedWald({ detractors: 0, passives: 0, promoters: 8 }).low).toBeCloseTo(0.385383, 6);
  });
});

describe('npsFromScores', () => {
  it('counts the bands at their edges', () => {
    expect(npsFromScores([0, 6, 7, 8, 9, 10])).toMatchObject({
      detractors: 2,
      passives: 2,
      promoters: 2,
      nps100: 0,
    });
    expect(npsFromScores([])).toMatchObject({ n: 0, nps100: null });
  });

  it('refuses what is off the scale', () => {
    expect(() => npsFromScores([11])).toThrow('between 0 and 10');
    expect(() => npsFromScores([Number.NaN])).toThrow('no finite number');
  });
});

describe('npsDifference', () => {
  it('turns round with the samples', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [ab, ba] = [npsDifference(a, b), npsDifference(b, a)];
        expect(ba.low).toBeCloseTo(-(ab.high ?? 9), 9);
        expect(ba.p).toBeCloseTo(ab.p ?? 9, 12);
      }),
      seeded,
    );
  });

  it('is undefined where a sample is empty', () => {
    const nobody = { detractors: 0, passives: 0, promoters: 0 };
    const some = { detractors: 1, passives: 2, promoters: 3 };
    const undefinedDifference = {
      difference: null,
      centre: null,
      se: null,
      z: null,
      p: null,
      low: null,
      high: null,
    };
    expect(npsDifference(nobody, some)).toEqual(undefinedDifference);
    expect(npsDifference(some, nobody)).toEqual(undefinedDifference);
  });

  it('is undefined by Wald where neither sample has variance', () => {
    const all = { detractors: 0, passives: 0, promoters: 4 };
    expect(npsDifference(all, all, { method: 'wald' })).toMatchObject({ difference: 0, p: null, low: null });
    expect(npsDifference(all, all).p).toBeCloseTo(1, 12);
  });
});
