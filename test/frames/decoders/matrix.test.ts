import { describe, expect, it } from 'vitest';
import { type Case, decode, decoded } from './decode.js';

const FAST = { id: 'r1', text: 'Fast' };
const CLEAR = { id: 'r2', text: 'Clear' };
const AGREE = { id: 'c4', text: 'Agree' };

describe('a matrix', () => {
  it.each<Case>([
    // Fields of the answer's own are no rows; rows that are called the same are.
    [{ min: 1, max: 5 }, 'undecoded'],
    [{ id: 'x', Speed: 4 }, 'undecoded'],
    [{ fast: 4 }, { fast: 4 }],
    [
      { Size: 4, Type: 5 },
      { Size: 4, Type: 5 },
    ],
    ['Fast', 'undecoded'],
    [[], 'empty'],
    [[{ row: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ row: 'Fast', value: '4' }], { Fast: 4 }],
    [[{ statement: 'Fast', column: 'Agree' }], { Fast: 'Agree' }],
    [[{ row: { text: 'Fast' }, value: 4 }], { Fast: 4 }],
    [[{ id: 1, value: 4 }], { 1: 4 }],
    [[{ row: 'Fast', rowId: 'r1', value: 4 }], { Fast: 4 }],
    [[{ rowId: 'r1', row: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ id: null, row: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ label: 'Fast', row: null, value: 4 }], { Fast: 4 }],
    [[{ row: 1, value: 4 }], 'undecoded'],
    // A row's own key comes before its id, that before a label, and that before the entry's id.
    [[{ row: 'Fast', label: 'Agree', value: 4 }], { Fast: 4 }],
    [[{ label: 'Agree', row: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ rowId: 'r1', label: 'Agree', value: 4 }], { r1: 4 }],
    [[{ id: 'a7', label: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ rowId: 1, id: 'a7', value: 4 }], { 1: 4 }],
    [{ statements: [FAST], answers: [{ id: 'r1', label: 'Agree', value: 4 }] }, { Fast: 4 }],
    [{ statements: [FAST, CLEAR], answers: [{ id: 'a7', label: 'Clear', value: 4 }] }, { Clear: 4 }],
    [{ statements: [FAST], answers: [{ row: 'r1', label: 'Agree', value: 4 }] }, { Fast: 4 }],
    [{ statements: [FAST], answers: [{ row: 'Cheap', value: 4 }] }, { Cheap: 4 }],
    [{ statements: [{ id: 1, text: 'Fast' }], answers: [{ rowId: 1, value: 4 }] }, { Fast: 4 }],
    [[{ row: 'Fast', statement: 'Clear', value: 4 }], 'undecoded'],
    [[{ row: 'Fast', statement: 'Fast', value: 4 }], { Fast: 4 }],
    [[{ row: 'Fast' }], 'undecoded'],
    [[{ row: 'Fast', value: null }], 'empty'],
    [[null, { row: 'Fast', value: 4 }], 'undecoded'],
    [[{ value: 4 }], 'undecoded'],
    [[4, 5], 'undecoded'],
    [[{ row: 'Fast', value: 4 }, 5], 'undecoded'],
    // A label and a number both told: the number is the value. Nothing told gives way to something.
    [[{ row: 'Fast', column: 'Agree', value: 4 }], { Fast: 4 }],
    [[{ row: 'Fast', value: 4, column: 'Agree' }], { Fast: 4 }],
    [[{ row: 'Fast', value: null, column: 'Agree' }], { Fast: 'Agree' }],
    [[{ row: 'Fast', column: 'Agree', answer: 'Often' }], 'undecoded'],
    [[{ row: 'Fast', value: 4, rating: 4 }], { Fast: 4 }],
    [[{ row: 'Fast', value: 4, rating: 5 }], 'undecoded'],
    [[{ row: 'Fast', value: 4, answer: [4, 5] }], 'undecoded'],
    [[{ row: 'Fast', value: 4, order: 9 }], { Fast: 4 }],
    [[{ row: 'Fast', value: { text: 'Agree', value: null } }], { Fast: 'Agree' }],
    [
      [
        { row: 'Fast', value: { value: null } },
        { row: 'Clear', value: 4 },
      ],
      { Fast: null, Clear: 4 },
    ],
    [[{ row: 'Fast', value: { value: 4, score: 5 } }], 'undecoded'],
    [[{ row: 'Fast', value: { value: 4, score: null } }], { Fast: 4 }],
    [[{ row: 'Fast', value: { text: 'Agree', selected: false } }], 'undecoded'],
    // The id of a column is what was chosen where nothing else is, never a number on the scale.
    [[{ row: 'Fast', value: 4, columnId: 17 }], { Fast: 4 }],
    [[{ row: 'Fast', columnId: 17, value: 4 }], { Fast: 4 }],
    [[{ row: 'Fast', columnId: 'c4', column: 'Agree' }], { Fast: 'Agree' }],
    [[{ row: 'Fast', columnId: 17 }], { Fast: '17' }],
    [[{ row: 'Fast', columnId: 17, value: null }], { Fast: '17' }],
    [
      [
        { row: 'Fast', columnId: null },
        { row: 'Clear', columnId: 'c4' },
      ],
      { Fast: null, Clear: 'c4' },
    ],
    [[{ row: 'Fast', columnId: [1, 2] }], 'undecoded'],
    [{ columns: [{ id: 17, text: 'Agree' }], answers: [{ row: 'Fast', columnId: 17 }] }, { Fast: 'Agree' }],
    [{ columns: [{ id: 18, text: 'Agree' }], answers: [{ row: 'Fast', columnId: 17 }] }, 'undecoded'],
    [{ columns: [AGREE], answers: [{ row: 'Fast', column: { id: 'c4' } }] }, { Fast: 'Agree' }],
    [[{ row: 'Fast', value: [4] }], { Fast: 4 }],
    [[{ row: 'Fast', value: { text: 'Agree', selected: true } }], { Fast: 'Agree' }],
    [[{ row: 'Fast', value: true }], 'undecoded'],
    // Ids that the answer's own rows and columns explain.
    [
      { rows: [FAST, CLEAR], answers: { r1: 4, r2: 5 } },
      { Fast: 4, Clear: 5 },
    ],
    [{ rows: [FAST], columns: [AGREE], answers: { r1: 'c4' } }, { Fast: 'Agree' }],
    [{ rows: [FAST], options: [AGREE], answers: { r1: 'c4' } }, { Fast: 'Agree' }],
    [{ rows: [FAST], scale: [AGREE], answers: [{ rowId: 'r1', columnId: 'c4' }] }, { Fast: 'Agree' }],
    [{ statements: [FAST], answers: [{ id: 'r1', value: 4 }] }, { Fast: 4 }],
    [{ answers: { Fast: 'c4' }, choices: [AGREE] }, { Fast: 'Agree' }],
    [{ answers: { Fast: 'c4' }, hints: [AGREE] }, { Fast: 'c4' }],
    [{ answers: [{ row: 'Fast', value: 4 }] }, { Fast: 4 }],
    [{ statements: [FAST], cells: [{ id: 'r1', value: 4 }] }, { Fast: 4 }],
    [{ cells: [{ id: 'r1', value: 'Agree' }], statements: [FAST] }, { Fast: 'Agree' }],
    [{ rows: [{ id: 'r1', value: 'Agree' }] }, { r1: 'Agree' }],
    // Two lists side by side.
    [
      { rows: ['Fast', 'Clear'], values: ['4', null] },
      { Fast: 4, Clear: null },
    ],
    [
      { rows: ['Fast', 'Clear'], values: ['Agree', 5] },
      { Fast: 'Agree', Clear: 5 },
    ],
    [{ rows: ['Fast', 'Clear'], values: [4] }, 'undecoded'],
    [{ rows: ['Fast', 'Clear'], values: [4, [5]] }, 'undecoded'],
    [{ rows: ['Fast', 'Clear'], values: [null, null] }, 'empty'],
    [{ rows: ['Fast', 'Fast'], values: [4, 5] }, 'undecoded'],
    // Two places for values are one too many.
    [{ values: { Fast: 4 }, answers: { Fast: 4 } }, 'undecoded'],
    [{ values: null, answers: { Fast: 4 } }, { Fast: 4 }],
    [{ rows: ['Fast'], values: [] }, 'empty'],
    [{ rows: ['Fast'] }, 'undecoded'],
    [{ rows: [], notes: 'none' }, 'undecoded'],
    [{ rows: [], cells: [{ row: 'Fast', value: 4 }] }, { Fast: 4 }],
    [{ rows: ['Fast'], cells: [{ row: 'Fast', value: 4 }] }, { Fast: 4 }],
    [{ Fast: 4, Clear: [4, 5] }, 'undecoded'],
    [{ Fast: { value: 4 } }, { Fast: 4 }],
    [{ Fast: 4, Clear: {} }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('matrix', answer)).toEqual(value);
  });

  it('has its rows as text, and the options of its columns', () => {
    expect(decoded('matrix', { columns: [AGREE, 'Disagree'], answers: { Fast: 'c4', Clear: null } })).toEqual(
      {
        value: { Fast: 'Agree', Clear: null },
        text: 'Fast: Agree; Clear: ',
        options: ['Agree', 'Disagree'],
      },
    );
  });
});
