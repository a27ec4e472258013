import Bottleneck from 'bottleneck';
import {
  type CompletionLog,
  type Completions,
  completeSlot,
  dropSlot,
  NO_COMPLETIONS,
  pauseUntil,
  type SlotRules,
  takeSlot,
} from './completions.js';
import { throwIfAborted, wait, waitFor } from './wait.js';

/** So many requests in so long a window. */
export interface Rate {
  limit: number;
  windowMs: number;
}

/** The documented limit of the Results API. */
export const RATE: Rate = { limit: 10, windowMs: 60_000 };

export interface ScheduleOptions {
  /** Takes the job out of the queue, with an `interrupted` error. A job that runs must look itself. */
  signal?: AbortSignal | undefined;
  /** 0 goes first, 9 last; 5 by default. */
  priority?: number | undefined;
}

/** Lets requests go no faster than the rate allows. Hand one to several clients of the same credential. */
export interface Limiter {
  readonly rate: Rate;
  /** Runs the job when its turn comes; gives what it gives. */
  schedule<T>(job: () => Promise<T>, options?: ScheduleOptions): Promise<T>;
  /** Nothing starts for so many milliseconds, in no process that shares the limit. */
  pause(ms: number): Promise<void>;
  /** Jobs that wait for their turn here. */
  queued(): number;
  /** Lets go of connections. To be called when nothing is queued or under way. */
  close(): Promise<void>;
}

export interface LimiterOptions {
  rate?: Rate;
  /** Where the completion stamps are; by default in memory, for this limiter alone. */
  log?: CompletionLog;
  /** Milliseconds that a job may take at most; 60,000 by default. */
  holdMs?: number;
}

/** A limiter for one process, or for all that share the log. */
export function createLimiter({
  rate = RATE,
  log = memoryLog(),
  holdMs = 60_000,
}: LimiterOptions = {}): Limiter {
  return new SlotLimiter(rate, log, {
    ...rate,
    marginMs: Math.min(50, Math.max(5, rate.windowMs / 100)),
    graceMs: Math.min(1000, Math.max(100, rate.windowMs / 20)),
    holdMs,
  });
}

/** Stamps in memory, on a clock that nobody sets. */
export function memoryLog(now: () => number = () => performance.now()): CompletionLog {
  let state: Completions = NO_COMPLETIONS;
  return {
    owner: 'here',
    isAlive: () => true,
    now,
    async update(change) {
      const [next, answer] = change(state);
      state = next;
      return answer;
    },
  };
}

/**
 * Bottleneck keeps the queue (priorities, first come first served); the log has the slots. The head of
 * the queue alone asks for one, so a job of higher priority waits for one other at most, and a timer
 * runs only while a job waits: a finished program ends.
 */
class SlotLimiter implements Limiter {
  readonly rate: Rate;
  readonly #log: CompletionLog;
  readonly #rules: SlotRules;
  readonly #line = new Bottleneck({ maxConcurrent: 1, trackDoneStatus: false });
  #queued = 0;
  #tickets = 0;

  constructor(rate: Rate, log: CompletionLog, rules: SlotRules) {
    this.rate = rate;
    this.#log = log;
    this.#rules = rules;
  }

  async schedule<T>(job: () => Promise<T>, { signal, priority = 5 }: ScheduleOptions = {}): Promise<T> {
    const slot = await this.#turn(priority, signal);
    try {
      return await job();
    } finally {
      const now = this.#log.now();
      // An answer counts more than its stamp: a slot that is never stamped is freed by time.
      await this.#change((state) => completeSlot(state, slot, now)).catch(() => {});
    }
  }

  async pause(ms: number): Promise<void> {
    const until = this.#log.now() + ms;
    await this.#change((state) => pauseUntil(state, until));
  }

  queued(): number {
    return this.#queued;
  }

  async close(): Promise<void> {
    // Nothing is held while nothing is queued.
  }

  async #turn(priority: number, signal: AbortSignal | undefined): Promise<string> {
    throwIfAborted(signal);
    const turn = this.#line.schedule({ priority: clampPriority(priority) }, () => this.#takeSlot(signal));
    this.#queued += 1;
    try {
      return await waitFor(turn, signal);
    } catch (error) {
      // The slot may have been taken at the moment of the abort.
      turn.then((slot) => this.#change((state) => dropSlot(state, slot))).catch(() => {});
      throw error;
    } finally {
      this.#queued -= 1;
    }
  }

  async #takeSlot(signal: AbortSignal | undefined): Promise<string> {
    this.#tickets += 1;
    const { owner } = this.#log;
    const id = `${owner}#${this.#tickets}`;
    const isAlive = (other: string) => this.#log.isAlive(other);
    const ask = () =>
      this.#log.update((state) => takeSlot(state, { id, owner, now: this.#log.now(), isAlive }, this.#rules));
    throwIfAborted(signal);
    try {
      for (let waitMs = await ask(); waitMs > 0; waitMs = await ask()) await wait(waitMs, signal);
      return id;
    } catch (error) {
      await this.#change((state) => dropSlot(state, id)).catch(() => {});
      throw error;
    }
  }

  #change(change: (state: Completions) => Completions): Promise<void> {
    return this.#log.update((state) => [change(state), undefined]);
  }
}

export function clampPriority(priority: number): number {
  return Math.min(9, Math.max(0, Math.round(priority)));
}
