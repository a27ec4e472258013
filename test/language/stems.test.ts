import { describe, expect, it } from 'vitest';
import { isUxframeError } from '../../src/errors.js';
import { STEM_LANGUAGES, type StemLanguage, stem } from '../../src/language/stems.js';
import { stopWords } from '../../src/language/stop-words.js';

describe('stems', () => {
  // From the published sample vocabularies, https://github.com/snowballstem/snowball-data.
  it.each<[StemLanguage, string, string]>([
    ['english', 'consistency', 'consist'],
    ['english', 'knightly', 'knight'],
    ['english', 'generate', 'generat'],
    ['english', 'skies', 'sky'],
    ['english', 'succeed', 'succeed'],
    ['porter', 'relational', 'relat'],
    ['porter', 'sky', 'sky'],
    ['german', 'aufeinanderschlügen', 'aufeinanderschlug'],
    ['french', 'continuellement', 'continuel'],
    ['spanish', 'chicharrones', 'chicharron'],
  ])('%s: %s is %s', (language, word, expected) => {
    expect(stem(word, language)).toBe(expected);
  });

  it.each(STEM_LANGUAGES)('knows %s', (language) => {
    expect(stem('test', language)).toMatch(/^te/);
  });

  it('refuses a language that it does not know', () => {
    expect(() => stem('a', 'klingon' as StemLanguage)).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'There is no stemmer for klingon.',
        hint: expect.stringMatching(/^Take one of arabic, .*, english, .*, turkish\.$/),
      }),
    );
  });
});

describe('stop words', () => {
  it.each([
    ['en', "it's"],
    ['eng', 'um'],
    ['de', 'nicht'],
    ['fr', 'les'],
    ['ja', 'これ'],
  ])('of %s hold %s', (language, word) => {
    expect(stopWords(language).has(word)).toBe(true);
  });

  it.each(['xx', 'removeStopwords', '_123', 'porBr', ''])('of %j are refused', (language) => {
    let error: unknown;
    try {
      stopWords(language);
    } catch (thrown) {
      error = thrown;
    }
    expect(isUxframeError(error, 'usage')).toBe(true);
  });
});
