import { describe, expect, it } from 'vitest';
import { type Case, decode, decoded } from './decode.js';

const A = { id: 'o1', text: 'A' };
const B = { id: 'o2', text: 'B' };
const at = (text: string, rank: unknown) => ({ text, rank });

describe('a rank order', () => {
  it.each<Case>([
    // Fields of the answer's own are no options.
    [{ min: 0, max: 1 }, 'undecoded'],
    [{ maxRank: 1 }, 'undecoded'],
    [{ Size: 1, Type: 2 }, ['Size', 'Type']],
    [{ min: 1, Price: 2 }, 'undecoded'],
    [{ price: 2, quality: 1 }, ['quality', 'price']],
    [{ 'from 5': 1, 'to 10': 2 }, ['from 5', 'to 10']],
    [{ ranking: { Rank: 2, Value: 1 } }, ['Value', 'Rank']],
    ['B, A', 'undecoded'],
    ['', 'empty'],
    [
      [A, B],
      ['A', 'B'],
    ],
    [['A', null], 'undecoded'],
    [
      [at('A', 2), at('B', 1)],
      ['B', 'A'],
    ],
    [
      [at('A', '2'), at('B', '1')],
      ['B', 'A'],
    ],
    // From 0 or from 1 on, without gaps and ties; what has no rank was not ranked.
    [
      [at('A', 0), at('B', 1)],
      ['A', 'B'],
    ],
    [[at('A', 2), at('B', 3)], 'undecoded'],
    [[at('A', -1), at('B', 0)], 'undecoded'],
    [[at('A', 1), at('B', 1)], 'undecoded'],
    [[at('A', 3), at('B', 1)], 'undecoded'],
    [
      [at('A', 2), at('B', 1), at('C', null)],
      ['B', 'A'],
    ],
    // A rank is not the position in the question, which stands for it where there is no rank.
    [
      [
        { text: 'A', rank: 2, index: 0 },
        { text: 'B', rank: 1, index: 1 },
      ],
      ['B', 'A'],
    ],
    [
      [
        { text: 'A', rank: null, index: 0 },
        { text: 'B', rank: 1, index: 1 },
      ],
      ['B'],
    ],
    [
      [
        { text: 'A', order: 2 },
        { text: 'B', order: 1, rank: null },
      ],
      ['B', 'A'],
    ],
    [
      [
        { text: 'A', order: 1, position: 2 },
        { text: 'B', order: 2, position: 1 },
      ],
      'undecoded',
    ],
    [
      [
        { text: 'A', order: 2, position: 2 },
        { text: 'B', order: 1, position: 1 },
      ],
      ['B', 'A'],
    ],
    [
      [
        { text: 'A', rank: 1 },
        { text: 'B', rank: 2, ranking: 3 },
      ],
      'undecoded',
    ],
    // Under a key that says so, or among the options.
    [{ ranking: [A, B] }, ['A', 'B']],
    [{ rank: ['B', 'A'] }, ['B', 'A']],
    [{ value: ['o2', 'o1'], choices: [A, B] }, ['B', 'A']],
    [{ ranking: { order: ['o2', 'o1'] }, options: [A, B] }, ['B', 'A']],
    [{ ranking: { order: ['o2', 'o1'], options: [A, B] } }, ['B', 'A']],
    [{ ranking: { o1: 2, o2: 1 }, options: [A, B] }, ['B', 'A']],
    [{ order: ['o2', 'o1'], options: [], choices: [A, B] }, ['B', 'A']],
    [{ order: ['o2', 'o1'], shown: [A, B] }, ['o2', 'o1']],
    [{ value: { ranking: ['B', 'A'] } }, ['B', 'A']],
    [{ ranking: { values: ['B', 'A'] } }, ['B', 'A']],
    [{ ranking: { shown: ['A', 'B'], rank: ['B', 'A'] } }, ['B', 'A']],
    [{ ranking: { order: ['B', 'A'], ranked: ['A', 'B'] } }, 'undecoded'],
    [{ ranking: { order: [], type: 'RANK' } }, 'empty'],
    [{ choices: [at('A', 2), at('B', 1)] }, ['B', 'A']],
    [{ things: [at('A', 2), at('B', 1)] }, ['B', 'A']],
    [{ things: [at('A', 2), at('B', 1), at('C', null)] }, ['B', 'A']],
    [{ rows: [at('A', 2), at('B', 1)] }, 'undecoded'],
    [{ things: ['A', 'B'] }, 'undecoded'],
    [{ things: 4, options: [at('A', 2), at('B', 1)] }, ['B', 'A']],
    // Told twice.
    [{ order: ['B', 'A'], ranking: { A: 2, B: 1 } }, ['B', 'A']],
    [{ order: ['B', 'A'], ranking: ['A', 'B'] }, 'undecoded'],
    [{ order: ['A', 'A'], ranking: ['A', 'B'] }, 'undecoded'],
    [{ order: ['A', 'B'], ranking: ['A', 'A'] }, 'undecoded'],
    [{ order: [], ranking: ['A', 'B'] }, ['A', 'B']],
    [{ order: 1, ranking: ['A', 'B'] }, ['A', 'B']],
    [{ ranking: {}, options: [A, B] }, 'empty'],
    // Option → rank.
    [{ A: '2', B: '1' }, ['B', 'A']],
    [{ A: 1 }, ['A']],
    [{ A: 2, B: 1, done: true }, 'undecoded'],
    [{ A: 2, B: 'first' }, 'undecoded'],
    [{ A: 1, B: 'second' }, 'undecoded'],
    [{ A: 1, B: null }, 'undecoded'],
    [{ A: 2, B: { rank: 1 } }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('rankOrder', answer)).toEqual(value);
  });

  it.each<[answer: unknown, options: unknown]>([
    [
      ['B', 'A'],
      ['B', 'A'],
    ],
    [{ order: ['B'], options: ['A', 'B'] }, ['A', 'B']],
    [
      [at('A', null), at('B', 1)],
      ['A', 'B'],
    ],
    [{ ranking: { order: ['o2'], options: [A, B] } }, ['A', 'B']],
  ])('in %j was made among %j', (answer, options) => {
    expect(decoded('rankOrder', answer)).toMatchObject({ value: expect.arrayContaining(['B']), options });
  });
});
