import { describe, expect, it } from 'vitest';
import { isNoValue, isOwnField, roleOf, saidUnder, under } from '../../../src/frames/decoders/field-role.js';
import { numberOf } from '../../../src/frames/decoders/json.js';

describe('the role of a key', () => {
  it.each([
    ['selectedOptions', 'value'],
    ['selected_options', 'value'],
    ['SelectedOptions', 'value'],
    ['selected options', 'value'],
    ['min-label', 'lowLabel'],
    ['rowId', 'rowId'],
    ['constructor', 'other'],
    ['42', 'other'],
    ['', 'other'],
  ])('%j is %s', (key, role) => {
    expect(roleOf(key)).toBe(role);
  });

  it('stays the same, however many keys were seen', () => {
    for (let index = 0; index <= 10_000; index++) expect(roleOf(`question ${index}`)).toBe('row');
    expect(roleOf('selected_options')).toBe('value');
  });
});

describe('what stands under a role', () => {
  it.each<[node: unknown, values: unknown]>([
    [{ value: 4, notes: 'fine', score: null }, [4, null]],
    [{ notes: 'fine' }, []],
    [[4], []],
    ['value', []],
    [null, []],
  ])('in %j is %j', (node, values) => {
    expect(under(node, 'value')).toEqual(values);
  });

  it('is what stands under either of two', () => {
    expect(under({ label: 'Easy', id: 1, value: 4 }, 'value', 'label')).toEqual(['Easy', 4]);
  });

  it('is said where it can be read', () => {
    expect(saidUnder({ value: '4', rating: 'good', size: 5, score: 0 }, 'value', numberOf)).toEqual([4, 0]);
    expect(saidUnder('4', 'value', numberOf)).toEqual([]);
  });
});

describe("a field of the answer's own", () => {
  it.each([
    ['min', true],
    ['scale_size', true],
    ['durationMs', true],
    ['id', true],
    // An option may be called like a field.
    ['Min', false],
    ['to 10', false],
    ['to 10 or more', false],
    ['price', false],
    ['value', false],
  ])('is %j: %j', (key, own) => {
    expect(isOwnField(key)).toBe(own);
  });

  it.each([
    ['videoId', true],
    ['selectedIndex', true],
    ['count', true],
    ['max_rank', true],
    ['paid', false],
    ['discount', false],
  ])('%j tells of the answer, and is none: %j', (key, none) => {
    expect(isNoValue(key)).toBe(none);
  });
});
