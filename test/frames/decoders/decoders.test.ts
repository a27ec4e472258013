import { describe, expect, it } from 'vitest';
import type { DECODERS } from '../../../src/frames/decoders/registry.js';
import { type Case, decode, decoded } from './decode.js';

/** The inside of an answer is not published: these shapes are assumed, each as good as the next. */
const SHAPES: Partial<Record<keyof typeof DECODERS, readonly Case[]>> = {
  ratingScale: [
    [4, 4],
    ['4', 4],
    [{ value: 4 }, 4],
    [{ rating: 4, minimum: 1, maximum: 5 }, 4],
    [{ selectedOption: { value: 4, text: 'Easy' } }, 4],
    [{ selected: '4', label: 'Easy' }, 4],
    [
      {
        options: [
          { value: 3, selected: false },
          { value: 4, selected: true },
        ],
      },
      4,
    ],
    [{ scale: 5, rating: 4 }, 4],
    [{ scale: { min: 1, max: 7 }, response: { value: 4 } }, 4],
    [{ stars: 4 }, 4],
    [{ value: 4.5, min: 0, max: 5 }, 4.5],
    [{ value: 0 }, 0],
    [{ value: 9, min: 1, max: 5 }, 'undecoded'],
    [{ stars: 4, hearts: 3 }, 'undecoded'],
    [{ value: 4, rating: 5 }, 'undecoded'],
    [{ stars: 4000 }, 'undecoded'],
    [{ selected: 'Easy', options: ['Hard', 'Easy'] }, 'undecoded'],
    [[3, 4], 'undecoded'],
    [{ value: null }, 'empty'],
    [{ value: null, min: 1, max: 5 }, 'empty'],
    [{}, 'empty'],
    [null, 'empty'],
  ],
  nps: [
    [{ score: 10 }, 10],
    [{ value: 0, category: 'Detractor' }, 0],
    [{ rating: '7' }, 7],
    [{ score: 11 }, 'undecoded'],
    [{ score: 7.5 }, 'undecoded'],
    [{ score: -1 }, 'undecoded'],
    [{ score: null }, 'empty'],
  ],
  multipleChoice: [
    ['Red', 'Red'],
    [
      ['Red', 'Blue'],
      ['Red', 'Blue'],
    ],
    [{ selectedOption: 'Red' }, 'Red'],
    [{ selectedOption: { id: 'o1', text: 'Red' } }, 'Red'],
    [{ multiSelect: true, selectedOptions: ['Red'] }, ['Red']],
    [{ multiSelect: false, selectedOptions: ['Red'] }, 'Red'],
    [
      {
        answers: [
          { id: 'o1', text: 'Red' },
          { id: 'o2', text: 'Blue' },
        ],
      },
      ['Red', 'Blue'],
    ],
    [
      {
        options: [
          { text: 'Red', selected: true },
          { text: 'Blue', selected: false },
        ],
      },
      ['Red'],
    ],
    [
      {
        selectedIds: ['o2'],
        options: [
          { id: 'o1', text: 'Red' },
          { id: 'o2', text: 'Blue' },
        ],
      },
      ['Blue'],
    ],
    [{ choices: ['Red'], options: ['Red', 'Blue'] }, ['Red']],
    [{ Red: true, Blue: false }, ['Red']],
    [{ selected: ['Red', 'Red'] }, 'undecoded'],
    [{ multiSelect: false, selected: ['Red', 'Blue'] }, 'undecoded'],
    [{ choices: ['Red', 'Blue'] }, 'undecoded'],
    [{ options: ['Red', 'Blue'] }, 'undecoded'],
    [{ multiSelect: true, selectedOptions: [] }, 'empty'],
    [{ options: [{ text: 'Red', selected: false }] }, 'empty'],
    [{ selectedOption: null }, 'empty'],
  ],
  rankOrder: [
    [
      ['B', 'A'],
      ['B', 'A'],
    ],
    [{ order: ['B', 'A'] }, ['B', 'A']],
    [{ ranking: { A: 2, B: 1 } }, ['B', 'A']],
    [{ A: 2, B: 1 }, ['B', 'A']],
    [
      {
        options: [
          { text: 'A', rank: 2 },
          { text: 'B', rank: 1 },
        ],
      },
      ['B', 'A'],
    ],
    [
      {
        rankedOptions: [
          { text: 'B', position: 0 },
          { text: 'A', position: 1 },
        ],
      },
      ['B', 'A'],
    ],
    [
      {
        ranked: ['o2', 'o1'],
        options: [
          { id: 'o1', text: 'A' },
          { id: 'o2', text: 'B' },
        ],
      },
      ['B', 'A'],
    ],
    [{ randomizedOptions: ['A', 'B'], order: ['B', 'A'] }, ['B', 'A']],
    [{ options: ['A', 'B'] }, 'undecoded'],
    [{ A: 1, B: 1 }, 'undecoded'],
    [{ A: 1, B: 3 }, 'undecoded'],
    [{ order: ['A', 'A'] }, 'undecoded'],
    [{ order: [] }, 'empty'],
  ],
  matrix: [
    [{ rows: [{ row: 'Fast', value: 4 }] }, { Fast: 4 }],
    [{ answers: { Fast: 4, Clear: 'Agree' } }, { Fast: 4, Clear: 'Agree' }],
    [{ rows: [{ text: 'Fast', selectedColumn: { text: 'Agree', value: 4 } }] }, { Fast: 4 }],
    [{ rows: [{ text: 'Fast', selectedColumn: { text: 'Often' } }] }, { Fast: 'Often' }],
    [
      { rows: ['Fast', 'Clear'], values: [4, 5] },
      { Fast: 4, Clear: 5 },
    ],
    [{ rows: [{ id: 'r1', text: 'Fast' }], answers: { r1: 4 } }, { Fast: 4 }],
    [{ rows: [{ id: 'r1', text: 'Fast' }], answers: [{ rowId: 'r1', value: 4 }] }, { Fast: 4 }],
    [
      { Fast: 4, Clear: null },
      { Fast: 4, Clear: null },
    ],
    [
      {
        rows: [
          { row: 'Fast', value: 4 },
          { row: 'Fast', value: 5 },
        ],
      },
      'undecoded',
    ],
    [{ rows: [{ row: 'Fast', value: [1, 2] }] }, 'undecoded'],
    [{ answers: { Fast: null } }, 'empty'],
  ],
  url: [
    [{ url: 'https://shop.example', success: true }, 'success'],
    [{ success: false }, 'non-success'],
    [{ url: 'https://shop.example', success: null }, 'undefined'],
    [{ outcome: 'Non-Success' }, 'non-success'],
    [{ taskSuccess: { status: 'NON_SUCCESS', reason: 'TIMEOUT' } }, 'timeout'],
    [{ result: 'abandoned' }, 'abandon'],
    [{ status: 'SUCCESS', reason: 'ERROR' }, 'undecoded'],
    [{ url: 'https://shop.example', clicks: 4 }, 'undecoded'],
    [{ status: 'COMPLETE' }, 'undecoded'],
    [{ url: 'https://shop.example' }, 'empty'],
    [{ outcome: null }, 'empty'],
  ],
  figma: [
    [{ prototypeUrl: 'https://figma.example/p', figmaPrototypeTitle: 'P', result: 'Success' }, 'success'],
    [{ prototypeUrl: 'https://figma.example/p', figmaPrototypeTitle: 'P' }, 'empty'],
    [{ prototypeUrl: 'https://figma.example/p', path: ['a', 'b'] }, 'undecoded'],
  ],
  written: [
    ['Good', 'Good'],
    [{ text: 'Good' }, 'Good'],
    [{ response: { text: 'Good' } }, 'Good'],
    [{ words: 'Good', language: 'en' }, 'Good'],
    [{ text: 'Good', answer: 'Bad' }, 'undecoded'],
    [{ pages: ['Good', 'Bad'] }, 'undecoded'],
    [{ text: '  ' }, 'empty'],
  ],
  image: [
    [{ imageUrl: 'https://images.example/1.png' }, 'https://images.example/1.png'],
    [{ image: { url: 'https://images.example/1.png', title: 'Tent' } }, 'https://images.example/1.png'],
    [{ x: 4, y: 5 }, 'undecoded'],
    [{}, 'empty'],
  ],
  blank: [
    [{}, 'empty'],
    [null, 'empty'],
    [{ completed: true }, true],
    [{ anything: 'else' }, 'undecoded'],
  ],
};

