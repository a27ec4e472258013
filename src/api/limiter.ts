import { checkRate, DOCUMENTED_RATE, parseRate, type Rate } from '../config/rate.js';
import { loadBottleneck } from './bottleneck.js';
import type { CompletionLog } from './completions.js';
import { LoggedSlots, memoryLog, type SlotSource } from './slots.js';
import { throwIfAborted, waitFor } from './wait.js';

export type { Rate };

/** The documented limit of the Results API. */
export const RATE: Rate = parseRate(DOCUMENTED_RATE);

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
  rate?: Rate | undefined;
  /** Where the completion stamps are; by default in memory, for this limiter alone. */
  log?: CompletionLog | undefined;
  /** Milliseconds that a job takes at most; 60,000 by default. */
  holdMs?: number | undefined;
}

/**
 * A limiter for one process, or for all that share the log: a slot is used again one window (and 50 ms)
 * after its request has ended, wherever in between the server counted it. It keeps no timer while
 * nothing waits.
 *
 * @throws `usage` for a rate that is none
 *
 * @example
 * const limiter = createLimiter({ rate: { limit: 2, windowMs: 100 } });
 * await Promise.all([1, 2, 3].map((number) => limiter.schedule(async () => number * number))); // => [1, 4, 9]
 */
export function createLimiter({
  rate = RATE,
  log = memoryLog(),
  holdMs = 60_000,
}: LimiterOptions = {}): Limiter {
  checkRate(rate);
  return new QueueLimiter(rate, new LoggedSlots(log, rate, holdMs));
}

/**
 * Bottleneck keeps the queue (priorities, first come first served), the source has the slots. The head
 * of the queue alone asks for one: so a job of higher priority waits for one other at most, a process
 * that dies leaves one place in line behind, and a timer runs only while a job waits.
 */
export class QueueLimiter implements Limiter {
  readonly rate: Rate;
  readonly #slots: SlotSource;
  readonly #line = new (loadBottleneck())({ maxConcurrent: 1, trackDoneStatus: false });
  #queued = 0;

  constructor(rate: Rate, slots: SlotSource) {
    this.rate = rate;
    this.#slots = slots;
  }

  async schedule<T>(job: () => Promise<T>, { signal, priority = 5 }: ScheduleOptions = {}): Promise<T> {
    throwIfAborted(signal);
    const slot = await this.#turn(clampPriority(priority), signal);
    try {
      return await job();
    } finally {
      await this.#slots.complete(slot);
    }
  }

  pause(ms: number): Promise<void> {
    return this.#slots.pause(ms);
  }

  queued(): number {
    return this.#queued;
  }

  close(): Promise<void> {
    return this.#slots.close();
  }

  async #turn(priority: number, signal: AbortSignal | undefined): Promise<string> {
    const turn = this.#line.schedule({ priority }, () => this.#slots.take(Math.max(1, this.#queued), signal));
    this.#queued += 1;
    try {
      return await waitFor(turn, signal);
    } catch (error) {
      // The slot may have been taken at the moment of the abort.
      turn.then((slot) => this.#slots.drop(slot)).catch(() => {});
      throw error;
    } finally {
      this.#queued -= 1;
    }
  }
}

function clampPriority(priority: number): number {
  return Math.min(9, Math.max(0, Math.round(priority)));
}
