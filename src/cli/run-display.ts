import { basename } from 'node:path';
import type { RunProgress } from '../notebook/run-notebook.js';
import type { CommandContext } from './context.js';
import { StatusLine } from './status-line.js';

/** Shows on stderr which cell each notebook is at. */
export class RunDisplay {
  readonly #running = new Map<string, RunProgress>();
  readonly #line: StatusLine;

  constructor(context: CommandContext) {
    this.#line = new StatusLine(context, 0, () => cellsUnderWay([...this.#running.values()]));
    this.#line.start();
  }

  note(progress: RunProgress): void {
    this.#running.set(progress.file, progress);
    this.#line.update();
  }

  stop(): void {
    this.#line.stop();
  }
}

/** `survey.ipynb cell 3 of 12 · danfo.ipynb cell 5 of 5`, without the notebooks that are done */
const cellsUnderWay = (notebooks: readonly RunProgress[]): string =>
  notebooks
    .filter(({ done, of }) => done < of)
    .map(({ file, done, of }) => `${basename(file)} cell ${done + 1} of ${of}`)
    .join(' · ');
