import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/language/corpus.js';
import {
  countFillers,
  countFillersOfIds,
  ENGLISH_FILLERS,
  indexFillers,
} from '../../src/language/fillers.js';

describe('fillers', () => {
  it.each([
    ['Um, I mean, you know... like this', 4],
    ['you know you know', 2],
    ['you, knowing', 0],
    ['uh-huh', 1],
    ['', 0],
  ])('in %j', (text, expected) => {
    expect(countFillers(text).fillers).toBe(expected);
    const corpus = corpusOf([text]);
    expect(countFillersOfIds(corpus, indexFillers(ENGLISH_FILLERS, corpus.vocabulary))).toBe(expected);
  });

  it('takes the longest at a place, whatever the order of the list', () => {
    expect(countFillers('you know what', ['you', 'you know what', 'you know']).fillers).toBe(1);
  });

  it('never spans two cues', () => {
    const corpus = corpusOf(['that is what you', 'know about it']);
    expect(countFillersOfIds(corpus, indexFillers(['you know'], corpus.vocabulary))).toBe(0);
  });

  it('has no rate without words', () => {
    expect(countFillers('').per100).toBeNull();
  });
});
