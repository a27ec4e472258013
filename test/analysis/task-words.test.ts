import { describe, expect, it } from 'vitest';
import { collocations, dispersion, keyness, tfIdf, wordFrequencies } from '../../src/index.js';
import { talkOf, taskFrames } from './transcript.js';

// The tasks are "Find the cart" and "Say what you think".
const cues = talkOf({
  s1: ['finding the carts', 'the banner, the banner', 'huge banner'],
  s2: ['the cart', 'a huge banner', 'a huge banner', 'small print'],
});
const source = { cues, ...taskFrames({ s1: true, s2: false }) };
const marked = (table: { objects(): object[] }) =>
  Object.fromEntries(
    (table.objects() as { word: string; in_task: boolean | null }[]).map(({ word, in_task }) => [
      word,
      in_task,
    ]),
  );

describe('words of the tasks’ own texts', () => {
  it('are marked in any inflected form, function words apart', () => {
    expect(marked(wordFrequencies(source, { stopWords: false }))).toEqual({
      the: false,
      a: false,
      banner: false,
      huge: false,
      finding: true,
      carts: true,
      cart: true,
      small: false,
      print: false,
    });
  });

  it('are marked among stems', () => {
    expect(marked(wordFrequencies(source, { stems: true }))).toMatchObject({
      cart: true,
      find: true,
      banner: false,
    });
  });

  it('are not told apart where no task’s text is known', () => {
    expect(marked(wordFrequencies({ cues }))).toMatchObject({ cart: null, banner: null });
    expect(wordFrequencies({ cues }, { withoutTaskWords: true }).array('word')).toContain('cart');
  });

  it('mark an n-gram of which they are all content words', () => {
    const table = marked(wordFrequencies(source, { n: 3, stopWords: false }));
    expect(table).toMatchObject({ 'finding the carts': true, 'the banner the': false });
  });

  it.each([
    ['wordFrequencies', () => wordFrequencies(source, { withoutTaskWords: true })],
    ['dispersion', () => dispersion(source, { withoutTaskWords: true, minCount: 1 })],
    ['tfIdf', () => tfIdf(source, { withoutTaskWords: true })],
    [
      'keyness',
      () => keyness(source, { withoutTaskWords: true, a: { sessions: ['s1'] }, minCount: 1, minSessions: 1 }),
    ],
  ])('are left out of %s where asked, and nothing else is', (_, tableOf) => {
    const found = new Set(Object.values(marked(tableOf())));
    expect(found).toEqual(new Set([false]));
  });

  it('are left out of pairs that they make alone', () => {
    const talk = { ...source, cues: talkOf({ s1: ['find cart find cart', 'cart banner', 'cart banner'] }) };
    const pairs = (withoutTaskWords: boolean) =>
      collocations(talk, { minCount: 2, withoutTaskWords })
        .objects()
        .map((row) => Object.values(row as object).at(-1));
    expect(pairs(false)).toEqual(expect.arrayContaining([true, false]));
    expect(pairs(true)).toEqual([false]);
  });

  it('do not count among the words that are tested', () => {
    const sets = { a: { sessions: ['s1'] }, minCount: 1, minSessions: 1, stopWords: 'en' };
    const pOf = (withoutTaskWords: boolean) =>
      keyness(source, { ...sets, withoutTaskWords, correction: 'bonferroni' }).objects() as {
        p: number;
        p_adjusted: number;
      }[];
    expect(pOf(true).length).toBe(pOf(false).length - 3);
  });
});
