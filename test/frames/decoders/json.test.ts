import { describe, expect, it } from 'vitest';
import { isBlank, isObject, numberOf, textOf } from '../../../src/frames/decoders/json.js';

describe('a part of an answer', () => {
  it.each<[node: unknown, blank: boolean]>([
    [null, true],
    [undefined, true],
    ['', true],
    [' \n', true],
    [[], true],
    [{}, true],
    [[null, ''], true],
    [{ a: null, b: [{ c: ' ' }] }, true],
    ['a', false],
    [0, false],
    [false, false],
    [[null, 0], false],
    [{ a: null, b: [{ c: 'a' }] }, false],
  ])('%j says nothing: %j', (node, blank) => {
    expect(isBlank(node)).toBe(blank);
  });

  it.each<[node: unknown, number: number | undefined]>([
    [4, 4],
    ['4', 4],
    [' -4.5 ', -4.5],
    ['4.', undefined],
    ['.5', undefined],
    ['1e3', undefined],
    ['', undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [Number.NaN, undefined],
    [true, undefined],
    [null, undefined],
  ])('%j is the number %j', (node, number) => {
    expect(numberOf(node)).toBe(number);
  });

  it.each<[node: unknown, text: string | undefined]>([
    ['Red', 'Red'],
    [' Red ', 'Red'],
    ['', undefined],
    [' ', undefined],
    [4, undefined],
    [null, undefined],
  ])('%j is the text %j', (node, text) => {
    expect(textOf(node)).toBe(text);
  });

  it.each<[node: unknown, object: boolean]>([
    [{}, true],
    [[], false],
    [null, false],
    ['a', false],
  ])('%j is an object: %j', (node, object) => {
    expect(isObject(node)).toBe(object);
  });
});
