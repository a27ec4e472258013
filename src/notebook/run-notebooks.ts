import { availableParallelism } from 'node:os';
import { type NotebookRun, type RunOptions, runNotebook } from './run-notebook.js';

export interface ManyRunOptions extends RunOptions {
  /** How many run at once: one a processor unless told. */
  parallel?: number;
}

/** Executes several notebooks, a few at a time, each in a process of its own; gives them in order. */
export async function runNotebooks(
  files: readonly string[],
  { parallel = availableParallelism(), ...options }: ManyRunOptions = {},
): Promise<NotebookRun[]> {
  const runs: NotebookRun[] = [];
  const left = [...files.entries()];
  // One that cannot run at all (no notebook, no kernel) ends the others too.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, file] = next;
      runs[index] = await runNotebook(file, { ...options, signal });
    }
  };
  const workers = Array.from({ length: Math.max(1, Math.min(parallel, files.length)) }, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(workers);
    throw error;
  }
  return runs;
}
