import { describe, expect, it } from 'vitest';
import { parseCount, parseDay, parseWhole } from '../../src/cli/option-values.js';

describe('a day', () => {
  it.each([
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2026-11-01T08:30:00Z', '2026-11-01T08:30:00.000Z'],
    ['2026-11-01T23:00:00-05:00', '2026-11-02T04:00:00.000Z'],
  ])('%s is the moment %s', (text, moment) => {
    expect(parseDay(text).toISOString()).toBe(moment);
  });

  it.each(['2026-02-31', '2027-02-29', '2026-13-01', '2026-11-01 nonsense', 'yesterday', '1', ''])(
    '"%s" is refused',
    (text) => {
      expect(() => parseDay(text)).toThrow('It must be a day');
    },
  );
});

describe('a count', () => {
  it.each(['0', '-1', '1.5', '1e3', '', '9999999999'])('"%s" is refused', (text) => {
    expect(() => parseCount(text)).toThrow('It must be a whole number');
  });

  it('is a whole number from 1 on, or from 0', () => {
    expect(parseCount('200')).toBe(200);
    expect(parseWhole('0')).toBe(0);
  });

  it.each(['-1', '1.5', '1e3', ' ', '9999999999999999'])('from 0 on is not "%s"', (text) => {
    expect(() => parseWhole(text)).toThrow('It must be a whole number from 0 on.');
  });
});
