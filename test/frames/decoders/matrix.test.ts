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
    [[{ row: 'Fast' }], 'undecoded'],
    [[{ value: 4 }], 'undecoded'],
    [[4, 5], 'undecoded'],
    [[{ row: 'Fast', value: 4 }, 5], 'undecoded'],
    // A label and a number both told: the number is the value. Nothing told gives way to something.
    [[{ row: 'Fast', column: 'Agree', value: 4 }], { Fast: 4 }],
    [[{ row: 'Fast', value: 4, column: 'Agree' }], { Fast: 4 }],
    [[{ row: 'Fast', value: null, column: 'Agree' }], { Fast: 'Agree' }],
    [[{ row: 'Fast', column: 'Agree', answer: 'Often' }], { Fast: 'Agree' }],
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
