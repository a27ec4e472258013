import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notebookText } from '../../src/notebook/document.js';
import type { KernelName } from '../../src/notebook/kernel.js';
import {
  failureError,
  type NotebookRun,
  type RunOptions,
  runNotebook,
} from '../../src/notebook/run-notebook.js';
import { runNotebooks } from '../../src/notebook/run-notebooks.js';
import { nbformatErrors } from './nbformat.js';
import { code, markdown, notebookFile } from './notebook-file.js';

// Outside of the repository: no node_modules on the way up has uxframe.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uxframe-run-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const fileOf = (...cells: Parameters<typeof notebookFile>[1]): string => {
  files += 1;
  return notebookFile(folder, cells, `test-${files}.ipynb`);
};
const outputsOf = ({ notebook }: NotebookRun) =>
  notebook.cells.map((cell) => (cell.cell_type === 'code' ? cell.outputs : []));

const WAIT = 'await new Promise((resolve) => setTimeout(resolve, 400)); "not reached"';

describe.each<KernelName>(['tslab', 'deno'])('runNotebook on %s', (kernel) => {
  const run = (file: string, options: RunOptions = {}) => runNotebook(file, { kernel, ...options });

  it('executes cells in order, with parameters, streams, results and displays, as nbformat 4.5', async () => {
    const file = fileOf(
      markdown('# A notebook'),
      code("const name = 'nobody';", 'parameters'),
      "import { show, UxframeError } from 'uxframe';\nimport * as aq from 'arquero';",
      'console.log("hello " + name); console.error("careful");',
      'show(aq.table({ a: [1, 2] }));',
      'new UxframeError("auth", name).exitCode',
    );
    const done = await run(file, { parameters: { name: 'Ada' } });
    expect(done.failure).toBeNull();
    const [, , , , streams, table, result] = outputsOf(done);
    expect(streams).toEqual([
      { output_type: 'stream', name: 'stdout', text: 'hello Ada\n' },
      { output_type: 'stream', name: 'stderr', text: 'careful\n' },
    ]);
    expect(table).toMatchObject([
      { output_type: 'display_data', data: { 'application/vnd.uxframe.table+json': { rows: [[1], [2]] } } },
    ]);
    expect(result).toMatchObject([
      { output_type: 'execute_result', execution_count: 6, data: { 'text/plain': '77' } },
    ]);
    expect(nbformatErrors(notebookText(done.notebook))).toEqual([]);
  });

  it.each([
    ['throws', 'throw new RangeError("too far")', 'RangeError: too far'],
    ['throws after it ended', 'setTimeout(() => { throw new Error("late") }, 50); 0', 'Error: late'],
    ['rejects what nobody waits for', 'Promise.reject(new TypeError("lost")); 0', 'TypeError: lost'],
    ['fails by a package', "import 'no-such-package-at-all';", 'no-such-package-at-all'],
  ])('a cell that %s fails, and no other', async (_how, source, message) => {
    const done = await run(fileOf('const before = 1; before', `\n// First line\n${source}`, WAIT));
    expect(done.failure).toMatchObject({ cell: 2, firstLine: '// First line' });
    expect(failureError(done)?.message).toContain(message);
    expect(outputsOf(done)[0]).toHaveLength(1);
    expect(outputsOf(done)[1]?.at(-1)).toMatchObject({ output_type: 'error' });
    expect(JSON.stringify(outputsOf(done)[2])).not.toContain('not reached');
    expect(nbformatErrors(notebookText(done.notebook))).toEqual([]);
  });

  it('a throw after the last cell is an error all the same', async () => {
    const done = await run(fileOf('setTimeout(() => { throw new Error("last words") }, 20); 0'));
    expect(done.failure).toMatchObject({ cell: 1, name: 'Error', message: 'last words' });
  });

  it('ending the process is an error, and keeps what was written before', async () => {
    const done = await run(fileOf('console.log("before");', 'process.exit(0)', '1'));
    expect(done.failure).toMatchObject({ cell: 2, name: 'ProcessExit' });
    expect(outputsOf(done)[0]).toEqual([{ output_type: 'stream', name: 'stdout', text: 'before\n' }]);
  });

  it('an endless loop is ended when its time is up', async () => {
    const done = await run(fileOf('1', 'while (true) {}'), { cellTimeoutMs: 1500, runTimeoutMs: 0 });
    expect(done.failure).toMatchObject({ cell: 2, name: 'TimeoutError' });
    expect(done.failure?.message).toBe('it ran longer than 1.5 s, and was ended');
  });

  it('a program that a cell started and that lives on is not waited for', async () => {
    const program = `spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit' })`;
    const start = `import { spawn } from 'node:child_process';\nconst started = ${program};\nstarted.unref();`;
    const done = await run(fileOf('const a = 1;', start, 'while (true) {}'), { cellTimeoutMs: 4000 });
    expect(done.failure).toMatchObject({ cell: 3, name: 'TimeoutError' });
    expect(done.durationMs).toBeLessThan(45_000);
  });

  it('an abort ends the process', async () => {
    const stop = new AbortController();
    const running = run(fileOf('console.log(1);', 'while (true) {}'), {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 1) setTimeout(() => stop.abort(), 50);
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('hands over the environment that it was given, and runs in its own folder', async () => {
    const file = fileOf('[process.env.UXFRAME_TEST_WORD, process.cwd()].join(" ")');
    const done = await run(file, { env: { ...process.env, UXFRAME_TEST_WORD: 'handed' } });
    expect(JSON.stringify(outputsOf(done)[0])).toMatch(/handed .*uxframe-run-/);
  });
});

describe('runNotebook', () => {
  it('tells the line of what does not compile', async () => {
    const done = await runNotebook(fileOf('const a = 1;', 'const b = 2;\nconst c: number = "three";'));
    expect(done.failure).toMatchObject({ cell: 2, name: 'CompileError' });
    expect(done.failure?.message).toBe("line 2, column 7: Type 'string' is not assignable to type 'number'.");
  });

  it('ends with the whole run when that has no time left', async () => {
    const done = await runNotebook(fileOf('1', WAIT), { cellTimeoutMs: 0, runTimeoutMs: 1 });
    expect(done.failure?.message).toBe('the run took longer than 0.001 s, and was ended');
  });

  it('leaves out what a cell writes beyond any measure, and says so', async () => {
    const loop = 'for (let line = 0; line < 150_000; line += 1) console.log("again");';
    const done = await runNotebook(fileOf(loop, 'console.log("after");'));
    expect(done.failure).toBeNull();
    const [[written] = [], after] = outputsOf(done);
    const text = written?.output_type === 'stream' ? written.text : '';
    expect(text).toMatch(
      /^again\nagain\n[^…]*\n… The rest of what this cell writes is left out: it is too much\.\n$/,
    );
    expect(text.length).toBeLessThan(1_000_000);
    expect(after).toEqual([{ output_type: 'stream', name: 'stdout', text: 'after\n' }]);
  });

  it('writes no colours and leaves typed arrays, promises and nothing alone', async () => {
    const done = await runNotebook(fileOf('undefined', 'null', '({ a: [1, "b"] })'));
    expect(outputsOf(done).map((outputs) => outputs.length)).toEqual([0, 0, 1]);
    expect(JSON.stringify(outputsOf(done)[2])).not.toContain('\\u001b');
  });

  it('refuses a file that is not there, or is no notebook', async () => {
    await expect(runNotebook(join(folder, 'none.ipynb'))).rejects.toMatchObject({ code: 'notebook' });
  });
});

describe('an abort while the kernel starts', () => {
  it('lets no cell run', async () => {
    const stop = new AbortController();
    const executed: string[] = [];
    const kernel = {
      execute: async (source: string) => {
        executed.push(source);
        return null;
      },
      close: async () => undefined,
      kill: () => undefined,
    };
    const start = async () => {
      stop.abort();
      return kernel;
    };
    const running = runNotebook(fileOf('1', '2'), { signal: stop.signal, start });
    await expect(running).rejects.toMatchObject({ code: 'interrupted' });
    expect(executed).toEqual([]);
  });
});

describe('runNotebooks', () => {
  it('runs several at a time and gives them in order, a failure beside a success', async () => {
    const runs = await runNotebooks([fileOf('"first"'), fileOf('throw new Error("second")'), fileOf('3')], {
      parallel: 2,
    });
    expect(runs.map(({ failure }) => failure?.message ?? null)).toEqual([null, 'second', null]);
  });

  it('ends the others where one cannot run at all', async () => {
    const running = runNotebooks([fileOf('while (true) {}'), join(folder, 'none.ipynb')], { parallel: 2 });
    await expect(running).rejects.toMatchObject({ code: 'notebook' });
  });
});
