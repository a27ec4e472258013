/**
 * A rolling limit: a request is counted when it arrives and occupies its slot for one window from then on.
 * A request over the limit gets a 429 and occupies nothing.
 * This is stricter than a fixed window, and never stricter than a client that waits one window after an answer.
 */
export class RollingLimit {
  readonly limit: number;
  readonly windowMs: number;
  #arrivals: number[] = [];

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  /** Counts a request that arrives now, or refuses it. */
  admit(now: number): boolean {
    this.#forget(now);
    if (this.#arrivals.length >= this.limit) return false;
    this.#arrivals.push(now);
    return true;
  }

  remaining(now: number): number {
    this.#forget(now);
    return this.limit - this.#arrivals.length;
  }

  /** Whole seconds, rounded up, until the oldest slot is free again. */
  resetSeconds(now: number): number {
    this.#forget(now);
    const oldest = this.#arrivals[0];
    return oldest === undefined ? 0 : Math.ceil((oldest + this.windowMs - now) / 1000);
  }

  clear(): void {
    this.#arrivals = [];
  }

  #forget(now: number): void {
    const first = this.#arrivals.findIndex((arrival) => arrival + this.windowMs > now);
    this.#arrivals = first < 0 ? [] : this.#arrivals.slice(first);
  }
}
