import { describe, expect, it } from 'vitest';
import { type Case, decode, decoded } from './decode.js';

const marked = (value: number, selected: boolean) => ({ value, selected });

describe('a rating', () => {
  it.each<Case>([
    // Within the scale that is told, its ends included.
    [{ value: 1, min: 1, max: 5 }, 1],
    [{ value: 5, min: 1, max: 5 }, 5],
    [{ value: 0, min: 1, max: 5 }, 'undecoded'],
    [{ value: 6, min: 1, max: 5 }, 'undecoded'],
    // Without one: under a key that names a value up to 100, under any other a whole number up to 10.
    [{ value: 100 }, 100],
    [{ value: 101 }, 'undecoded'],
    [{ value: -1 }, 'undecoded'],
    [{ stars: 10 }, 10],
    [{ stars: 0 }, 0],
    [{ stars: 11 }, 'undecoded'],
    [{ stars: 4.5 }, 'undecoded'],
    [{ stars: '4' }, 'undecoded'],
    [{ stars: 4, notes: 'fine' }, 4],
    // A number that tells of the answer is not the answer.
    [{ selectedIndex: 3 }, 'undecoded'],
    [{ selectedIndex: 3, options: ['a', 'b', 'c', 'd'] }, 'undecoded'],
    [{ duration: 7 }, 'undecoded'],
    [{ durationMs: 7 }, 'undecoded'],
    [{ count: 5 }, 'undecoded'],
    [{ version: 2 }, 'undecoded'],
    [{ pageNumber: 3, stars: 4 }, 4],
    // Declined, and answered: nobody knows which.
    [{ notApplicable: true, value: 3 }, 'undecoded'],
    [{ skipped: true, stars: 3 }, 'undecoded'],
    [{ notApplicable: false, value: 3 }, 3],
    [{ isNa: true, value: null }, 'empty'],
    // Spelled as text.
    [' 4 ', 4],
    ['4.25', 4.25],
    ['4 stars', 'undecoded'],
    ['about 4', 'undecoded'],
    ['12', 12],
    // One of a list.
    [[4], 4],
    [[marked(3, false), marked(4, true)], 4],
    [[marked(3, true), marked(4, true)], 'undecoded'],
    [{ choices: [marked(3, false), marked(4, true)] }, 4],
    [{ options: [{ value: 4, checked: true }, { value: 5 }] }, 4],
    [{ options: [marked(3, true), marked(4, true)] }, 'undecoded'],
    [{ options: [1, 2, 3] }, 'undecoded'],
    [{ value: 4, options: 5 }, 4],
    [{ shown: [marked(3, false), marked(4, true)] }, 'undecoded'],
    [[{ value: 3, visible: true }, marked(4, true)], 4],
    // What says that it was not selected is no answer.
    [[marked(4, false)], 'undecoded'],
    [{ value: 4, isSelected: false }, 'undecoded'],
    [{ selectedOption: marked(4, false) }, 'undecoded'],
    // Told twice: the same is one, another is none.
    [{ value: 4, rating: '4' }, 4],
    [{ rating: 4, stars: 3 }, 4],
    [{ value: 4, options: [marked(3, true), marked(4, false)] }, 4],
    [{ options: [marked(3, true), marked(4, false)], value: 4 }, 4],
    [{ value: true, rating: 4 }, 4],
    [{ value: [3, 4], rating: 4 }, 'undecoded'],
    // A place with nothing in it.
    [{ value: { value: null }, min: 1, max: 5 }, 'empty'],
    [{ value: { value: null, type: 'LIKERT' } }, 'empty'],
    [{ value: '', min: 1, max: 5 }, 'empty'],
    [{ stars: 4, notes: '' }, 4],
    [{ value: [], min: 1, max: 5 }, 'empty'],
    [{ value: true }, 'undecoded'],
    [{ value: null, stars: 3 }, 'undecoded'],
    [{ value: null, text: 'Easy' }, 'undecoded'],
    [{ value: [3, 4] }, 'undecoded'],
    [true, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('ratingScale', answer)).toEqual(value);
  });

  it('has the label of its point as its text, whichever key comes first', () => {
    for (const answer of [
      { value: 4, label: 'Rather easy' },
      { label: 'Rather easy', value: 4 },
      { value: 'Rather easy', rating: 4 },
      { selectedOption: { value: 4, text: 'Rather easy' } },
      { selectedOption: { value: 4, text: 'Rather easy' }, rating: 4 },
    ]) {
      expect(decoded('ratingScale', answer)).toMatchObject({ value: 4, text: 'Rather easy' });
    }
  });
});

describe('an NPS answer', () => {
  it.each<Case>([
    [0, 0],
    ['10', 10],
    [[7], 7],
    [{ score: { value: 7 } }, 7],
    [{ score: 7, scale: { min: 0, max: 10 } }, 7],
    ['very likely', 'undecoded'],
    [{ score: { value: null }, category: 'none' }, 'empty'],
    ['', 'empty'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('nps', answer)).toEqual(value);
  });

  it('lies on a scale from 0 to 10', () => {
    expect(decoded('nps', 7)?.scale).toEqual({ low: 0, high: 10 });
  });
});
