import { describe, expect, it } from 'vitest';
import { SessionOrder } from '../../src/frames/session-order.js';
import { Vector } from '../../src/frames/vector.js';

const vectorOf = (numbers: readonly number[]) => {
  const vector = new Vector(Int32Array);
  for (const number of numbers) vector.push(number);
  return vector;
};

describe('the order of sessions', () => {
  const ordered = (
    starts: readonly number[],
    leftOut: readonly number[],
    sessionOfEntry: readonly number[],
  ) => {
    const sessionOrder = new SessionOrder(Float64Array.from(starts), new Set(leftOut));
    const { order, session } = sessionOrder.entries(vectorOf(sessionOfEntry));
    return {
      sessions: [...sessionOrder.sessions.cells(vectorOf(starts.map((_, place) => place)))],
      entries: [...order.cells(vectorOf(sessionOfEntry.map((_, place) => place)))],
      session: [...session],
    };
  };

  it('is the order in which they came where that is oldest first', () => {
    expect(ordered([10, 10, Number.NaN], [], [0, 2, 2])).toEqual({
      sessions: [0, 1, 2],
      entries: [0, 1, 2],
      session: [0, 2, 2],
    });
  });

  it('puts the oldest first, those without a time last, and the entries with their sessions', () => {
    expect(ordered([Number.NaN, 20, 10], [], [0, 0, 1, 2, 2])).toEqual({
      sessions: [2, 1, 0],
      entries: [3, 4, 2, 0, 1],
      session: [0, 0, 1, 2, 2],
    });
  });

  it('leaves a session out with its entries', () => {
    expect(ordered([10, 20, 30], [1], [0, 1, 2])).toEqual({
      sessions: [0, 2],
      entries: [0, 2],
      session: [0, 1],
    });
  });
});
