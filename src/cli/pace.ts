import type { Rate } from '../config/rate.js';

/** How fast requests may go, as far as this process sees: what a progress line says of the time to go. */
export class Pace {
  readonly #rate: Rate;
  /** When requests ended, in milliseconds, the oldest first. */
  #ended: number[] = [];
  done = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  get windowMs(): number {
    return this.#rate.windowMs;
  }

  /** A request ended: done, or to be tried again, which counts against the rate as well. */
  note(now: number, isDone = true): void {
    if (isDone) this.done += 1;
    this.#ended = [...this.#inWindow(now), now];
  }

  /** Milliseconds until the next request may go; 0 where one may go at once. */
  waitMs(now: number): number {
    const ended = this.#inWindow(now);
    const oldest = ended[ended.length - this.#rate.limit];
    return oldest === undefined ? 0 : oldest + this.#rate.windowMs - now;
  }

  /** Milliseconds that so many requests take at least: a window for each `limit` of them beyond the first. */
  toGoMs(left: number, now: number): number {
    if (left === 0) return 0;
    const free = this.#rate.limit - Math.min(this.#inWindow(now).length, this.#rate.limit);
    if (left <= free) return 0;
    return (
      (this.waitMs(now) || this.#rate.windowMs) +
      Math.floor((left - free - 1) / this.#rate.limit) * this.#rate.windowMs
    );
  }

  #inWindow(now: number): number[] {
    return this.#ended.filter((at) => now - at < this.#rate.windowMs);
  }
}
