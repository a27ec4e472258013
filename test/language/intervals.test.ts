import { describe, expect, it } from 'vitest';
import { lengthOf, unionOf } from '../../src/language/intervals.js';

const intervals = (...pairs: [number, number][]) => pairs.map(([startMs, endMs]) => ({ startMs, endMs }));

describe('the union of stretches of time', () => {
  it('joins those that touch or overlap, in order of start', () => {
    const given = intervals([40, 50], [10, 20], [0, 10], [41, 45], [21, 30]);
    const union = unionOf(given);
    expect(union).toEqual(intervals([0, 20], [21, 30], [40, 50]));
    expect(lengthOf(union)).toBe(39);
    expect(given[0]).toEqual({ startMs: 40, endMs: 50 });
  });

  it('of none is empty', () => {
    expect(unionOf([])).toEqual([]);
    expect(lengthOf([])).toBe(0);
  });
});
