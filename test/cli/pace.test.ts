import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/cli/pace.js';

const RATE = { limit: 10, windowMs: 60_000 };

describe('the pace', () => {
  it('knows when the next request may go', () => {
    const pace = new Pace(RATE);
    for (let i = 0; i < 9; i++) pace.note(i * 1_000);
    expect(pace.waitMs(9_000)).toBe(0);
    pace.note(9_000);
    expect(pace.waitMs(10_000)).toBe(50_000);
    expect(pace.waitMs(60_000)).toBe(0);
    expect(pace.done).toBe(10);
  });

  it.each([
    [0, 0],
    [10, 0],
    [11, 60_000],
    [20, 60_000],
    [21, 120_000],
    [501, 3_000_000],
  ])('takes for %i requests at least %i ms from a fresh start, as the floor says', (left, ms) => {
    expect(new Pace(RATE).toGoMs(left, 0)).toBe(ms);
  });

  it('counts what is used up', () => {
    const pace = new Pace(RATE);
    for (let i = 0; i < 10; i++) pace.note(0);
    expect(pace.toGoMs(1, 15_000)).toBe(45_000);
    expect(pace.toGoMs(10, 15_000)).toBe(45_000);
    expect(pace.toGoMs(11, 15_000)).toBe(105_000);
  });
});
