import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { UxframeError } from '../src/errors.js';

const linesOf = (error: UxframeError) => inspect(error).split('\n');

describe('a UxframeError on a console', () => {
  it('says what to do next before it shows where it came from', () => {
    const [first, second, third] = linesOf(
      new UxframeError('auth', 'The secret was refused.', { hint: 'Check it.' }),
    );
    expect([first, second]).toEqual(['UxframeError (auth): The secret was refused.', '  Check it.']);
    expect(third).toMatch(/^ {4}at .*errors\.test\.ts/);
  });

  it('leaves Node’s own frames out, and keeps the cause', () => {
    const lines = linesOf(new UxframeError('network', 'No answer.', { cause: new Error('reset') }));
    expect(lines[1]).toMatch(/^ {4}at /);
    const cause = lines.findIndex((line) => line.startsWith('  [cause]: Error: reset'));
    expect(cause).toBeGreaterThan(0);
    expect(lines.slice(0, cause).filter((line) => line.includes('node:'))).toEqual([]);
  });
});
