import type { ResultsClient } from '../api/client.js';
import type { TestKind } from '../api/documents.js';
import type { CallOptions } from '../api/transport.js';
import { isWorthAsking } from './asking.js';
import type { KindSource, SessionRecord } from './records.js';
import { inScope, type SessionScope } from './session-scope.js';
import { isSpoken } from './spoken.js';
import type { Archive } from './store.js';
import type { SyncCounter } from './sync-counter.js';

export type Asset = 'details' | 'transcript';

/** The list is asked for first, then QXscores (one request), details, transcripts. */
export const PRIORITY = { list: 0, qxScores: 1, details: 5, transcript: 7 };

export interface SyncRunOptions extends SessionScope {
  testId: string;
  client: ResultsClient;
  archive: Archive;
  transcripts: boolean | undefined;
  width: number;
  signal: AbortSignal | undefined;
  clock: () => number;
  counter: SyncCounter;
}

/** One test's sync under way: what its steps share. The state is in the archive. */
export class SyncRun {
  readonly options: SyncRunOptions;

  constructor(options: SyncRunOptions) {
    this.options = options;
  }

  /** ISO 8601. */
  now(): string {
    return new Date(this.options.clock()).toISOString();
  }

  call(priority: number): CallOptions {
    return { priority, signal: this.options.signal, finishSent: true };
  }

  kind(): TestKind {
    return this.options.archive.test(this.options.testId)?.kind ?? 'unknown';
  }

  noteKind(kind: TestKind, kindFrom: KindSource): Promise<void> {
    return this.options.archive.updateTest(this.options.testId, { kind, kindFrom });
  }

  wantsTranscripts(): boolean {
    return this.options.transcripts ?? isSpoken(this.kind());
  }

  /** Sessions in scope, newest first. */
  sessions(): SessionRecord[] {
    return inScope(this.options.archive.listed(this.options.testId), this.options);
  }

  /** Those whose document is to be asked for, newest first. */
  pending(asset: Asset): SessionRecord[] {
    const now = this.options.clock();
    return this.sessions().filter((record) => isWorthAsking(record[asset], record.listed, now));
  }
}
