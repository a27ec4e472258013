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
    ['Um, I mean, you know... like this', 7, 4],
    ['you know you know', 4, 2],
    ['you, knowing', 2, 0],
    ['you did know', 3, 0],
    ['uh-huh', 2, 1],
    ['', 0, 0],
  ])('in %j', (text, words, fillers) => {
    expect(countFillers(text)).toMatchObject({ words, fillers });
  });

  it('takes the longest at a place, whatever the order of the list', () => {
    expect(countFillers('you know what', ['you', 'you know what', 'you know']).fillers).toBe(1);
    expect(countFillers('you know what', ['what', 'you know', 'you']).fillers).toBe(2);
  });

  it('is looked up by its first word, the longest first, if all its words occur', () => {
    const { vocabulary } = corpusOf(['you know what']);
    const { begins, phrases } = indexFillers(['you', 'you know', 'what is', '…'], vocabulary);
    expect([...begins]).toEqual([1, 0, 0]);
    expect([...phrases]).toEqual([[0, [[0, 1], [0]]]]);
  });

  it('never spans two cues', () => {
    const corpus = corpusOf(['that is what you', 'know about it']);
    expect(countFillersOfIds(corpus, indexFillers(['you know'], corpus.vocabulary))).toBe(0);
  });

  it('counts once at the beginning of a cue and at the end of one', () => {
    const corpus = corpusOf(['well, um', 'um what, you know', 'you know']);
    expect(countFillersOfIds(corpus, indexFillers(ENGLISH_FILLERS, corpus.vocabulary))).toBe(4);
  });

  it('has no rate without words', () => {
    expect(countFillers('').per100).toBeNull();
  });
});
