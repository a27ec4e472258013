import { dirname, resolve } from 'node:path';
import { UxframeError } from '../errors.js';
import { CellOutputs } from './cell-outputs.js';
import { type CodeCell, type NotebookDocument, readNotebook } from './document.js';
import { type CellError, type Kernel, KernelDied, type KernelName, type StartKernel } from './kernel.js';
import { type Parameters, withParameters } from './parameters.js';

/** Where a run is, for a progress line. */
export interface RunProgress {
  file: string;
  /** Code cells done, and of how many. */
  done: number;
  of: number;
}

export interface RunOptions {
  /** Handed to the notebook in a cell after the one tagged `parameters`. */
  parameters?: Parameters;
  /** `tslab` unless told. */
  kernel?: KernelName;
  /** How long a cell may take, in milliseconds: 600,000 unless told; 0: as long as it likes. */
  cellTimeoutMs?: number;
  /** How long the run may take, in milliseconds: 3,600,000 unless told; 0: as long as it likes. */
  runTimeoutMs?: number;
  /** The whole environment of the kernel; that of this process unless told. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Ends the kernel when aborted. */
  signal?: AbortSignal;
  onProgress?(progress: RunProgress): void;
  /** How the kernel is started, in place of the one that `kernel` names. */
  start?: StartKernel;
}

/** Which cell failed, and why. */
export interface CellFailure extends CellError {
  /** 1-based, among all cells of the notebook. */
  cell: number;
  /** The first line of the cell that says something. */
  firstLine: string;
}

export interface NotebookRun {
  file: string;
  /** As executed; up to the failure where there is one. */
  notebook: NotebookDocument;
  failure: CellFailure | null;
  durationMs: number;
}

const CELL_TIMEOUT_MS = 600_000;
const RUN_TIMEOUT_MS = 3_600_000;

/**
 * Executes a notebook in a process of its own and resolves to it with its outputs. A failing cell
 * ends the run and stands in `failure`; so does a cell that ends the process or runs out of time.
 *
 * @throws UxframeError `notebook` where the file is no notebook, `usage` for an unknown parameter,
 *   `missing-dependency` where the kernel is not installed, `interrupted` when `signal` is aborted
 */
export async function runNotebook(file: string, options: RunOptions = {}): Promise<NotebookRun> {
  const notebook = withParameters(await readNotebook(file), options.parameters ?? {});
  const run = new Run(resolve(file), notebook, options);
  return run.execute();
}

/** The error that says which cell of which notebook failed. */
export function failureError({ file, failure }: NotebookRun): UxframeError<'notebook'> | null {
  if (failure === null) return null;
  const { cell, firstLine, name, message, hint } = failure;
  return new UxframeError('notebook', `${file}, cell ${cell}: ${name}: ${message}`, {
    subject: `${file}#${cell}`,
    hint: [...(hint ? [hint] : []), `The cell begins with: ${firstLine}`].join('\n'),
  });
}

class Run {
  readonly #file: string;
  readonly #notebook: NotebookDocument;
  readonly #options: RunOptions;
  readonly #outputs = new CellOutputs();
  readonly #started = performance.now();
  #failure: CellFailure | null = null;
  #executed = 0;

  constructor(file: string, notebook: NotebookDocument, options: RunOptions) {
    this.#file = file;
    this.#notebook = notebook;
    this.#options = options;
  }

