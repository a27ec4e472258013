import { describe, expect, it } from 'vitest';
import { checkWholeNumber } from '../../src/config/whole-number.js';

describe('an option that is a whole number', () => {
  it.each([undefined, 1, 500])('may be %s', (value) => {
    expect(checkWholeNumber('limit', value, [1, 500])).toBeUndefined();
  });

  it.each([0, -1, 1.5, 501, Number.NaN, Number.POSITIVE_INFINITY, '3' as unknown as number])(
    'may not be %s',
    (value) => {
      expect(() => checkWholeNumber('limit', value, [1, 500])).toThrow(
        expect.objectContaining({
          code: 'usage',
          message: `The option limit is ${value}.`,
          hint: 'Give a whole number from 1 to 500, or leave it out.',
        }),
      );
    },
  );
});
