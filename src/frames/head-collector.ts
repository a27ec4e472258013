import type { DocumentHead } from './document.js';
import type { SessionCells } from './frame-store.js';
import { SessionOrder } from './session-order.js';
import { Vector } from './vector.js';

/** Collects what identifies each session, and knows which of several documents of one session counts. */
export class HeadCollector {
  /** Documents that told of a session again. */
  duplicates = 0;
  readonly #ids: (string | null)[] = [];
  readonly #participants: (string | null)[] = [];
  readonly #audiences: (string | null)[] = [];
  readonly #statuses: (string | null)[] = [];
  readonly #startedAt = new Vector(Float64Array);
  readonly #finishedAt = new Vector(Float64Array);
  readonly #fetchedAt = new Vector(Float64Array);
  readonly #versions: (2 | 3 | null)[] = [];
  readonly #byId = new Map<string, number>();
  readonly #leftOut = new Set<number>();

  /** The number of the session that is added next. */
  get next(): number {
    return this.#ids.length;
  }

  /** Adds a session. False, and nothing is added, where a document that is known counts instead. */
  add(head: DocumentHead): boolean {
    if (!this.#counts(head)) return false;
    this.#push(head);
    return true;
  }

  /** Adds a session whose parts were collected, and which comes into no table. */
  addLeftOut(head: DocumentHead): void {
    this.#leftOut.add(this.next);
    this.#push(head);
  }

  /** Of two documents of one session the fuller counts (v3), then the one that was fetched later. */
  #counts({ sessionId, version, fetchedAt }: DocumentHead): boolean {
    if (sessionId === null) return true;
    const known = this.#byId.get(sessionId);
    if (known !== undefined) {
      this.duplicates++;
      const fuller = (version ?? 0) - (this.#versions[known] ?? 0);
      const later = fetchedAt - this.#fetchedAt.at(known);
      if (fuller < 0 || (fuller === 0 && !(later > 0))) return false;
      this.#leftOut.add(known);
    }
    this.#byId.set(sessionId, this.next);
    return true;
  }

  #push(head: DocumentHead): void {
    this.#ids.push(head.sessionId);
    this.#participants.push(head.participantId);
    this.#audiences.push(head.audienceId);
    this.#statuses.push(head.status);
    this.#startedAt.push(head.startedAt);
    this.#finishedAt.push(head.finishedAt);
    this.#fetchedAt.push(head.fetchedAt);
    this.#versions.push(head.version);
  }

  order(): SessionOrder {
    return new SessionOrder(this.#startedAt.finish(this.#startedAt.length), this.#leftOut);
  }

  /** A session needs a key: one that came without is numbered. Gives how many came so. */
  nameUnidentified({ sessions }: SessionOrder): number {
    let number = 0;
    for (let row = 0; row < sessions.length; row++) {
      const session = sessions.placeOf(row);
      if (this.#ids[session] !== null) continue;
      do number++;
      while (this.#byId.has(`unidentified-${number}`));
      this.#ids[session] = `unidentified-${number}`;
    }
    return number;
  }

  finish({ sessions }: SessionOrder): SessionCells {
    return {
      count: sessions.length,
      ids: sessions.strings(this.#ids),
      participantIds: sessions.strings(this.#participants),
      audienceIds: sessions.strings(this.#audiences),
      statuses: sessions.strings(this.#statuses),
      startedAt: sessions.cells(this.#startedAt),
      finishedAt: sessions.cells(this.#finishedAt),
      fetchedAt: sessions.cells(this.#fetchedAt),
    };
  }
}
