import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalStatistics, lexicalStatisticsOfIds } from '../../src/language/lexical.js';
import { mattr, mattrOfIds } from '../../src/language/mattr.js';
import { mtld } from '../../src/language/mtld.js';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 40 });

describe('counts of vocabulary', () => {
  it('are null where there is nothing to divide by', () => {
    expect(lexicalStatistics([])).toEqual({
      tokens: 0,
      types: 0,
      hapaxes: 0,
      ttr: null,
      guiraud: null,
      herdan: null,
      yuleK: null,
    });
    expect(lexicalStatistics(['one']).herdan).toBeNull();
  });

  it('leave out the words of a vocabulary that a text does not use', () => {
    expect(lexicalStatisticsOfIds(Int32Array.of(1, 3, 1), 5)).toMatchObject({ types: 2, hapaxes: 1 });
  });
});

describe('MATTR', () => {
  it('is the mean of the type-token ratios of all windows', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 12 }), (tokens, window) => {
        const ratios = tokens
          .map((_, i) => tokens.slice(i, i + window))
          .filter((words) => words.length === window)
          .map((words) => new Set(words).size / window);
        const mean = ratios.length > 0 ? ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length : null;
        if (mean === null) expect(mattr(tokens, window)).toBeNull();
        else expect(mattr(tokens, window)).toBeCloseTo(mean, 12);
      }),
      { seed: 1 },
    );
  });
});

describe('MATTR of word ids', () => {
  it('leaves its scratch space as it was, whatever the last window held', () => {
    const counts = new Int32Array(4);
    expect(mattrOfIds(Int32Array.of(0, 1, 1, 3), 3, counts)).toBeCloseTo(2 / 3, 12);
    expect([...counts]).toEqual([0, 0, 0, 0]);
  });

  it('has no window of no words', () => {
    expect(mattrOfIds(Int32Array.of(0, 1), 0, new Int32Array(2))).toBeNull();
  });
});

describe('MTLD', () => {
  it('reads the same backward as forward over a palindrome', () => {
    const { forward, backward, mtld: mean } = mtld(['a', 'b', 'a', 'a', 'b', 'a']);
    expect(forward).toBe(backward);
    expect(mean).toBe(forward);
  });

  it('is null where no word is repeated: there is no factor', () => {
    expect(mtld(['a', 'b', 'c'])).toEqual({ forward: null, backward: null, mtld: null });
    expect(mtld([]).mtld).toBeNull();
  });

  it('closes a factor below the threshold, not at it', () => {
    // 18 types in 25 words is 0.72 exactly.
    const tokens = Array.from({ length: 25 }, (_, i) => `w${i % 18}`);
    expect(mtld(tokens).forward).toBeCloseTo(25, 9);
    expect(mtld([...tokens, 'w0']).forward).toBe(26);
    // 19 types in 26 words: a factor in part, (7 / 26) / 0.28 of one.
    expect(mtld([...tokens, 'new']).forward).toBeCloseTo(27.04, 9);
  });
});
