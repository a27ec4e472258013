import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/frames/decoders/remembered.js';

describe('a function that remembers', () => {
  /** Keeps at most two texts, and tells which it was asked to make. */
  function upper() {
    const made: string[] = [];
    const of = remembered((text) => {
      made.push(text);
      return text.toUpperCase();
    }, 2);
    return { of, made };
  }

  it('makes each text once', () => {
    const { of, made } = upper();
    expect(['a', 'b', 'a', 'b'].map(of)).toEqual(['A', 'B', 'A', 'B']);
    expect(made).toEqual(['a', 'b']);
  });

  it('forgets all beyond its bound, and gives the same', () => {
    const { of, made } = upper();
    expect(['a', 'b', 'c', 'c', 'b', 'a'].map(of)).toEqual(['A', 'B', 'C', 'C', 'B', 'A']);
    expect(made).toEqual(['a', 'b', 'c', 'b', 'a']);
  });
});
