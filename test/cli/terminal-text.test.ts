import { describe, expect, it } from 'vitest';
import { printError } from '../../src/cli/print-error.js';
import { terminalLine, terminalText } from '../../src/cli/terminal-text.js';
import { textTable } from '../../src/cli/text-table.js';
import { UxframeError } from '../../src/errors.js';
import { environmentOf, folder, runCli, sandboxOf } from './command-line.js';

/** What a terminal obeys: escape sequences, other control characters, signs that turn the direction round. */
const OBEYED = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;

describe('text from elsewhere on a terminal', () => {
  it.each([
    ['a\u001b[31mred\u001b[0m', 'ared'],
    ['\u009b2Jgone', 'gone'],
    ['a\rb\u0008c', 'abc'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['two\nlines\tand 日本語 ✓', 'two\nlines\tand 日本語 ✓'],
  ])('%j is %j', (text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  it('sets no title of a window', () => {
    expect(terminalText('a\u001b]0;title\u0007b')).not.toMatch(OBEYED);
  });

  it('is one line in a table', () => {
    expect(terminalLine(' a\n\u2028b\tc ')).toBe('a b c');
    expect(textTable(['ID', 'TITLE'], [['1', 'a\nb\u001b[2J']])).toBe('ID  TITLE\n1   a b\n');
  });

  it('is harmless in an error, whose line breaks stay', () => {
    const printed: string[] = [];
    const context = {
      stderr: { write: (text: string) => printed.push(text) },
      env: {},
      signal: new AbortController().signal,
    } as unknown as Parameters<typeof printError>[1];
    printError(new UxframeError('notebook', 'a\u001b[2J\nb', { hint: 'c\u0007' }), context, { debug: false });
    expect(printed).toEqual(['Error: a\nb\nc\n']);
  });

  it('of a hostile workspace reaches it as text, whatever the command', async () => {
    const sandbox = await sandboxOf({ hostile: true });
    const env = environmentOf(sandbox, folder());
    const hostile = sandbox.studies.filter(({ name }) => name.startsWith('hostile'));
    expect(hostile.some(({ title }) => OBEYED.test(title))).toBe(true);
    const ids = hostile.map(({ testId }) => testId);
    for (const args of [['tests'], ['sync', ...ids], ['doctor', ids[0]!], ['shapes', ids[0]!]]) {
      const { stdout, stderr } = await runCli(args, { env });
      expect(stdout + stderr).not.toBe('');
      expect(`${args[0]}: ${OBEYED.exec(stdout + stderr)?.[0] ?? 'text'}`).toBe(`${args[0]}: text`);
    }
  });
});
