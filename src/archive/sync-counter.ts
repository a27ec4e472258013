export type SyncPhase = 'waiting' | 'list' | 'details' | 'transcripts' | 'done';

/** Where a sync stands. */
export interface SyncProgress {
  testId: string;
  /** `waiting`: another process syncs the same test. */
  phase: SyncPhase;
  /** Sessions whose details are here, of those in scope. */
  sessions: number;
  sessionsInScope: number;
  newSessions: number;
  newTranscripts: number;
  /** Requests that are still to be made, as far as is known. */
  requestsLeft: number;
}

/** Counts what a sync does, and tells whoever listens. */
export class SyncCounter {
  readonly #onProgress: (progress: SyncProgress) => void;
  #progress: SyncProgress;

  constructor(testId: string, onProgress: (progress: SyncProgress) => void = () => {}) {
    this.#onProgress = onProgress;
    const counts = { sessions: 0, sessionsInScope: 0, newSessions: 0, newTranscripts: 0 };
    // The list, at least.
    this.#progress = { testId, phase: 'list', ...counts, requestsLeft: 1 };
  }

  get progress(): SyncProgress {
    return { ...this.#progress };
  }

  update(changes: Partial<SyncProgress>): void {
    this.#progress = { ...this.#progress, ...changes };
    this.#onProgress(this.progress);
  }

  /** A request is over, and brought a document or not. */
  count(brought: 'details' | 'transcript' | null): void {
    const { sessions, newSessions, newTranscripts, requestsLeft } = this.#progress;
    this.update({
      requestsLeft: Math.max(0, requestsLeft - 1),
      ...(brought === 'details' && { sessions: sessions + 1, newSessions: newSessions + 1 }),
      ...(brought === 'transcript' && { newTranscripts: newTranscripts + 1 }),
    });
  }
}
