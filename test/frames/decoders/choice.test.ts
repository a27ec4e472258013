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
    [{ answers: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [{ selected: { values: [ticked('Red', true), ticked('Blue', false)] } }, ['Red']],
    [{ answers: [ticked('Red', false), ticked('Blue', false)] }, 'empty'],
    [{ options: ['Red', 'Blue'], choices: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [{ options: [], type: 'CHOICE' }, 'undecoded'],
    // What says that it was not selected is no selection.
    [{ text: 'Red', selected: false }, 'undecoded'],
    [{ text: 'Red', isSelected: true }, 'Red'],
    [{ selected: null, isSelected: false }, 'empty'],
    [{ selected: { text: 'Red', isSelected: false } }, 'undecoded'],
    [[ticked('Red', false), 'Blue'], 'undecoded'],
    [
      [ticked('Red', true), 'Blue'],
      ['Red', 'Blue'],
    ],
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
    [{ selected: Number.POSITIVE_INFINITY }, 'undecoded'],
    [{ selected: 'o2', options: [{ text: 'Blue', value: 'o2', id: 7 }] }, 'Blue'],
    [{ selected: [true], options: [{ text: 'Red', id: 'true' }] }, 'undecoded'],
    // Neither a tone nor a mark nor nothing is an id.
    [{ selected: 'warm', options: [{ text: 'Red', tone: 'warm' }] }, 'warm'],
    [{ selected: 'true', options: [ticked('Red', true)] }, 'true'],
    [{ selected: 'null', options: [{ text: 'Red', id: null }] }, 'null'],
    // The id of one option and the value of another: nobody knows which is meant.
    [
      {
        selected: 1,
        options: [
          { id: 1, value: 0, text: 'Red' },
          { id: 2, value: 1, text: 'Blue' },
        ],
      },
      'undecoded',
    ],
    [
      {
        selected: 2,
        options: [
          { id: 1, value: 1, text: 'Red' },
          { id: 2, value: 2, text: 'Blue' },
        ],
      },
      'Blue',
    ],
    // An option goes by its label, else by its value, else by its id.
    [{ selected: [{ text: 'Red', value: 'r', id: 'o1' }] }, ['Red']],
    [{ selected: [{ value: 'Red', text: 'Rather red' }] }, ['Rather red']],
    [{ selected: [{ text: '', value: 'Red' }] }, ['Red']],
    [{ selected: [{ text: 4, value: 'Red' }] }, ['Red']],
    [{ selected: [{ id: 'o1', value: 'Red' }] }, ['Red']],
    [{ selected: [{ value: 'Red', id: 'o1' }] }, ['Red']],
    [{ selected: [{ text: 'Red', caption: 'Red' }] }, ['Red']],
    [{ selected: [{ text: 'Red', caption: 'Blue', value: 'Red' }] }, 'undecoded'],
    [{ selected: [{ value: 'Red', answer: 'Blue' }] }, 'undecoded'],
    [{ selected: [{ tone: 'warm', id: 'o1' }] }, ['o1']],
    [{ selected: [{ id: 'o1', uuid: 'u1' }] }, 'undecoded'],
    [{ selected: [{ tone: 'warm' }] }, 'undecoded'],
    [' Red ', 'Red'],
    // Wrapped once more.
    [{ selected: { values: ['Red', 'Blue'] } }, ['Red', 'Blue']],
    [{ selected: { value: 'Red', id: 'o1' }, options: [RED, BLUE] }, 'Red'],
    [{ selected: { value: 'Red' } }, 'Red'],
    [{ selected: { text: 'Red', value: 1 } }, 'Red'],
    [{ selected: { id: 'o2', value: 2 }, options: [RED, BLUE] }, 'Blue'],
    [{ selected: { value: 2, id: 'o2' }, options: [RED, BLUE] }, 'Blue'],
    [{ selected: { tone: 'warm', values: ['Red'] } }, ['Red']],
    [{ answer: { selected: true, values: ['Red'] } }, ['Red']],
    [{ answer: { values: ['Red'], choices: ['Red', 'Blue'] } }, ['Red']],
    [{ answer: { values: ['Red'], selected: ['Blue'] } }, 'undecoded'],
    // Told twice.
    [{ selectedIds: ['o1'], selectedOptions: ['Red'], options: [RED, BLUE] }, ['Red']],
    [{ selectedIds: ['o2'], selectedOptions: ['Red'], options: [RED, BLUE] }, 'undecoded'],
    [{ selectedIds: ['o1', 'o2'], selectedOptions: ['Red'], options: [RED, BLUE] }, 'undecoded'],
    [{ selectedIds: ['ab', 'c'], selectedOptions: ['a', 'bc'] }, 'undecoded'],
    [{ selected: 'Red', answer: 'Red' }, 'Red'],
    [{ selected: 'Red', answer: 'Blue' }, 'undecoded'],
    [{ selected: ['Red'], answers: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [{ answer: 'Red', selected: true }, 'Red'],
    [{ selected: 'Red', answer: null }, 'Red'],
    [{ selected: null, answer: 'Red' }, 'Red'],
    [{ selected: 'o1', label: 'Red' }, 'Red'],
    [{ selected: ['o1'], label: 'Red' }, ['o1']],
    [{ selected: 'Red', label: '' }, 'Red'],
    [{ selected: 'o2', label: 'Blue', options: [RED, BLUE] }, 'Blue'],
    [{ selected: 'o2', label: 'Red', options: [RED, BLUE] }, 'undecoded'],
    [{ selected: 'o2', title: 'Pick one', options: [RED, BLUE] }, 'Blue'],
    [{ text: 'Red' }, 'Red'],
    [{ text: 'Red', caption: 'Red' }, 'Red'],
    [{ text: 'Red', caption: 'Blue' }, 'undecoded'],
    [{ text: '', type: 'CHOICE' }, 'empty'],
    [{ text: ' Red ', options: ['Red', 'Blue'] }, 'Red'],
    [{ title: 'Pick one', options: ['Red', 'Blue'] }, 'undecoded'],
    [{ title: 'Red or blue?', options: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [{ text: 'Blue', options: [ticked('Red', true), ticked('Blue', false)] }, ['Red']],
    [{ text: 4, selected: 'Red' }, 'Red'],
    // `choices` are the selection, unless they are the options.
    [{ choices: ['Red'] }, ['Red']],
    [{ choices: ['Red', 'Blue'], options: ['Red', 'Blue', 'Green'] }, ['Red', 'Blue']],
    [{ choices: ['Red', 'Pink'], options: ['Red', 'Blue', 'Green'] }, 'undecoded'],
    [{ choices: ['Red', 'Blue'], options: ['Red', 'Blue'] }, 'undecoded'],
    [{ choices: 'Red' }, 'undecoded'],
    [{ choices: 'Red', options: ['Red', 'Blue'] }, 'undecoded'],
    [{ choices: [], options: ['Red', 'Blue'] }, 'empty'],
    [{ choices: [], type: 'CHOICE' }, 'undecoded'],
    [{ options: ['Red'] }, 'undecoded'],
    [{ selected: '', choices: ['Red'] }, 'empty'],
    [{ choices: ['Red', 'Blue'], selected: 'Blue' }, 'Blue'],
    [{ choices: [RED, BLUE], selected: 'o2' }, 'Blue'],
    // Ticks by the option's text.
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

  it('that is ticked comes in the order of its ticks', () => {
    expect(decoded('multipleChoice', { Red: true, Pink: false, Blue: true })?.value).toEqual(['Red', 'Blue']);
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
    [{ selected: 'Red', multiSelect: 'no' }, undefined, undefined],
    [{ selected: ['Red'], multiSelect: null, multiple: true }, undefined, true],
    [{ selected: ['Red'], multiSelect: true, multiple: false }, undefined, undefined],
    // `choices` that are the selection are not what was shown.
    [{ choices: ['Red'] }, undefined, undefined],
    [{ choices: ['Red'], tone: 'warm' }, undefined, undefined],
    [{ choices: ['Red'], text: 4 }, undefined, undefined],
    [{ selected: 'Red', text: 4, choices: ['Red', 'Blue'] }, ['Red', 'Blue'], undefined],
    [{ answers: [ticked('Red', true), ticked('Blue', false)] }, ['Red', 'Blue'], undefined],
    [{ options: [{ ...ticked('Red', true) }, { selected: false }] }, undefined, undefined],
  ])('in %j was made among %j (several: %j)', (answer, options, multiple) => {
    const result = decoded('multipleChoice', answer);
    expect([result?.value].flat()).toContain('Red');
    expect(result?.options).toEqual(options);
    expect(result?.multiple).toBe(multiple);
  });
});
