import { describe, expect, it } from 'vitest';
import { speechStatistics } from '../../src/language/speech.js';

const cue = (startMs: number, endMs: number, text: string) => ({ startMs, endMs, speaker: null, text });

describe('the statistics of a session', () => {
  const said = [
    cue(0, 2000, 'Um, where is the cart?'),
    cue(2500, 4500, 'Where is the cart'),
    cue(5000, 6000, 'the cart, you know'),
  ];

  it('hold words, n-grams, fillers, questions and pace', () => {
    expect(speechStatistics(said)).toMatchObject({
      tokens: 13,
      types: 7,
      hapaxes: 3,
      bigrams: 6,
      trigrams: 5,
      repeatedBigrams: [
        { ngram: 'the cart', count: 3 },
        { ngram: 'where is', count: 2 },
        { ngram: 'is the', count: 2 },
      ],
      repeatedTrigrams: [
        { ngram: 'where is the', count: 2 },
        { ngram: 'is the cart', count: 2 },
      ],
      fillers: 2,
      fillersPer100: (100 * 2) / 13,
      questions: 1,
      speechMs: 5000,
      totalMs: 6000,
      pauses: 2,
      wordsPerMinute: 130,
      articulationRate: 156,
      mattr: null,
    });
  });

  it('of nothing are counts of zero and rates of null', () => {
    expect(speechStatistics([])).toMatchObject({
      tokens: 0,
      bigrams: 0,
      ttr: null,
      wordsPerMinute: null,
      mtld: null,
      fillersPer100: null,
    });
  });

  it('hold the ten most frequent n-grams, equal ones in order of appearance', () => {
    const pairs = Array.from({ length: 12 }, (_, i) => `a${i} b${i}`);
    const texts = [...pairs, ...pairs, 'a11 b11', 'once only'];
    const found = speechStatistics(texts.map((text, i) => cue(i, i + 1, text)));
    expect(found.repeatedBigrams).toEqual([
      { ngram: 'a11 b11', count: 3 },
      ...pairs.slice(0, 9).map((ngram) => ({ ngram, count: 2 })),
    ]);
  });

  it('keeps case where asked', () => {
    expect(speechStatistics(said, { fold: false }).types).toBe(8);
  });
});
