import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/context.js';
import { RunDisplay } from '../../src/cli/run-display.js';
import { runCli } from './command-line.js';

function displayOf(context: { isTTY: boolean; columns?: number }) {
  const printed: string[] = [];
  const stderr = { columns: context.columns, write: (text: string) => printed.push(text) };
  return { display: new RunDisplay({ ...context, stderr } as unknown as CommandContext), printed };
}
const CLEAR = '\r\u001b[2K';

describe('the line that tells how far notebooks are', () => {
  it('names the cell that each is at, and leaves out those that are done', () => {
    const { display, printed } = displayOf({ isTTY: true });
    display.note({ file: '/notebooks/survey.ipynb', done: 0, of: 12 });
    display.note({ file: '/notebooks/danfo.ipynb', done: 4, of: 5 });
    display.note({ file: '/notebooks/survey.ipynb', done: 12, of: 12 });
    display.stop();
    expect(printed).toEqual([
      `${CLEAR}survey.ipynb cell 1 of 12`,
      `${CLEAR}survey.ipynb cell 1 of 12 · danfo.ipynb cell 5 of 5`,
      `${CLEAR}danfo.ipynb cell 5 of 5`,
      CLEAR,
    ]);
  });

  it('fits the terminal, and is not printed elsewhere', () => {
    const narrow = displayOf({ isTTY: true, columns: 10 });
    narrow.display.note({ file: 'survey.ipynb', done: 0, of: 12 });
    expect(narrow.printed).toEqual([`${CLEAR}survey.ip`]);
    const pipe = displayOf({ isTTY: false });
    pipe.display.note({ file: 'survey.ipynb', done: 0, of: 12 });
    pipe.display.stop();
    expect(pipe.printed).toEqual([]);
  });
});

describe('options of a run', () => {
  it.each([
    ['--cell-timeout', 'soon', 'It must be a number of seconds.'],
    ['--timeout', '-1', 'It must be a number of seconds.'],
    ['--timeout', ' ', 'It must be a number of seconds.'],
    ['--minimum-cell', '0', 'It must be a whole number from 1 on.'],
    ['--minimum-cell', '2.5', 'It must be a whole number from 1 on.'],
    ['--kernel', 'python', 'Allowed choices are tslab, deno.'],
  ])('%s %s is refused', async (option, value, message) => {
    const { code, stderr } = await runCli(['run', 'a.ipynb', option, value]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
