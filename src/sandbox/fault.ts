import { createRandom } from './random.js';

/**
 * - `5xx`: 500, 502, 503 or 504
 * - `429`: the limit is said to be reached; `429-headers` says what the answer carries
 * - `reset`: the connection breaks before an answer
 * - `truncate`: the body ends in the middle
 * - `html`: a page of a proxy, with status 200
 * - `slow`: the body comes in drops, `slow-ms` long
 * - `401`: the token stops being valid, in the middle of its life
 * - `404`: sessions that are listed and then not there (always the same ones)
 * - `arrivals`: a session completes just before a list page is answered
 */
export type FaultSwitch = '5xx' | '429' | 'reset' | 'truncate' | 'html' | 'slow' | '401' | '404' | 'arrivals';

/** What one request can be made to meet; for sessions that arrive there is `addSessions`. */
export type RequestFault = Exclude<FaultSwitch, 'arrivals'>;

/** What goes wrong. Switches are probabilities from 0 to 1 (`404`: the share of sessions). */
export type Faults = {
  [key in FaultSwitch]?: number | undefined;
} & {
  /** What a 429 carries: Retry-After in seconds or as a date, only x-ratelimit-reset, or nothing. Default `reset`. */
  '429-headers'?: LimitHeaders | undefined;
  /** How long a slow body takes. Default 1,000 ms. */
  'slow-ms'?: number | undefined;
  /** The server's clock is off by so many milliseconds: Date header, tokens and links. */
  'skew-ms'?: number | undefined;
};

export type LimitHeaders = 'seconds' | 'date' | 'reset' | 'none';

export const FAULT_SWITCHES: readonly FaultSwitch[] = [
  '5xx',
  '429',
  'reset',
  'truncate',
  'html',
  'slow',
  '401',
  '404',
  'arrivals',
];

interface Forced {
  fault: RequestFault;
  path: RegExp | undefined;
  left: number;
}

/** Decides, seeded, which request fails and how. Draws by path and attempt, so concurrency changes nothing. */
export class FaultPlan {
  #faults: Faults;
  #forced: Forced[] = [];
  readonly #attempts = new Map<string, number>();
  readonly #seed: number;

  constructor(seed: number, faults: Faults) {
    this.#seed = seed;
    this.#faults = faults;
  }

  get settings(): Faults {
    return this.#faults;
  }

  set(faults: Faults): void {
    this.#faults = faults;
  }

  force(fault: RequestFault, times: number, path: RegExp | undefined): void {
    this.#forced.push({ fault, path, left: times });
  }

  clear(): void {
    this.#faults = {};
    this.#forced = [];
    this.#attempts.clear();
  }

  /** The fault that hits this API request: a forced one, else the first of the switches that strikes. */
  draw(path: string): RequestFault | undefined {
    const forced = this.#takeForced((pattern) => pattern === undefined || matches(pattern, path));
    if (forced) return forced;
    const attempt = (this.#attempts.get(path) ?? 0) + 1;
    this.#attempts.set(path, attempt);
    const random = createRandom(this.#seed, 'fault', path, attempt);
    return FAULT_SWITCHES.find((fault): fault is RequestFault => {
      const struck = random.chance(this.#faults[fault] ?? 0);
      return struck && fault !== '404' && fault !== 'arrivals';
    });
  }

  /** Token and storage requests fail only where a forced fault names their path. */
  drawNamed(path: string): RequestFault | undefined {
    return this.#takeForced((pattern) => pattern !== undefined && matches(pattern, path));
  }

  #takeForced(applies: (pattern: RegExp | undefined) => boolean): RequestFault | undefined {
    const forced = this.#forced.find((entry) => entry.left > 0 && applies(entry.path));
    if (forced) forced.left -= 1;
    return forced?.fault;
  }

  /** Whether a session completes just before this page is answered. */
  arrives(path: string): boolean {
    const attempt = this.#attempts.get(path) ?? 0;
    return createRandom(this.#seed, 'arrival', path, attempt).chance(this.#faults.arrivals ?? 0);
  }

  /** Whether a listed session is one of those that are not there. */
  isMissing(sessionId: string): boolean {
    return createRandom(this.#seed, 'missing', sessionId).chance(this.#faults['404'] ?? 0);
  }
}

/** A pattern with the flag `g` would remember where it was. */
function matches(pattern: RegExp, path: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(path);
}
