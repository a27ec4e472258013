import { describe, expect, it } from 'vitest';
import { checkRate, formatRate, parseRate } from '../../src/config/rate.js';

describe('a rate', () => {
  it.each([
    ['10/60s', { limit: 10, windowMs: 60_000 }],
    ['10/500ms', { limit: 10, windowMs: 500 }],
    [' 5 / 1m ', { limit: 5, windowMs: 60_000 }],
    ['3/1.5s', { limit: 3, windowMs: 1_500 }],
  ])('%s is read', (text, rate) => {
    expect(parseRate(text)).toEqual(rate);
    expect(parseRate(formatRate(rate))).toEqual(rate);
  });

  it.each(['', '10', '10/60', '0/60s', '10/0s', '-1/60s', '10/60h', '1e1/60s'])('"%s" is refused', (text) => {
    expect(() => parseRate(text)).toThrow(expect.objectContaining({ code: 'configuration' }));
  });

  it.each([
    [0, 60_000],
    [-1, 60_000],
    [1.5, 60_000],
    [Number.NaN, 60_000],
    [10, 0],
    [10, Number.NaN],
    [10, Number.POSITIVE_INFINITY],
  ])('of %s requests in %s ms is refused', (limit, windowMs) => {
    expect(() => checkRate({ limit, windowMs })).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: `{ limit: ${limit}, windowMs: ${windowMs} } is no rate limit.`,
      }),
    );
    expect(checkRate({ limit: 1, windowMs: 1.5 })).toBeUndefined();
  });
});
