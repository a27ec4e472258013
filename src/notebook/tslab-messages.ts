import type { KernelOutput } from './cell-outputs.js';
import type { CellError } from './kernel.js';

/** What the runner says to the process that holds tslab. */
export type ToKernel = { type: 'execute'; code: string; cell: number } | { type: 'close' };

/** What that process answers. */
export type FromKernel =
  | { type: 'ready' }
  | { type: 'no-tslab' }
  | { type: 'output'; output: KernelOutput; cell: number }
  | { type: 'done'; error: CellError | null; cell: number }
  | { type: 'late-error'; error: CellError; cell: number }
  | { type: 'exit'; code: number; cell: number }
  | { type: 'closed' };
