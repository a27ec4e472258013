import { describe, expect, it } from 'vitest';
import { stopWords } from '../../src/language/stop-words.js';

describe('stopWords', () => {
  it('of English has what everybody says, whatever the test is about', () => {
    const everyday = [
      'the',
      "don't",
      'um',
      'okay',
      'two',
      'next',
      'time',
      'maybe',
      'something',
      'want',
      'wants',
      'good',
    ];
    expect(everyday.filter((word) => !stopWords('en').has(word))).toEqual([]);
    expect(stopWords()).toBe(stopWords('en'));
  });

  it('of English has no word that a theme may be made of', () => {
    const telling =
      'basket delivery price search find found click back button page easy nice confusing wait slow expensive'.split(
        ' ',
      );
    expect(telling.filter((word) => stopWords('en').has(word))).toEqual([]);
  });

  it('of another language is that of the package', () => {
    expect(stopWords('de').has('und')).toBe(true);
    expect(stopWords('de').has('maybe')).toBe(false);
    expect(stopWords('de')).toBe(stopWords('deu'));
  });

  it('of a language that has no list is an error', () => {
    expect(() => stopWords('xx')).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'There is no list of stop words for the language xx.',
        hint: 'Take an ISO 639 code such as en, de, es, fr or ja, or give a list of your own.',
      }),
    );
  });
});