  async execute(): Promise<NotebookRun> {
    const { signal, env } = this.#options;
    signal?.throwIfAborted();
    const start = this.#options.start ?? (await kernelOf(this.#options.kernel ?? 'tslab'));
    const kernel: Kernel = await start({
      folder: dirname(this.#file),
      env,
      onOutput: (output, cell) => {
        const target = this.#codeCell(cell);
        this.#outputs.add(target.outputs, output, target.execution_count ?? this.#executed);
      },
      onLateError: (error, cell) => {
        this.#fail(error, cell);
        kernel.kill();
      },
    });
    const kill = () => kernel.kill();
    signal?.addEventListener('abort', kill);
    try {
      // An abort while the kernel started was heard by nobody.
      if (!signal?.aborted) await this.#executeCells(kernel);
      if (!signal?.aborted) await this.#close(kernel);
    } finally {
      signal?.removeEventListener('abort', kill);
      kernel.kill();
    }
    if (signal?.aborted) throw new UxframeError('interrupted', `${this.#file} was interrupted.`);
    return {
      file: this.#file,
      notebook: this.#finished(),
      failure: this.#failure,
      durationMs: performance.now() - this.#started,
    };
  }

  async #executeCells(kernel: Kernel): Promise<void> {
    const cells = this.#notebook.cells.flatMap((cell, index) =>
      cell.cell_type === 'code' && cell.source.trim() !== '' ? [{ cell, index }] : [],
    );
    for (const [done, { cell, index }] of cells.entries()) {
      this.#options.onProgress?.({ file: this.#file, done, of: cells.length });
      this.#executed += 1;
      cell.execution_count = this.#executed;
      await this.#executeCell(kernel, cell, index);
      if (this.#failure || this.#options.signal?.aborted) return;
    }
    this.#options.onProgress?.({ file: this.#file, done: cells.length, of: cells.length });
  }

  async #executeCell(kernel: Kernel, cell: CodeCell, index: number): Promise<void> {
    const { timeoutMs, what } = this.#timeLeft();
    let late = false;
    // The loop of a cell that never yields can only be ended from here.
    const timer = Number.isFinite(timeoutMs)
      ? setTimeout(() => {
          late = true;
          kernel.kill();
        }, timeoutMs)
      : undefined;
    try {
      const error = await kernel.execute(cell.source, index);
      if (error) this.#fail(error, index);
    } catch (error) {
      if (!(error instanceof KernelDied)) throw error;
      const message = late ? `${what}, and was ended` : error.message;
      const name = late ? 'TimeoutError' : 'ProcessExit';
      this.#fail({ name, message, traceback: [`${name}: ${message}`] }, index);
    } finally {
      clearTimeout(timer);
    }
  }

  #timeLeft(): { timeoutMs: number; what: string } {
    const cell = this.#options.cellTimeoutMs ?? CELL_TIMEOUT_MS;
    const run = this.#options.runTimeoutMs ?? RUN_TIMEOUT_MS;
    const left = run === 0 ? Infinity : Math.max(0, run - (performance.now() - this.#started));
    if (cell !== 0 && cell <= left) return { timeoutMs: cell, what: `it ran longer than ${cell / 1000} s` };
    return { timeoutMs: left, what: `the run took longer than ${run / 1000} s` };
  }

  async #close(kernel: Kernel): Promise<void> {
    const timer = setTimeout(() => kernel.kill(), 5000);
    await kernel.close();
    clearTimeout(timer);
  }

  /** The first failure counts; what follows from it would only bury it. */
  #fail(error: CellError, index: number): void {
    if (this.#failure) return;
    const cell = this.#codeCell(index);
    this.#failure = {
      ...error,
      cell: this.#notebook.cells.indexOf(cell) + 1,
      firstLine: firstLine(cell.source),
    };
  }

  #codeCell(index: number): CodeCell {
    const cell = this.#notebook.cells[index];
    if (cell?.cell_type === 'code') return cell;
    return this.#notebook.cells.find((candidate) => candidate.cell_type === 'code') as CodeCell;
  }

  /** The error comes last in its cell: what the kernel sent before may arrive after the word of it. */
  #finished(): NotebookDocument {
    const { metadata, cells } = this.#notebook;
    if (this.#failure) {
      const { cell, name, message, traceback } = this.#failure;
      const failed = cells[cell - 1] as CodeCell;
      failed.outputs.push({ output_type: 'error', ename: name, evalue: message, traceback });
    }
    return { ...this.#notebook, metadata: { ...metadata, ...(metadata.language_info ? {} : LANGUAGE) } };
  }
}

const LANGUAGE = {
  language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/typescript' },
};

function firstLine(source: string): string {
  const line = source.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return line.trim().slice(0, 100);
}

async function kernelOf(name: KernelName): Promise<StartKernel> {
  if (name === 'deno') return (await import('./deno-kernel.js')).startDeno;
  return (await import('./tslab-kernel.js')).startTslab;
}
