import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensH, laplaceEstimate, mcnemarTest, nMinusOneTest } from '../../../src/index.js';

describe('nMinusOneTest', () => {
  it('gives the same p whichever sample comes first, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (a, b, c, d) => {
        const [first, second] = [nMinusOneTest(a, a + b, c, c + d), nMinusOneTest(c, c + d, a, a + b)];
        expect(second.p).toEqual(first.p === null ? null : expect.closeTo(first.p, 12));
        expect(first.p ?? 0.5).toBeGreaterThanOrEqual(0);
        expect(first.p ?? 0.5).toBeLessThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });

  it('is null where nobody or everybody succeeds, and where a sample is empty', () => {
    expect(nMinusOneTest(0, 5, 0, 6)).toEqual({ difference: 0, z: null, chiSquare: null, p: null });
    expect(nMinusOneTest(5, 5, 6, 6).p).toBeNull();
    expect(nMinusOneTest(0, 0, 3, 6)).toEqual({ difference: null, z: null, chiSquare: null, p: null });
  });
});

describe('mcnemarTest', () => {
  it('agrees with counting the outcomes of fair coins', () => {
    for (let b = 0; b <= 7; b++) {
      for (let c = 0; c <= 7; c++) {
        const n = b + c;
        let extreme = 0;
        for (let outcome = 0; outcome < 2 ** n; outcome++) {
          const heads = outcome.toString(2).replaceAll('0', '').length;
          if (Math.abs(heads - n / 2) >= Math.abs(b - n / 2)) extreme++;
        }
        expect(mcnemarTest(b, c).exact).toBeCloseTo(extreme / 2 ** n, 12);
      }
    }
  });

  it('has a mid-p below the exact p', () => {
    expect(mcnemarTest(10, 3).midP).toBeLessThan(mcnemarTest(10, 3).exact);
    expect(mcnemarTest(0, 0)).toEqual({ exact: 1, midP: 1 });
  });
});

describe('cohensH', () => {
  it('runs from −π to π', () => {
    expect(cohensH(0, 1)).toBeCloseTo(-Math.PI, 12);
    expect(() => cohensH(1.2, 0)).toThrow('between 0 and 1');
  });
});

describe('laplaceEstimate', () => {
  it('is one half for nobody', () => {
    expect(laplaceEstimate(0, 0)).toEqual({ n: 0, laplace: 0.5, mle: null });
  });
});
