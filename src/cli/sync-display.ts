import type { RequestEvent } from '../api/transport.js';
import type { SyncProgress } from '../archive/sync-counter.js';
import type { Rate } from '../config/rate.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { duration } from './duration.js';
import { Pace } from './pace.js';
import { StatusLine } from './status-line.js';

/** Shows on stderr how a sync of one or more tests goes. */
export class SyncDisplay {
  readonly #clock: () => number;
  readonly #pace: Pace;
  readonly #line: StatusLine;
  readonly #tests = new Map<string, SyncProgress>();
  /** Of a request that failed: why, and when it is tried again. */
  #trouble: Trouble | undefined;

  constructor(context: CommandContext, rate: Rate) {
    this.#clock = context.clock;
    this.#pace = new Pace(rate);
    this.#line = new StatusLine(context, rate.windowMs, (now) =>
      progressLine([...this.#tests.values()], this.#pace, now, this.#trouble),
    );
  }

  start(): void {
    this.#line.start();
  }

  noteRequest({ status, retryInMs }: RequestEvent): void {
    const now = this.#clock();
    this.#pace.note(now);
    this.#trouble =
      retryInMs === null
        ? undefined
        : { what: status === null ? 'no answer' : `answer ${status}`, retryAt: now + retryInMs };
    if (this.#trouble) this.#line.update();
  }

  noteProgress(progress: SyncProgress): void {
    this.#tests.set(progress.testId, progress);
    this.#line.update();
  }

  stop(): void {
    this.#line.stop();
  }
}

/** A request that failed and is tried again. */
export interface Trouble {
  what: string;
  /** Milliseconds since the Unix epoch. */
  retryAt: number;
}

/**
 * `143 of 200 sessions · about 6 min to go · waiting 12 s for the rate limit · 146 requests made, 57 left`: what
 * matters most comes first, for a terminal cuts the end off.
 */
export function progressLine(
  tests: readonly SyncProgress[],
  pace: Pace,
  now: number,
  trouble?: Trouble,
): string {
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
    ...(trouble ? [`${trouble.what}: trying again in ${duration(Math.max(0, trouble.retryAt - now))}`] : []),
    ...(toGoMs > 0 ? [`about ${duration(toGoMs)} to go`] : []),
    ...(tests.some(({ phase }) => phase === 'waiting')
      ? ['waiting for another uxframe that syncs the same test']
      : []),
    ...(waitMs > 0 && !trouble ? [`waiting ${Math.ceil(waitMs / 1_000)} s for the rate limit`] : []),
    ...(transcripts > 0 ? [counted(transcripts, 'new transcript')] : []),
    `${counted(pace.made, 'request')} made, ${left} left`,
  ];
  return parts.join(' · ');
}
