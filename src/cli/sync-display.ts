import type { SyncProgress } from '../archive/sync-counter.js';
import type { Rate } from '../config/rate.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { Pace } from './pace.js';

/**
 * Shows on stderr how a sync goes: on a terminal one line that is updated in place, otherwise a line a
 * window, for a log.
 */
export class SyncDisplay {
  readonly #context: CommandContext;
  readonly #pace: Pace;
  readonly #everyMs: number;
  readonly #tests = new Map<string, SyncProgress>();
  #timer: NodeJS.Timeout | undefined;
  #shownAt: number;

  constructor(context: CommandContext, rate: Rate) {
    this.#context = context;
    this.#pace = new Pace(rate);
    this.#everyMs = context.isTTY ? 100 : rate.windowMs;
    this.#shownAt = context.clock();
  }

  /** Ticks while nothing happens, so that the waiting time counts down. */
  start(): void {
    if (!this.#context.isTTY) return;
    this.#timer = setInterval(() => this.#show(), 1_000);
    this.#timer.unref();
  }

  noteRequest(): void {
    this.#pace.note(this.#context.clock());
  }

  noteProgress(progress: SyncProgress): void {
    this.#tests.set(progress.testId, progress);
    if (this.#context.clock() - this.#shownAt >= this.#everyMs) this.#show();
  }

  /** Leaves the terminal's line clean for what comes next. */
  stop(): void {
    clearInterval(this.#timer);
    if (this.#context.isTTY) this.#context.stderr.write(CLEAR_LINE);
  }

  #show(): void {
    const now = this.#context.clock();
    this.#shownAt = now;
    const line = progressLine([...this.#tests.values()], this.#pace, now);
    const { stderr, isTTY } = this.#context;
    stderr.write(isTTY ? `${CLEAR_LINE}${line.slice(0, (stderr.columns ?? 80) - 1)}` : `${line}\n`);
  }
}

const CLEAR_LINE = '\r\u001b[2K';

/** `143 of 200 sessions · 146 requests made, 57 left · waiting 12 s for the window · about 6 min to go` */
export function progressLine(tests: readonly SyncProgress[], pace: Pace, now: number): string {
  const sum = (value: (progress: SyncProgress) => number) =>
    tests.reduce((total, test) => total + value(test), 0);
  const transcripts = sum(({ newTranscripts }) => newTranscripts);
  const left = sum(({ requestsLeft }) => requestsLeft);
  const waitMs = left > 0 ? pace.waitMs(now) : 0;
  const toGoMs = pace.toGoMs(left, now);
  const parts = [
    tests.length > 0 && tests.every(({ phase }) => phase === 'list' || phase === 'waiting')
      ? 'Reading the list of sessions'
      : `${sum(({ sessions }) => sessions)} of ${sum(({ sessionsInScope }) => sessionsInScope)} sessions`,
    ...(transcripts > 0 ? [counted(transcripts, 'new transcript')] : []),
    `${counted(pace.made, 'request')} made, ${left} left`,
    ...(tests.some(({ phase }) => phase === 'waiting')
      ? ['waiting for another uxframe that syncs the same test']
      : []),
    ...(waitMs > 0 ? [`waiting ${Math.ceil(waitMs / 1_000)} s for the rate limit`] : []),
    ...(toGoMs > 0 ? [`about ${duration(toGoMs)} to go`] : []),
  ];
  return parts.join(' · ');
}

/** `40 s`, `6 min`, `1 h 40 min` */
export function duration(ms: number): string {
  if (ms < 60_000) return `${Math.ceil(ms / 1_000)} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
