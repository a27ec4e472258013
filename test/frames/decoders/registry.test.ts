import { describe, expect, it } from 'vitest';
import { answerKey, DECODERS, isAnswerKey } from '../../../src/frames/decoders/registry.js';

describe('the key of an answer', () => {
  it.each([
    ['BLANK', 'blank'],
    ['RATING_SCALE', 'ratingScale'],
    ['MULTIPLE_CHOICE', 'multipleChoice'],
    ['IMAGE', 'image'],
    ['NPS', 'nps'],
    ['URL', 'url'],
    ['RANK_ORDER', 'rankOrder'],
    ['WRITTEN', 'written'],
    ['FIGMA', 'figma'],
    ['MATRIX', 'matrix'],
  ])('of a task of the type %s is %s, and has a decoder', (taskType, key) => {
    expect(answerKey(taskType)).toBe(key);
    expect(isAnswerKey(key)).toBe(true);
  });

  it('has a decoder for no other type', () => {
    expect(Object.keys(DECODERS)).toHaveLength(10);
    expect(isAnswerKey('verbal')).toBe(false);
    expect(isAnswerKey('constructor')).toBe(false);
  });

  it.each([
    ['VERBAL', 'verbal'],
    ['CARD_SORT', 'cardSort'],
    ['Card - Sort', 'cardSort'],
    ['tree-test_2', 'treeTest2'],
    ['', ''],
  ])('of a type that is not known follows its name: %j is %j', (taskType, key) => {
    expect(answerKey(taskType)).toBe(key);
  });
});
