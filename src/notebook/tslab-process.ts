/**
 * Runs in a process of its own, forked by `tslab-kernel.ts` in the notebook's folder: loads tslab,
 * executes the cells it is sent, and sends back what they write, show and throw.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { cellError } from './cell-error.js';
import { PARENT_WATCH, resolveFromInstallation } from './installation.js';
import type { FromKernel, ToKernel } from './tslab-messages.js';
import { type Diagnostic, loadTslab } from './tslab-modules.js';

/** How long the last cells may still throw, where something keeps the process busy. */
const DRAIN_MS = 150;

/**
 * Characters that a cell may write, where each time counts for a hundred more: what a loop writes stays in
 * this process until the loop is over, and one that never is would fill the machine's memory.
 */
const MOST_TEXT = 10_000_000;
const EACH_TIME = 100;

const origin = new AsyncLocalStorage<number>();
let current = 0;
let failure: unknown;
let failed = false;
let diagnostics: readonly Diagnostic[] = [];
let room = MOST_TEXT;

const tell = (message: FromKernel): void => {
  // The runner is gone: nobody is left to run for.
  if (!process.connected) realExit(1);
  process.send?.(message);
};

const realExit = process.exit.bind(process);
process.exit = ((code?: number) => {
  tell({ type: 'exit', code: Number(code ?? process.exitCode ?? 0), cell: origin.getStore() ?? current });
  return realExit(1);
}) as typeof process.exit;

process.on('disconnect', () => realExit(1));
// A cell that loops hears of no event: a thread of its own looks after that.
new Worker(PARENT_WATCH).unref();
// Ctrl-C reaches the whole process group: the runner decides what it means, and ends this process.
process.on('SIGINT', () => undefined);
process.on('uncaughtException', lateError);
process.on('unhandledRejection', lateError);

function lateError(error: unknown): void {
  const cell = origin.getStore() ?? current;
  tell({ type: 'late-error', error: cellError(error), cell });
}

for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    const text = room > 0 ? textThatFits(chunk) : '';
    if (text !== '') tell({ type: 'output', output: { type: 'stream', name, text }, cell: current });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') process.nextTick(callback as () => void);
    return true;
  }) as typeof process.stdout.write;
}

function textThatFits(chunk: string | Uint8Array): string {
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  const fits = text.slice(0, room);
  room -= text.length + EACH_TIME;
  return room > 0 ? text : `${fits}\n… The rest of what this cell writes is left out: it is too much.\n`;
}

function start(): void {
  const folder = process.cwd();
  resolveFromInstallation();
  const tslab = loadTslab(folder);
  if (tslab === null) {
    tell({ type: 'no-tslab' });
    return;
  }
  tslab.showWith((display, update) => {
    const { data, metadata = {}, transient } = display;
    const type = update ? 'update' : 'display';
    const displayId = transient?.display_id ?? null;
    tell({ type: 'output', output: { type, data, metadata, displayId }, cell: current });
  });
  const executor = tslab.createExecutor({
    onDiagnostics: (found) => {
      diagnostics = found;
    },
    // tslab logs the value of the last expression; Jupyter calls that the cell's result.
    onResult: (value) => {
      const text = typeof value === 'string' ? value : inspect(value);
      tell({
        type: 'output',
        output: { type: 'result', data: { 'text/plain': text }, metadata: {} },
        cell: current,
      });
    },
    onError: (error) => {
      failure = error;
      failed = true;
    },
  });

  const execute = async (code: string, cell: number): Promise<void> => {
    current = cell;
    room = MOST_TEXT;
    failed = false;
    diagnostics = [];
    const ok = await origin.run(cell, () => executor.execute(code));
    // A rejection that nothing waited for is reported one turn later: still this cell's.
    await nextTurn();
    await nextTurn();
    const error = ok ? null : failed ? cellError(failure) : cellError(diagnostics);
    tell({ type: 'done', error, cell });
  };

  const close = (): void => {
    executor.close();
    process.channel?.unref();
    const end = (): void => {
      tell({ type: 'closed' });
      realExit(0);
    };
    process.once('beforeExit', end);
    setTimeout(end, DRAIN_MS).unref();
  };

  process.on('message', (message: ToKernel) => {
    if (message.type === 'close') close();
    else void execute(message.code, message.cell);
  });
  tell({ type: 'ready' });
}

start();
