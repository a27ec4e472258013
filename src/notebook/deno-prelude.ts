import { pathToFileURL } from 'node:url';
import { PARENT_WATCH } from './installation.js';
import type { CellError } from './kernel.js';

/** The type under which an error that no cell waited for is sent. */
export const ERROR_MIME = 'application/vnd.uxframe.error+json';

export interface LateError {
  error: CellError;
  /** The cell that set it going, where that is known. */
  cell: number | null;
}

const ORIGIN = `globalThis[Symbol.for('uxframe.origin')]`;

/**
 * What Deno runs before the first cell. Its kernel drops errors that nothing waited for: they are
 * sent as displays of a type of our own, with the cell that started the timer or promise.
 * Relative paths start in `folder`. A kernel whose runner was killed ends with it.
 */
export function prelude(folder: string): string {
  return `{
  Deno.chdir(${JSON.stringify(folder)});
  const { Worker } = await import('node:worker_threads');
  const watch = new Worker(new URL(${JSON.stringify(pathToFileURL(PARENT_WATCH))}));
  await new Promise((resolve) => watch.once('message', resolve));
  watch.unref();
  const { AsyncLocalStorage } = await import('node:async_hooks');
  const origin = ${ORIGIN} = new AsyncLocalStorage();
  const cells = new WeakMap();
  const remembering = (callback) => typeof callback !== 'function' ? callback : (...args) => {
    try {
      return callback(...args);
    } catch (error) {
      if (Object(error) === error) cells.set(error, origin.getStore());
      throw error;
    }
  };
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']) {
    const schedule = globalThis[name];
    globalThis[name] = (callback, ...rest) => schedule(remembering(callback), ...rest);
  }
  for (const [type, of] of [['error', 'error'], ['unhandledrejection', 'reason']]) {
    globalThis.addEventListener(type, (event) => {
      event.preventDefault();
      const thrown = event[of];
      const { name = 'Error', message = String(thrown), stack = '', hint } = Object(thrown);
      const traceback = String(stack).split('\\n').filter((line) => !/ext:|node:/.test(line));
      const cell = cells.get(Object(thrown)) ?? origin.getStore() ?? null;
      const data = { '${ERROR_MIME}': { error: { name, message, traceback, hint }, cell } };
      void Deno.jupyter.broadcast('display_data', { data, metadata: {}, transient: {} });
    });
  }
}`;
}

/** A cell's code that knows which cell it is; on its first line, so that line numbers stay. */
export const tagged = (code: string, cell: number): string => `${ORIGIN}.enterWith(${cell});${code}`;