describe.each(Object.entries(SHAPES))('the decoder of %s', (key, cases) => {
  it.each(cases.map(([answer, value]) => [JSON.stringify(answer), answer, value] as const))(
    'reads %s',
    (_json, answer, value) => {
      expect(decode(key as keyof typeof DECODERS, answer)).toEqual(value);
    },
  );
});

describe('what an answer tells of its question', () => {
  it('are the ends of its scale, and their labels', () => {
    const answer = {
      value: 4,
      lowerEndpoint: 'Hard',
      upperEndpoint: 'Easy',
      scaleMinimum: 1,
      scaleMaximum: 5,
    };
    expect(decoded('ratingScale', answer)).toMatchObject({
      scale: { low: 1, high: 5 },
      labels: { 1: 'Hard', 5: 'Easy' },
    });
  });

  it('is the label of the point that was chosen', () => {
    const answer = { selectedOption: { value: 4, text: 'Rather easy' } };
    expect(decoded('ratingScale', answer)).toMatchObject({
      text: 'Rather easy',
      labels: { 4: 'Rather easy' },
    });
  });

  it('are the options that were shown, chosen or not', () => {
    const answer = { selectedOption: 'Red', options: ['Red', 'Blue'] };
    expect(decoded('multipleChoice', answer)?.options).toEqual(['Red', 'Blue']);
  });
});
