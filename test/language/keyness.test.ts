import { describe, expect, it } from 'vitest';
import { association } from '../../src/language/association.js';
import { dispersionMeasures } from '../../src/language/dispersion.js';
import {
  chiSquare2x2,
  logLikelihood2,
  logLikelihood4,
  logRatio,
  percentDifference,
} from '../../src/language/keyness.js';
import { logOdds } from '../../src/language/log-odds.js';
import { cosine, jaccard } from '../../src/language/similarity.js';

const even = { a: 10, b: 20, sizeA: 1000, sizeB: 2000 };
const absent = { a: 5, b: 0, sizeA: 100, sizeB: 100 };

describe('keyness', () => {
  it('is zero for a word of equal share', () => {
    expect([logLikelihood2(even), logLikelihood4(even), chiSquare2x2(even), logRatio(even)]).toEqual([
      expect.closeTo(0, 12),
      expect.closeTo(0, 12),
      expect.closeTo(0, 12),
      0,
    ]);
  });

  it('is negative over four cells where set a uses the word less', () => {
    expect(logLikelihood4({ a: 0, b: 5, sizeA: 100, sizeB: 100 })).toBeCloseTo(-logLikelihood4(absent), 12);
  });

  it('counts an absent word as half a word in the log ratio, and has no per cent of nothing', () => {
    expect(logRatio(absent)).toBeCloseTo(Math.log2(10), 12);
    expect(logRatio(absent, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(percentDifference(absent)).toBeNull();
  });

  it('counts an absent word as nothing in the log-likelihood', () => {
    // 2 · 5 · ln(5 / 2.5).
    expect(logLikelihood2(absent)).toBeCloseTo(10 * Math.LN2, 12);
  });

  it('has log-odds for a word of equal counts in sets of unequal size', () => {
    // The prior is 10 / 110 · 500 words: ln(50.4545 / 459.5455) − ln(50.4545 / 549.5455), by hand.
    const [word] = logOdds([5, 5], [5, 95]);
    expect(word!.delta).toBeCloseTo(0.178853632, 9);
    expect(word!.z).toBeCloseTo(0.898323817, 9);
  });

  it('draws rare words towards zero by the prior', () => {
    const [weak] = logOdds([2, 998], [1, 999], 1000);
    const [strong] = logOdds([2, 998], [1, 999], 1);
    expect(Math.abs(weak!.delta)).toBeLessThan(Math.abs(strong!.delta));
  });
});

describe('keyness of a word that is in neither set, or is all of both', () => {
  it('is 0, never NaN', () => {
    for (const a of [0, 10]) {
      const counts = { a, b: a, sizeA: 10, sizeB: 10 };
      expect([chiSquare2x2(counts), chiSquare2x2(counts, { yates: true }), logLikelihood4(counts)]).toEqual([
        0, 0, 0,
      ]);
    }
    expect(logOdds([0, 3], [0, 3], 10)[0]).toEqual({ delta: 0, z: 0 });
    expect(logOdds([0], [0])).toEqual([{ delta: 0, z: 0 }]);
  });
});

describe('association', () => {
  it('has the least NPMI for a pair that never stands together', () => {
    const { npmi, g2, chiSquare } = association({ both: 0, first: 3, second: 4, total: 10 });
    expect(npmi).toBe(-1);
    // Of the table 0, 3; 4, 3 by hand: 2 · (3 ln(3 / 1.8) + 4 ln(4 / 2.8) + 3 ln(3 / 4.2)), 10 · 12² / (3 · 7 · 4 · 6).
    expect(g2).toBeCloseTo(3.899519874, 9);
    expect(chiSquare).toBeCloseTo(20 / 7, 12);
  });

  it('of independent words is none', () => {
    const found = association({ both: 10, first: 100, second: 100, total: 1000 });
    expect([found.pmi, found.t, found.g2, found.chiSquare]).toEqual([0, 0, 0, 0]);
  });

  it('of words that only stand together has an NPMI of 1', () => {
    expect(association({ both: 5, first: 5, second: 5, total: 100 }).npmi).toBeCloseTo(1, 12);
    expect(association({ both: 5, first: 5, second: 5, total: 5 })).toMatchObject({
      npmi: 1,
      g2: 0,
      chiSquare: 0,
    });
  });
});

describe('dispersion', () => {
  it('is undefined for a word that never occurs, and for a single part', () => {
    expect(dispersionMeasures([0, 0], [10, 10])).toEqual({
      range: 0,
      dp: null,
      dpNorm: null,
      juillandD: null,
      juillandDOfCounts: null,
    });
    expect(dispersionMeasures([3], [10])).toMatchObject({ dp: 0, dpNorm: null, juillandD: null });
    expect(dispersionMeasures([1, 1], [0, 0])).toMatchObject({ dp: null, dpNorm: null, juillandD: null });
  });

  it('over two parts is 1 where it is even, and 0 in one place', () => {
    expect(dispersionMeasures([2, 2], [10, 10])).toMatchObject({ juillandD: 1, juillandDOfCounts: 1 });
    expect(dispersionMeasures([4, 0], [10, 10])).toMatchObject({ juillandD: 0, juillandDOfCounts: 0 });
  });

  it('takes a part without words for one that never uses the word', () => {
    // Shares of 0.1, 0.1 and 0: a mean of 1 / 15, a standard deviation of √2 / 30, so D is 1 − 1 / √2 / √2.
    expect(dispersionMeasures([1, 1, 0], [10, 10, 0]).juillandD).toBeCloseTo(0.5, 12);
  });
});

describe('similarity', () => {
  it('is undefined for an empty text', () => {
    expect([cosine([0, 0], [1, 2]), cosine([1, 2], [0, 0]), jaccard([0], [0])]).toEqual([null, null, null]);
  });
});
