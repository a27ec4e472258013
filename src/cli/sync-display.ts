import type { SyncProgress } from '../archive/sync-counter.js';
import type { Rate } from '../config/rate.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { Pace } from './pace.js';
import { StatusLine } from './status-line.js';

/** Shows on stderr how a sync of one or more tests goes. */
export class SyncDisplay {
  readonly #clock: () => number;
  readonly #pace: Pace;
  readonly #line: StatusLine;
  readonly #tests = new Map<string, SyncProgress>();

  constructor(context: CommandContext, rate: Rate) {
    this.#clock = context.clock;
    this.#pace = new Pace(rate);
    this.#line = new StatusLine(context, rate.windowMs, (now) =>
      progressLine([...this.#tests.values()], this.#pace, now),
    );
  }

  start(): void {
    this.#line.start();
  }

  noteRequest(): void {
    this.#pace.note(this.#clock());
  }

  noteProgress(progress: SyncProgress): void {
    this.#tests.set(progress.testId, progress);
    this.#line.update();
  }

  stop(): void {
    this.#line.stop();
  }
}

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
