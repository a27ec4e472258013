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
    });
  });

  it('keeps case where asked', () => {
    expect(speechStatistics(said, { fold: false }).types).toBe(8);
  });
});
