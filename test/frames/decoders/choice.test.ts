import { describe, expect, it } from 'vitest';
import { type Case, decode, decoded } from './decode.js';

const RED = { id: 'o1', text: 'Red' };
const BLUE = { id: 'o2', text: 'Blue' };
const ticked = (text: string, selected: unknown) => ({ text, selected });

describe('a choice', () => {
  it.each<Case>([
    [['Red'], ['Red']],
    [[ticked('Red', true), ticked('Blue', false)], ['Red']],
    [[ticked('Red', false), ticked('Blue', false)], 'empty'],
    [
      [ticked('Red', 'yes'), ticked('Blue', 'no')],
      ['Red', 'Blue'],
    ],
    [[null, 'Red'], 'undecoded'],
    ['', 'empty'],
    [[], 'empty'],
    // Marked among the options, wherever those stand.
    [{ choices: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [
      {
        options: [
          { label: 'Red', isSelected: true },
          { label: 'Blue', isSelected: false },
        ],
      },
      ['Red'],
    ],
    [
      {
        options: [
          { label: 'Red', visible: true },
          { label: 'Blue', visible: false },
        ],
      },
      'undecoded',
    ],
    [{ options: [ticked('Red', true), 'Blue'] }, 'undecoded'],
    [{ other: [ticked('Red', true), ticked('Blue', false)] }, 'undecoded'],
    // By id or number, which the options explain.
    [{ selected: 'o2', options: [RED, BLUE] }, 'Blue'],
    [{ selected: { id: 'o2' }, options: [RED, BLUE] }, 'Blue'],
    [
      {
        selected: 2,
        options: [
          { value: 1, text: 'Red' },
          { value: 2, text: 'Blue' },
        ],
      },
      'Blue',
    ],
    [{ selected: 3, options: [{ value: 1, text: 'Red' }] }, 'undecoded'],
    [{ selected: 3 }, '3'],
    // Wrapped once more.
    [{ selected: { values: ['Red', 'Blue'] } }, ['Red', 'Blue']],
    [{ selected: { value: 'Red', id: 'o1' }, options: [RED, BLUE] }, 'Red'],
    [{ selected: { value: 'Red' } }, 'Red'],
    [{ selected: { text: 'Red', value: 1 } }, 'Red'],
    // Told twice.
    [{ selectedIds: ['o1'], selectedOptions: ['Red'], options: [RED, BLUE] }, ['Red']],
    [{ selectedIds: ['o2'], selectedOptions: ['Red'], options: [RED, BLUE] }, 'undecoded'],
    [{ selectedIds: ['o1', 'o2'], selectedOptions: ['Red'], options: [RED, BLUE] }, 'undecoded'],
    [{ selected: 'Red', answer: null }, 'Red'],
    [{ selected: null, answer: 'Red' }, 'Red'],
    [{ selected: 'o1', label: 'Red' }, 'Red'],
    [{ selected: ['o1'], label: 'Red' }, ['o1']],
    [{ text: 'Red' }, 'Red'],
    [{ text: 4, selected: 'Red' }, 'Red'],
    // `choices` are the selection, unless they are the options.
    [{ choices: ['Red'] }, ['Red']],
    [{ choices: ['Red', 'Blue'], options: ['Red', 'Blue', 'Green'] }, ['Red', 'Blue']],
    [{ choices: ['Red', 'Pink'], options: ['Red', 'Blue', 'Green'] }, 'undecoded'],
    [{ choices: ['Red', 'Blue'], options: ['Red', 'Blue'] }, 'undecoded'],
    [{ choices: 'Red' }, 'undecoded'],
    [{ choices: ['Red', 'Blue'], selected: 'Blue' }, 'Blue'],
    [{ choices: [RED, BLUE], selected: 'o2' }, 'Blue'],
    // Ticks by the option's text.
    [{ Red: true, Blue: true }, ['Red', 'Blue']],
    [{ Red: false, Blue: false }, 'empty'],
    [{ Red: true, Blue: 'yes' }, 'undecoded'],
    [{ Red: true, type: true }, 'undecoded'],
    // One or several, as it says.
    [{ multiSelect: true, selected: 'Red' }, ['Red']],
    [{ multiSelect: 'no', selected: ['Red'] }, ['Red']],
    [{ selected: [], options: ['Red'] }, 'empty'],
    [{ selected: '', options: ['Red'] }, 'empty'],
    [{ selected: ['Red', null] }, 'undecoded'],
    [{ selected: ['Red', ['Blue']] }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('multipleChoice', answer)).toEqual(value);
  });

  it.each<[answer: unknown, options: unknown, multiple: unknown]>([
    ['Red', undefined, undefined],
    [{ selected: ['Red'] }, undefined, undefined],
    [{ selected: ['Red', 'Blue'] }, undefined, true],
    [{ selected: ['Red'], multiSelect: false }, undefined, false],
    [{ selected: ['Red'], multiSelect: true }, undefined, true],
    [{ selected: 'Red', options: [RED, BLUE] }, ['Red', 'Blue'], undefined],
    [{ selected: 'Red', randomizedOptions: ['Blue', 'Red'] }, ['Blue', 'Red'], undefined],
    [{ selected: 'Red', choices: ['Red', 'Blue'] }, ['Red', 'Blue'], undefined],
    [{ selected: 'Red', choices: ['Pink', 'Red'], options: ['Red', 'Blue'] }, ['Red', 'Blue'], undefined],
    [{ label: 'Red', choices: ['Red', 'Blue'] }, ['Red', 'Blue'], undefined],
    [{ Red: true, Blue: false }, ['Red', 'Blue'], undefined],
    [[ticked('Red', true), ticked('Blue', false)], ['Red', 'Blue'], undefined],
    [{ choices: [ticked('Red', true), ticked('Blue', false)] }, ['Red', 'Blue'], undefined],
    [{ selected: 'Red', options: ['Red', null] }, undefined, undefined],
    [{ selected: 'Red', options: [] }, undefined, undefined],
  ])('in %j was made among %j (several: %j)', (answer, options, multiple) => {
    const result = decoded('multipleChoice', answer);
    expect([result?.value].flat()).toContain('Red');
    expect(result?.options).toEqual(options);
    expect(result?.multiple).toBe(multiple);
  });
});
