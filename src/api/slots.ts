import {
  type CompletionLog,
  type Completions,
  completeSlot,
  dropSlot,
  NO_COMPLETIONS,
  pauseFor,
  type SlotRules,
  takeSlot,
  takeSpares,
} from './completions.js';
import { throwIfAborted, wait } from './wait.js';

/** Where a limiter gets the leave to send one request from. */
export interface SlotSource {
  /**
   * Waits until a request may be sent; an aborted signal ends the wait with `interrupted`. So many wait
   * for a slot in all, and each of them will call.
   */
  take(waiting: number, signal?: AbortSignal): Promise<string>;
  /** The request is over, whatever came of it. Never throws. */
  complete(slot: string): Promise<void>;
  /** Nothing was sent after all. Never throws. */
  drop(slot: string): Promise<void>;
  /** Nobody takes a slot for so many milliseconds. */
  pause(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Slots that are free again one window after their request completed, as the log has it. */
export class LoggedSlots implements SlotSource {
  readonly #log: CompletionLog;
  readonly #rules: SlotRules;
  /** What still has to be written to the log: it must not be closed before. */
  readonly #open = new Set<Promise<unknown>>();
  /** Taken for those who wait behind, in one go: they have yet to call. */
  readonly #spares: string[] = [];
  #tickets = 0;

  constructor(log: CompletionLog, { limit, windowMs }: { limit: number; windowMs: number }, holdMs: number) {
    this.#log = log;
    this.#rules = {
      limit,
      windowMs,
      holdMs,
      // 50 ms and 1 s in a window of a minute, less in the short windows of a sandbox.
      marginMs: Math.min(50, Math.max(5, windowMs / 400)),
      graceMs: Math.min(1000, Math.max(100, windowMs / 20)),
    };
  }

  take(waiting: number, signal?: AbortSignal): Promise<string> {
    return this.#track(this.#take(waiting, signal));
  }

  async #take(waiting: number, signal: AbortSignal | undefined): Promise<string> {
    const spare = this.#spares.shift();
    if (signal?.aborted && spare !== undefined) await this.drop(spare);
    throwIfAborted(signal);
    if (spare !== undefined) return spare;
    const [id = '', ...others] = this.#ids(waiting);
    try {
      for (let waitMs = await this.#ask(id, others); waitMs > 0; waitMs = await this.#ask(id, others)) {
        await wait(waitMs, signal);
      }
      return id;
    } catch (error) {
      await this.drop(id);
      throw error;
    }
  }

  // An answer counts more than its stamp: a slot that cannot be stamped is freed by time.
  async complete(slot: string): Promise<void> {
    const now = this.#log.now();
    await this.#change((state) => completeSlot(state, slot, now)).catch(() => {});
  }

  async drop(slot: string): Promise<void> {
    await this.#change((state) => dropSlot(state, slot)).catch(() => {});
  }

  async pause(ms: number): Promise<void> {
    const now = this.#log.now();
    await this.#change((state) => pauseFor(state, ms, now));
  }

  /** Waits until all is written. The log itself belongs to whoever opened it. */
  async close(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#open.add(work);
    const done = () => this.#open.delete(work);
    work.then(done, done);
    return work;
  }

  #ids(count: number): string[] {
    const { owner } = this.#log;
    const first = this.#tickets + 1;
    this.#tickets += count;
    return Array.from({ length: count }, (_, index) => `${owner}#${first + index}`);
  }

  /** Milliseconds until to ask again; 0 where the slot was taken, and others with it. */
  async #ask(id: string, others: readonly string[]): Promise<number> {
    const { owner } = this.#log;
    const isAlive = (other: string) => this.#log.isAlive(other);
    const [waitMs, spares] = await this.#log.update<[number, string[]]>((state) => {
      const ask = { id, owner, now: this.#log.now(), isAlive };
      const [taken, waitMs] = takeSlot(state, ask, this.#rules);
      if (waitMs > 0) return [taken, [waitMs, []]];
      const [withSpares, spares] = takeSpares(taken, others, ask, this.#rules);
      return [withSpares, [0, spares]];
    });
    this.#spares.push(...spares);
    return waitMs;
  }

  #change(change: (state: Completions) => Completions): Promise<void> {
    return this.#track(this.#log.update((state) => [change(state), undefined]));
  }
}

/** Stamps in memory, on a clock that nobody sets. */
export function memoryLog(now: () => number = () => performance.now()): CompletionLog {
  let state = NO_COMPLETIONS;
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
