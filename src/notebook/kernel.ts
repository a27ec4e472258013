import type { KernelOutput } from './cell-outputs.js';

export type KernelName = 'tslab' | 'deno';

/** Why a cell failed, in a form that crosses a process boundary. */
export interface CellError {
  /** `TypeError`, say. */
  name: string;
  message: string;
  /** Lines as a reader should see them: without the kernel's own frames. */
  traceback: string[];
  /** What to do next, where the error knows it. */
  hint?: string;
}

/** A running kernel: it executes one cell at a time. */
export interface Kernel {
  /**
   * Runs a cell and resolves when it is done; with its error if it failed.
   * Rejects with `KernelDied` where the process ended meanwhile.
   */
  execute(code: string, cell: number): Promise<CellError | null>;
  /** Waits a moment for what cells left behind, then ends the kernel. */
  close(): Promise<void>;
  /** Ends the process at once, even out of an endless loop. */
  kill(): void;
}

/** What a kernel reports beside its answers. */
export interface KernelListener {
  onOutput(output: KernelOutput, cell: number): void;
  /** An error thrown after its cell had ended, or that nothing waited for. */
  onLateError(error: CellError, cell: number): void;
}

export interface KernelOptions extends KernelListener {
  /** The notebook's folder: relative paths and imports start there. */
  folder: string;
  /** The kernel's whole environment; undefined: that of this process. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

export type StartKernel = (options: KernelOptions) => Promise<Kernel>;

/** The kernel's process ended while a cell ran, or before it could. */
export class KernelDied extends Error {
  override readonly name = 'KernelDied';
}
