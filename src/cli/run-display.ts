import { basename } from 'node:path';
import type { RunProgress } from '../notebook/run-notebook.js';
import type { CommandContext } from './context.js';

/** Which cell each notebook is at, on one line of a terminal; nowhere else. */
export class RunDisplay {
  readonly #context: CommandContext;
  readonly #running = new Map<string, RunProgress>();

  constructor(context: CommandContext) {
    this.#context = context;
  }

  note(progress: RunProgress): void {
    this.#running.set(progress.file, progress);
    const { isTTY, stderr } = this.#context;
    if (!isTTY) return;
    const parts = [...this.#running.values()]
      .filter(({ done, of }) => done < of)
      .map(({ file, done, of }) => `${basename(file)} cell ${done + 1} of ${of}`);
    stderr.write(`${CLEAR_LINE}${parts.join(' · ').slice(0, (stderr.columns ?? 80) - 1)}`);
  }

  /** Leaves the terminal's line clean for what comes next. */
  stop(): void {
    if (this.#context.isTTY) this.#context.stderr.write(CLEAR_LINE);
  }
}

const CLEAR_LINE = '\r\u001b[2K';
