import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as d from '../../../src/index.js';
import { log1mexp } from '../../../src/statistics/distributions/tail.js';

/** Relative error of 1e-9, the promise of the docstrings. */
const closeTo = (expected: number) => ({
  asymmetricMatch: (actual: unknown) =>
    typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * Math.abs(expected),
  toString: () => `≈ ${expected}`,
  toAsymmetricMatcher: () => `≈ ${expected}`,
});

describe('distributions far from the middle (R 4.2.2)', () => {
  it.each<[string, () => number, number]>([
    ['pt(-1e10, 3)', () => d.pt(-1e10, 3), 1.10265779084358e-30],
    ['pt(-300, 2.5)', () => d.pt(-300, 2.5), 4.61444183097675e-7],
    ['pt(-1e160, 1), where t² overflows', () => d.pt(-1e160, 1), 3.18309886183785e-161],
    ['pt(-0.1, 1e8)', () => d.pt(-0.1, 1e8), 0.460172162823202],
    ['pt(2, 0.001)', () => d.pt(2, 1e-3), 0.502414065259142],
    ['qt(1e-20, 5)', () => d.qt(1e-20, 5), -15683.9254543658],
    ['qt(1e-10, 30)', () => d.qt(1e-10, 30), -9.37748978040714],
    ['qt(0.975, 1e10)', () => d.qt(0.975, 1e10), 1.95996398477728],
    ['qt(0.025, 0.1)', () => d.qt(0.025, 0.1), -1682362288745.08],
    ['pchisq(1e-10, 1)', () => d.pchisq(1e-10, 1), 7.97884560789567e-6],
    ['pchisq(0.001, 30)', () => d.pchisq(1e-3, 30), 2.33263548801421e-62],
    ['pchisq(1e6, 1e6)', () => d.pchisq(1e6, 1e6), 0.500188063196605],
    ['pchisq(300, 333.3)', () => d.pchisq(300, 333.3), 0.095205135087523],
    ['pchisq(700, 100, upper)', () => d.pchisq(700, 100, 'upper'), 8.65823086132385e-91],
    ['qchisq(0.95, 333.3)', () => d.qchisq(0.95, 333.3), 376.874087425077],
    ['qchisq(1e-8, 3)', () => d.qchisq(1e-8, 3), 1.122333097305e-5],
    ['pbeta(1e-300, 0.01, 5)', () => d.pbeta(1e-300, 0.01, 5), 0.00102097958375],
    ['pbeta(0.999, 100, 0.1)', () => d.pbeta(0.999, 100, 0.1), 0.172750845696686],
    ['qbeta(1e-10, 0.5, 8.5)', () => d.qbeta(1e-10, 0.5, 8.5), 9.51561772510639e-22],
    ['qbeta(1e-20, 100, 0.5)', () => d.qbeta(1e-20, 100, 0.5), 0.646062030869635],
    ['qbeta(0.999, 0.01, 5)', () => d.qbeta(0.999, 0.01, 5), 0.283438888014516],
    ['qbeta(1e-5, 1e5, 1e5)', () => d.qbeta(1e-5, 1e5, 1e5), 0.495231809586964],
    ['qgamma(1e-10, 0.1)', () => d.qgamma(1e-10, 0.1), 6.07304836240786e-101],
    ['qgamma(0.99, 1e5)', () => d.qgamma(0.99, 1e5), 100737.126096783],
    ['pbinom(3, 1000, 0.1)', () => d.pbinom(3, 1000, 0.1), 4.09381247279341e-41],
    ['pbinom(499000, 1e6, 0.5)', () => d.pbinom(499000, 1e6, 0.5), 0.0228041499326911],
    ['phyper(0, 500, 1e4, 300)', () => d.phyper(0, 500, 1e4, 300), 3.53678706275882e-7],
    ['pnorm(-37)', () => d.pnorm(-37), 5.72557122252458e-300],
    ['pnorm(-20)', () => d.pnorm(-20), 2.75362411860623e-89],
    ['qnorm(1e-300)', () => d.qnorm(1e-300), -37.0470962993612],
    ['pf(50, 5, 30, upper)', () => d.pf(50, 5, 30, 'upper'), 1.18307481306085e-13],
    ['qf(0.999, 3, 7)', () => d.qf(0.999, 3, 7), 18.772269815099],
    ['qf(1e-8, 4, 9)', () => d.qf(1e-8, 4, 9), 6.39641545924774e-5],
    ['pf(1, Inf, 3)', () => d.pf(1, Number.POSITIVE_INFINITY, 3), 0.391625176271089],
    ['pf(2, Inf, 5, upper)', () => d.pf(2, Number.POSITIVE_INFINITY, 5, 'upper'), 0.223504928876677],
    ['qf(0.95, Inf, 5)', () => d.qf(0.95, Number.POSITIVE_INFINITY, 5), 4.36499674654127],
    ['qf(1e-12, Inf, 5)', () => d.qf(1e-12, Number.POSITIVE_INFINITY, 5), 0.0766417002287892],
  ])('%s', (_name, actual, expected) => {
    expect(actual()).toEqual(closeTo(expected));
  });
});

