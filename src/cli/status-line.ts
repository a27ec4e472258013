import type { CommandContext } from './context.js';

const CLEAR_LINE = '\r\u001b[2K';
/** How often a terminal's line changes at most. */
const TERMINAL_MS = 100;
/** How often a log gets a line at most, however short the window. */
const LOG_MS = 5_000;

/** What goes on, on stderr: on a terminal one line that is updated in place, otherwise a line every so often. */
export class StatusLine {
  readonly #context: CommandContext;
  readonly #everyMs: number;
  readonly #render: (now: number) => string;
  #timer: NodeJS.Timeout | undefined;
  #shownAt: number;

  constructor(context: CommandContext, logMs: number, render: (now: number) => string) {
    this.#context = context;
    this.#everyMs = context.isTTY ? TERMINAL_MS : Math.max(logMs, LOG_MS);
    this.#render = render;
    // A log has its first line soon, however long the window.
    this.#shownAt = context.clock() - this.#everyMs + Math.min(this.#everyMs, LOG_MS);
  }

  /** On a terminal it ticks while nothing happens, so that a waiting time counts down. */
  start(): void {
    if (!this.#context.isTTY) return;
    this.#timer = setInterval(() => this.show(), 1_000);
    this.#timer.unref();
  }

  /** Something changed. */
  update(): void {
    if (this.#context.clock() - this.#shownAt >= this.#everyMs) this.show();
  }

  /** Leaves the terminal's line clean for what comes next. */
  stop(): void {
    clearInterval(this.#timer);
    if (this.#context.isTTY) this.#context.stderr.write(CLEAR_LINE);
  }

  /** However short a time after the last line. */
  show(): void {
    this.#shownAt = this.#context.clock();
    const line = this.#render(this.#shownAt);
    const { stderr, isTTY } = this.#context;
    if (line === '' && !isTTY) return;
    stderr.write(isTTY ? `${CLEAR_LINE}${line.slice(0, (stderr.columns || 80) - 1)}` : `${line}\n`);
  }
}
