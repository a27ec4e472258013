import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bareError } from '../../src/api/bare-error.js';

describe('a bare error', () => {
  it('keeps name, message, code, stack and cause, and nothing else at any depth', () => {
    const inner = Object.assign(new TypeError('bad address'), {
      code: 'ERR_INVALID_URL',
      input: 'https://host/v?secret',
    });
    const outer = Object.assign(new Error('no answer', { cause: inner }), { data: 'secret' });
    const bare = bareError(outer);
    expect(bare).toMatchObject({
      name: 'Error',
      message: 'no answer',
      stack: outer.stack,
      cause: { name: 'TypeError', message: 'bad address', code: 'ERR_INVALID_URL', stack: inner.stack },
    });
    expect(inspect(bare, { depth: 9, showHidden: true })).not.toContain('secret');
  });

  it('is what it was where it is no error', () => {
    expect(bareError('why')).toBe('why');
  });
});
