import type { RequestEvent } from '../api/transport.js';
import { duration } from './duration.js';

/** What a progress line says of a request that failed and is tried again. */
export class Trouble {
  #failed: { what: string; retryAt: number } | undefined;

  /** A request ended at this time; gives whether it failed and is tried again. */
  note({ status, attempt, retryInMs }: RequestEvent, now: number): boolean {
    const answer = status === null ? 'no answer' : `answer ${status}`;
    this.#failed =
      retryInMs === null ? undefined : { what: `${answer} (try ${attempt})`, retryAt: now + retryInMs };
    return this.#failed !== undefined;
  }

  /** `no answer (try 3): trying again in 8 s`; undefined while all is well. */
  text(now: number): string | undefined {
    if (this.#failed === undefined) return undefined;
    const { what, retryAt } = this.#failed;
    return `${what}: trying again in ${duration(Math.max(0, retryAt - now))}`;
  }
}
