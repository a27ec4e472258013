import { describe, expect, it } from 'vitest';
import { collocations } from '../../src/analysis/collocations.js';
import { dispersion } from '../../src/analysis/dispersion.js';
import { similarity } from '../../src/analysis/similarity.js';
import { tfIdf } from '../../src/analysis/tf-idf.js';
import { wordFrequencies } from '../../src/analysis/words.js';
import { talkOf } from './transcript.js';

const cues = talkOf({
  s1: ['The menu is slow', 'The menus are slow, slow'],
  s2: ['Slow menu', 'a price'],
});

describe('wordFrequencies', () => {
  it('has no stop words, counts per 1,000 of all words, and sessions', () => {
    expect(wordFrequencies({ cues }).objects()).toEqual([
      {
        word: 'slow',
        count: 4,
        per_1000: (1000 * 4) / 13,
        sessions: 2,
        dispersion: expect.closeTo(1 / 12, 9),
        in_task: null,
      },
      {
        word: 'menu',
        count: 2,
        per_1000: (1000 * 2) / 13,
        sessions: 2,
        dispersion: expect.closeTo(0.2778, 3),
        in_task: null,
      },
      {
        word: 'menus',
        count: 1,
        per_1000: 1000 / 13,
        sessions: 1,
        dispersion: expect.closeTo(0.4444, 3),
        in_task: null,
      },
      {
        word: 'price',
        count: 1,
        per_1000: 1000 / 13,
        sessions: 1,
        dispersion: expect.closeTo(1, 9),
        in_task: null,
      },
    ]);
  });

  it('counts words of one stem together', () => {
    const table = wordFrequencies({ cues }, { stems: 'porter', top: 2 });
    expect(table.array('word')).toEqual(['slow', 'menu']);
    expect(table.array('count')).toEqual([4, 3]);
  });

  it('lists n-grams inside cues that neither begin nor end with a stop word', () => {
    expect(wordFrequencies({ cues }, { n: 2 }).array('word')).toEqual(['slow menu', 'slow slow']);
    expect(wordFrequencies({ cues }, { n: 3 }).array('word')).toEqual(['menu is slow', 'menus are slow']);
  });

  it('takes a list of stop words of one’s own, or none', () => {
    expect(wordFrequencies({ cues }, { stopWords: ['SLOW', 'menu'], minCount: 2 }).array('word')).toEqual([
      'the',
    ]);
    expect(wordFrequencies({ cues }, { stopWords: false }).numRows()).toBe(8);
  });

  it('listens to some speakers only', () => {
    const talk = talkOf({ s1: ['M: moderator word', 'P: participant word'] });
    expect(wordFrequencies({ cues: talk }, { speakers: ['P'] }).array('word')).toEqual([
      'participant',
      'word',
    ]);
  });

  it('reads several tests as one corpus', () => {
    const other = talkOf({ s3: ['slow'] });
    expect(wordFrequencies([{ cues }, { cues: other }]).object(0)).toMatchObject({
      word: 'slow',
      count: 5,
      sessions: 3,
    });
  });

  it('has its columns and no row where nobody spoke', () => {
    const table = wordFrequencies({ cues: talkOf({}) });
    expect([table.numRows(), table.columnNames()]).toEqual([
      0,
      ['word', 'count', 'per_1000', 'sessions', 'dispersion', 'in_task'],
    ]);
  });
});

describe('dispersion', () => {
  it('tells a theme from one talkative participant', () => {
    const talk = talkOf({
      s1: ['cart page page page', 'one two three four'],
      s2: ['cart', 'one two three four five six seven'],
      s3: ['cart', 'one two three four five six seven'],
    });
    const rows = dispersion({ cues: talk }).objects() as { word: string }[];
    expect(rows.find(({ word }) => word === 'page')).toMatchObject({
      sessions: 1,
      dp_norm: expect.closeTo(1, 9),
      largest_share: 1,
    });
    expect(rows.find(({ word }) => word === 'cart')).toMatchObject({
      sessions: 3,
      dp_norm: expect.closeTo(0, 9),
      largest_share: 1 / 3,
    });
  });
});

describe('collocations', () => {
  it('are pairs that stand together more often than apart, never across cues', () => {
    const talk = talkOf({
      s1: ['check out now', 'check out later', 'page loads', 'page', 'out page', 'check'],
      s2: ['check out', 'page now', 'later page'],
    });
    const table = collocations({ cues: talk }, { stopWords: false, minCount: 2 });
    expect(table.objects()).toMatchObject([
      {
        first: 'check',
        second: 'out',
        count: 3,
        count_first: 3,
        count_second: 3,
        sessions: 2,
        npmi: expect.closeTo(1, 9),
      },
    ]);
  });
});

describe('tfIdf', () => {
  it('leaves out words of every session, and gives the heaviest first', () => {
    expect(tfIdf({ cues }, { top: 1 }).objects()).toMatchObject([
      { session_id: 's1', word: 'menus', count: 1, sessions: 1, tf_idf: expect.closeTo(Math.log10(2), 9) },
      { session_id: 's2', word: 'price', count: 1, sessions: 1, tf_idf: expect.closeTo(Math.log10(2), 9) },
    ]);
  });
});

describe('similarity', () => {
  it('has one row a pair of sessions, the most alike first', () => {
    const talk = talkOf({ s1: ['menu cart'], s2: ['price'], s3: ['menu cart'] });
    expect(similarity({ cues: talk }).objects()).toEqual([
      { session_a: 's1', session_b: 's3', cosine: expect.closeTo(1, 12), jaccard: 1 },
      { session_a: 's1', session_b: 's2', cosine: 0, jaccard: 0 },
      { session_a: 's2', session_b: 's3', cosine: 0, jaccard: 0 },
    ]);
  });
});
