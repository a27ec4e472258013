import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandContext } from '../../src/cli/context.js';
import { RunDisplay } from '../../src/cli/run-display.js';
import { runCli } from './command-line.js';

/** A display whose clock goes on by `stepMs` with each look at it. */
function displayOf({ stepMs, ...context }: { isTTY: boolean; columns?: number; stepMs: number }) {
  const printed: string[] = [];
  const stderr = { columns: context.columns, write: (text: string) => printed.push(text) };
  let now = 0;
  const clock = () => {
    now += stepMs;
    return now;
  };
  const display = new RunDisplay({ ...context, stderr, clock } as unknown as CommandContext);
  onTestFinished(() => display.stop());
  return { display, printed };
}
const CLEAR = '\r\u001b[2K';
const NOTES = [
  { file: '/notebooks/survey.ipynb', done: 0, of: 12 },
  { file: '/notebooks/danfo.ipynb', done: 4, of: 5 },
  { file: '/notebooks/survey.ipynb', done: 12, of: 12 },
];

describe('the line that tells how far notebooks are', () => {
  it('names the cell that each is at, and leaves out those that are done', () => {
    const { display, printed } = displayOf({ isTTY: true, stepMs: 100 });
    for (const note of NOTES) display.note(note);
    display.stop();
    expect(printed).toEqual([
      `${CLEAR}survey.ipynb cell 1 of 12`,
      `${CLEAR}survey.ipynb cell 1 of 12 · danfo.ipynb cell 5 of 5`,
      `${CLEAR}danfo.ipynb cell 5 of 5`,
      CLEAR,
    ]);
  });

  it('fits the terminal', () => {
    const { display, printed } = displayOf({ isTTY: true, columns: 10, stepMs: 100 });
    display.note({ file: 'survey.ipynb', done: 0, of: 12 });
    expect(printed).toEqual([`${CLEAR}survey.ip`]);
  });

  it('goes to a log as a line every five seconds at most, and never as an empty one', () => {
    const { display, printed } = displayOf({ isTTY: false, stepMs: 2_000 });
    for (const note of [...NOTES, { file: '/notebooks/danfo.ipynb', done: 5, of: 5 }]) display.note(note);
    for (let i = 0; i < 3; i += 1) display.note({ file: '/notebooks/danfo.ipynb', done: 5, of: 5 });
    expect(printed).toEqual(['danfo.ipynb cell 5 of 5\n']);
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
