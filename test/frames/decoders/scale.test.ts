import { describe, expect, it } from 'vitest';
import { decoded } from './decode.js';

describe('the scale of a rating', () => {
  it.each<[answer: unknown, scale: unknown, labels: unknown]>([
    [{ value: 4 }, undefined, undefined],
    [{ value: 4, min: 1, max: 5 }, { low: 1, high: 5 }, {}],
    [{ value: 4, min: '0', max: '10' }, { low: 0, high: 10 }, {}],
    [{ value: 4, scale: 7 }, { low: 1, high: 7 }, {}],
    [{ value: 4, scalePoints: '5' }, { low: 1, high: 5 }, {}],
    [{ value: 4, min: 0, size: 10 }, { low: 0, high: 10 }, {}],
    [{ value: 4, max: 7, size: 5, min: 1 }, { low: 1, high: 7 }, {}],
    [{ value: 4, points: [1, 2, 3, 4, 5] }, { low: 1, high: 5 }, {}],
    [{ value: 4, options: [1, 2, 3, 4, 5], scale: { type: 'LIKERT' } }, { low: 1, high: 5 }, {}],
    [{ value: 4, scale: { type: 'LIKERT' }, options: [1, 2, 3, 4, 5] }, { low: 1, high: 5 }, {}],
    [{ value: 4, scale: [1, 2, 3, 4, 5], options: [0, 9] }, { low: 1, high: 5 }, {}],
    [{ value: 4, options: [0, 9], scale: [1, 2, 3, 4, 5] }, { low: 1, high: 5 }, {}],
    [{ value: 4, scale: { min: 1, max: 7 } }, { low: 1, high: 7 }, {}],
    [{ value: 4, scale: [1, 2, 3, 4, 5] }, { low: 1, high: 5 }, {}],
    [{ value: 4, scale: [5, 4, 3, 2, 1] }, { low: 1, high: 5 }, {}],
    [{ value: { value: 4, min: 1, max: 5 } }, { low: 1, high: 5 }, {}],
    [
      { value: 4, low: { value: 1, label: 'Hard' }, high: { value: 5, label: 'Easy' } },
      { low: 1, high: 5 },
      { 1: 'Hard', 5: 'Easy' },
    ],
    [
      { value: 4, min: 1, max: 5, minLabel: 'Hard', maxLabel: 'Easy', label: 'Rather easy' },
      { low: 1, high: 5 },
      { 1: 'Hard', 4: 'Rather easy', 5: 'Easy' },
    ],
    [
      {
        value: 4,
        options: [
          { value: 1, label: 'Hard' },
          { value: 5, label: 'Easy' },
        ],
      },
      { low: 1, high: 5 },
      { 1: 'Hard', 5: 'Easy' },
    ],
    [
      {
        value: 4,
        choices: [
          { value: 1, label: 'Hard' },
          { value: 5, label: 'Easy' },
        ],
        minLabel: 'Too hard',
      },
      { low: 1, high: 5 },
      { 1: 'Hard', 5: 'Easy' },
    ],
    [
      {
        options: [
          { selected: false, value: 3 },
          { value: 4, selected: true },
        ],
      },
      { low: 3, high: 4 },
      {},
    ],
    [
      {
        value: 4,
        scale: [
          { value: 1, label: 'Hard', text: 'Too hard' },
          { value: 5, label: '', text: 'Easy' },
        ],
      },
      { low: 1, high: 5 },
      { 5: 'Easy' },
    ],
    [{ value: 4, scale: [{ value: 1, score: 2 }, { value: 5 }] }, undefined, undefined],
    // Ends that are none.
    [{ value: 4, max: 7 }, undefined, undefined],
    [{ value: 4, max: 7, size: 5 }, undefined, undefined],
    [{ value: 4, min: 5, max: 1 }, undefined, undefined],
    [{ value: 4, min: 4, max: 4 }, undefined, undefined],
    [{ value: 4, min: 1 }, undefined, undefined],
    [{ value: 4, scale: [4] }, undefined, undefined],
    [{ value: 4, scale: ['a', 'b'] }, undefined, undefined],
    [{ value: 4, lowerEndpoint: 'Hard', upperEndpoint: 'Easy' }, undefined, undefined],
    // A label that is only the number once more tells nothing.
    [{ value: 4, label: '4' }, undefined, undefined],
    [{ value: 4, label: 'Rather easy' }, undefined, { 4: 'Rather easy' }],
  ])('in %j is %j, with the labels %j', (answer, scale, labels) => {
    const result = decoded('ratingScale', answer);
    expect(result?.value).toBe(4);
    expect(result?.scale).toEqual(scale);
    expect(result?.labels).toStrictEqual(labels);
  });
});
