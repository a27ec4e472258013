import type { RequestEvent } from '../api/transport.js';
import type { Rate } from '../config/rate.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { duration } from './duration.js';
import { Pace } from './pace.js';
import { StatusLine } from './status-line.js';
import { Trouble } from './trouble.js';

/** Shows on stderr how the listing of tests goes. */
export class ListingDisplay {
  readonly #clock: () => number;
  readonly #pace: Pace;
  readonly #trouble = new Trouble();
  readonly #line: StatusLine;
  #listed = 0;
  #toProbe = 0;

  constructor(context: CommandContext, rate: Rate) {
    this.#clock = context.clock;
    this.#pace = new Pace(rate);
    this.#line = new StatusLine(context, rate.windowMs, (now) => this.#text(now));
  }

  start(): void {
    this.#line.start();
  }

  noteRequest(event: RequestEvent): void {
    const now = this.#clock();
    this.#pace.note(now, event.retryInMs === null);
    if (this.#trouble.note(event, now)) this.#line.update();
  }

  noteListed(): void {
    this.#listed += 1;
    this.#line.update();
  }

  /** So many tests have to be asked about. */
  noteToProbe(tests: number): void {
    this.#toProbe = tests;
  }

  noteProbed(): void {
    this.#toProbe -= 1;
    this.#line.update();
  }

  stop(): void {
    this.#line.stop();
  }

  #text(now: number): string {
    const trouble = this.#trouble.text(now);
    // A test takes a request or two: the time is the least.
    const doing =
      this.#toProbe > 0
        ? `${counted(this.#toProbe, 'test')} to ask about, whose kind is not listed · at least ${duration(this.#pace.toGoMs(this.#toProbe, now))} to go (--no-probe asks nothing)`
        : `${counted(this.#listed, 'test')} listed`;
    return trouble === undefined ? doing : `${trouble} · ${doing}`;
  }
}
