import { describe, expect, it } from 'vitest';
import { formatRate, parseRate } from '../../src/config/rate.js';

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
});
