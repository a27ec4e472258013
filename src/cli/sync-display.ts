import type { RequestEvent } from '../api/transport.js';
import type { SyncProgress } from '../archive/sync-counter.js';
import type { Rate } from '../config/rate.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { duration } from './duration.js';
import { Pace } from './pace.js';
import { StatusLine } from './status-line.js';
import { Trouble } from './trouble.js';

/** Shows on stderr how a sync of one or more tests goes. */
export class SyncDisplay {
  readonly #clock: () => number;
  readonly #pace: Pace;
  readonly #line: StatusLine;
  readonly #tests = new Map<string, SyncProgress>();
  readonly #trouble = new Trouble();

  constructor(context: CommandContext, rate: Rate) {
    this.#clock = context.clock;
    this.#pace = new Pace(rate);
    this.#line = new StatusLine(context, rate.windowMs, (now) =>
      progressLine([...this.#tests.values()], this.#pace, now, this.#trouble.text(now)),
    );
  }

  start(): void {
    this.#line.start();
  }

  noteRequest(event: RequestEvent): void {
    const now = this.#clock();
    this.#pace.note(now, event.retryInMs === null);
    if (this.#trouble.note(event, now)) this.#line.update();
  }

  /** That it waits for another process is said at once: nothing else may happen for long. */
  noteProgress(progress: SyncProgress): void {
    const isNew = progress.phase !== this.#tests.get(progress.testId)?.phase;
    this.#tests.set(progress.testId, progress);
    if (progress.phase === 'waiting' && isNew) this.#line.show();
    else this.#line.update();
  }

  stop(): void {
    this.#line.stop();
  }
}

/**
 * `143 of 200 sessions · about 6 min to go · waiting 12 s for the rate limit · 146 requests done, 57 left`: what
 * matters most comes first, for a terminal cuts the end off.
 */
export function progressLine(
  tests: readonly SyncProgress[],
  pace: Pace,
  now: number,
  trouble?: string,
): string {
  const sum = (value: (progress: SyncProgress) => number) =>
    tests.reduce((total, test) => total + value(test), 0);
  const transcripts = sum(({ newTranscripts }) => newTranscripts);
  const left = sum(({ requestsLeft }) => requestsLeft);
  const waitMs = left > 0 ? pace.waitMs(now) : 0;
  const toGoMs = pace.toGoMs(left, now);
  if (tests.length > 0 && tests.every(({ phase }) => phase === 'waiting')) return WAITING;
  const parts = [
    tests.every(({ phase }) => phase === 'list' || phase === 'waiting')
      ? 'Reading the list'
      : `${sum(({ sessions }) => sessions)} of ${sum(({ sessionsInScope }) => sessionsInScope)} sessions`,
    ...(trouble === undefined ? [] : [trouble]),
    ...(toGoMs > 0 ? [`about ${duration(toGoMs)} to go`] : []),
    ...(tests.some(({ phase }) => phase === 'waiting') ? [WAITING] : []),
    ...(waitMs > 0 && trouble === undefined
      ? [`waiting ${Math.ceil(waitMs / 1_000)} s for the rate limit`]
      : []),
    ...(transcripts > 0 ? [counted(transcripts, 'new transcript')] : []),
    `${counted(pace.done, 'request')} done${left > 0 ? `, ${left} left` : ''}`,
  ];
  return parts.join(' · ');
}

const WAITING = 'Waiting for another uxframe that syncs the same test';
