import { describe, expect, it } from 'vitest';
import { readabilityCounts, readabilityScores } from '../../src/language/readability.js';
import { countSyllables } from '../../src/language/syllables.js';

describe('syllables', () => {
  // Counts of the CMU Pronouncing Dictionary.
  it.each([
    ['cart', 1],
    ['website', 2],
    ['confusing', 3],
    ['easy', 2],
    ['checkout', 2],
    ['navigation', 4],
    ['the', 1],
    ['use', 1],
    ['any', 2],
    ['ago', 2],
    ['via', 2],
    ['video', 3],
    ['studying', 3],
    ['rhythm', 2],
    ['clicked', 1],
    ['wanted', 2],
    ['pages', 2],
    ['table', 2],
    ['delivery', 4],
    ['information', 4],
    ['password', 2],
    ['1,000', 1],
  ])('of %s', (word, expected) => {
    expect(countSyllables(word)).toBe(expected);
  });
});

describe('readability', () => {
  it('counts sentences by their ends, and an open one too', () => {
    expect(readabilityCounts('Where is it?! I see... no').sentences).toBe(3);
    expect(readabilityCounts('version 3.5 of it').sentences).toBe(1);
    expect(readabilityCounts('').sentences).toBe(0);
    expect(readabilityCounts('Where is it? I cannot find it. ').sentences).toBe(2);
    expect(readabilityCounts('He said: "Go!" (I went.)').sentences).toBe(2);
  });

  it('counts letters and digits, not signs', () => {
    expect(readabilityCounts("Don't pay 3.50!").characters).toBe(10);
  });

  it('counts syllables, and words of three or more', () => {
    expect(readabilityCounts('Where is navigation? Confusing website!')).toMatchObject({
      syllables: 1 + 1 + 4 + 3 + 2,
      complexWords: 2,
    });
  });

  it('is undefined without words or sentences', () => {
    expect(readabilityScores(readabilityCounts('…'))).toBeNull();
    const counts = { words: 5, sentences: 1, syllables: 5, characters: 20, complexWords: 0 };
    expect(readabilityScores({ ...counts, words: 0 })).toBeNull();
    expect(readabilityScores({ ...counts, sentences: 0 })).toBeNull();
  });
});
