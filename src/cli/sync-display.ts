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

  noteRequest({ status, attempt, retryInMs }: RequestEvent): void {
    const now = this.#clock();
    this.#pace.note(now, retryInMs === null);
    const what = status === null ? 'no answer' : `answer ${status}`;
    this.#trouble = retryInMs === null ? undefined : { what, attempt, retryAt: now + retryInMs };
    if (this.#trouble) this.#line.update();
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

/** A request that failed and is tried again. */
export interface Trouble {
  what: string;
  /** Tries so far. */
  attempt: number;
  /** Milliseconds since the Unix epoch. */
  retryAt: number;
}

/**
 * `143 of 200 sessions · about 6 min to go · waiting 12 s for the rate limit · 146 requests done, 57 left`: what
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
  if (tests.length > 0 && tests.every(({ phase }) => phase === 'waiting')) return WAITING;
  const parts = [
    tests.every(({ phase }) => phase === 'list' || phase === 'waiting')
      ? 'Reading the list'
      : `${sum(({ sessions }) => sessions)} of ${sum(({ sessionsInScope }) => sessionsInScope)} sessions`,
    ...(trouble ? [troubleText(trouble, now)] : []),
    ...(toGoMs > 0 ? [`about ${duration(toGoMs)} to go`] : []),
    ...(tests.some(({ phase }) => phase === 'waiting') ? [WAITING] : []),
    ...(waitMs > 0 && !trouble ? [`waiting ${Math.ceil(waitMs / 1_000)} s for the rate limit`] : []),
    ...(transcripts > 0 ? [counted(transcripts, 'new transcript')] : []),
    `${counted(pace.done, 'request')} done${left > 0 ? `, ${left} left` : ''}`,
  ];
  return parts.join(' · ');
}

const WAITING = 'Waiting for another uxframe that syncs the same test';

const troubleText = ({ what, attempt, retryAt }: Trouble, now: number): string =>
  `${what} (try ${attempt}): trying again in ${duration(Math.max(0, retryAt - now))}`;