describe('log(1 − exp(x))', () => {
  // By decimal arithmetic of 60 digits. In one form alone either end would be 0 or −∞, or lose its digits.
  it.each([
    [-1e-20, -46.051701859880914],
    [-0.5, -0.9327521295671886],
    [-0.7, -0.6863410028083851],
    [-2, -0.14541345786885906],
    [-50, -1.9287498479639178e-22],
  ])('of %d keeps its digits', (x, expected) => {
    expect(log1mexp(x)).toEqual(closeTo(expected));
  });
});

describe('distributions with an infinite parameter are a point, as in R', () => {
  const infinite = Number.POSITIVE_INFINITY;

  it('F lies at 1, and half of it below', () => {
    expect([0.5, 1, 2].map((q) => d.pf(q, infinite, infinite))).toEqual([0, 0.5, 1]);
    expect(d.qf(0.3, infinite, infinite)).toBe(1);
  });

  it('gamma lies at infinity', () => {
    expect([d.pgamma(2, infinite), d.pgamma(2, infinite, 1, 'upper')]).toEqual([0, 1]);
    expect(d.pchisq(2, infinite)).toBe(0);
    expect(d.qgamma(0.3, infinite)).toBe(infinite);
  });

  it('beta lies at 1, 0 or one half', () => {
    expect([d.pbeta(0.3, infinite, 2), d.pbeta(0.3, 2, infinite)]).toEqual([0, 1]);
    expect([0.4, 0.5].map((q) => d.pbeta(q, infinite, infinite))).toEqual([0, 1]);
    expect([d.qbeta(0.3, infinite, 2), d.qbeta(0.3, 2, infinite)]).toEqual([1, 0]);
    expect(d.qbeta(0.3, infinite, infinite)).toBe(0.5);
  });
});

describe('distribution functions and quantiles', () => {
  const p = fc.oneof(fc.double({ min: 1e-12, max: 0.499, noNaN: true }), fc.constantFrom(1e-60, 1e-30));
  const shape = fc.oneof(fc.double({ min: 0.5, max: 500, noNaN: true }), fc.constantFrom(0.5, 1, 1e5));
  const seeded = { seed: 20, numRuns: 150 };

  it('undo each other in the lower tail', () => {
    fc.assert(
      fc.property(p, shape, shape, (p, a, b) => {
        expect(d.pt(d.qt(p, a), a)).toEqual(closeTo(p));
        expect(d.pgamma(d.qgamma(p, a), a) / p).toBeCloseTo(1, 8);
        expect(d.pbeta(d.qbeta(p, a, b), a, b) / p).toBeCloseTo(1, 6);
      }),
      seeded,
    );
  });

  it('have tails that add up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), shape, (q, a) => {
        expect(d.pt(q, a) + d.pt(q, a, 'upper')).toBeCloseTo(1, 14);
        expect(d.pnorm(q) + d.pnorm(q, 0, 1, 'upper')).toBeCloseTo(1, 14);
        expect(d.pchisq(q, a) + d.pchisq(q, a, 'upper')).toBeCloseTo(1, 14);
      }),
      seeded,
    );
  });

  it('give the sums of their densities', () => {
    const sum = (density: (x: number) => number, to: number) => {
      let total = 0;
      for (let x = 0; x <= to; x++) total += density(x);
      return total;
    };
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (white, black, k, q) => {
        const drawn = Math.min(k, white + black);
        expect(d.phyper(q, white, black, drawn)).toBeCloseTo(
          sum((x) => d.dhyper(x, white, black, drawn), q),
          12,
        );
        expect(d.pbinom(q, white, k / 40)).toBeCloseTo(
          sum((x) => d.dbinom(x, white, k / 40), q),
          12,
        );
      }),
      seeded,
    );
  });

  it('take the ends of their range', () => {
    expect([d.qnorm(0), d.qnorm(1), d.qt(0, 3), d.qt(1, 3), d.qt(0.5, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    expect([d.qbeta(0, 2, 3), d.qbeta(1, 2, 3)]).toEqual([0, 1]);
    expect(d.qbeta(0.5, 4, 4)).toBeCloseTo(0.5, 14);
    expect([d.pbeta(-1, 2, 3), d.pbeta(2, 2, 3), d.pchisq(-1, 2), d.pf(-1, 1, 1)]).toEqual([0, 1, 0, 0]);
    expect([d.pbinom(-1, 5, 0.5), d.pbinom(5, 5, 0.5), d.pbinom(2, 5, 0), d.pbinom(2, 5, 1)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(d.pt(1.96, Number.POSITIVE_INFINITY)).toBe(d.pnorm(1.96));
    expect(d.pf(2, 3, Number.POSITIVE_INFINITY)).toBeCloseTo(d.pchisq(6, 3), 14);
    expect(d.qf(0.9, 3, Number.POSITIVE_INFINITY)).toBeCloseTo(d.qchisq(0.9, 3) / 3, 12);
  });

  it.each<[string, () => number]>([
    ['df of 0', () => d.pt(1, 0)],
    ['p above 1', () => d.qnorm(1.1)],
    ['NaN', () => d.pnorm(Number.NaN)],
    ['a negative shape', () => d.qbeta(0.5, -1, 2)],
    ['half a trial', () => d.pbinom(1, 2.5, 0.5)],
    ['more drawn than there are', () => d.phyper(1, 2, 2, 9)],
  ])('refuse %s', (_name, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'UxframeError', code: 'usage' }));
  });
});
