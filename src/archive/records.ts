import type { SessionListRow, TestKind } from '../api/documents.js';

/** How a test's kind came to be known. `probe`: concluded from which requests the API answers. */
export type KindSource = 'listing' | 'details' | 'probe';

/** What the archive knows of a test. */
export interface TestRecord {
  testId: string;
  title: string | null;
  kind: TestKind;
  /** Null while the kind is `unknown`. */
  kindFrom: KindSource | null;
  /** As the workspace listing gave them; null where it did not, or was never read. */
  type: string | null;
  productType: string | null;
  workspaceId: string | null;
  orderedAt: string | null;
  /** Whether the Results API serves it; null where nobody asked yet. */
  readable: boolean | null;
  /** Completed sessions as a probe counted them. */
  sessionCount: number | null;
  listing: ListingRecord | null;
}

/** The last time that the whole list was read. */
export interface ListingRecord {
  /** ISO 8601. */
  at: string;
  /** What the API said. */
  totalCount: number;
  /** What the archive held then: the two may differ for good (the 10,500 ceiling, sessions deleted upstream). */
  archivedCount: number;
}

/** A session as listed, and what was fetched of it. */
export interface SessionRecord {
  listed: SessionListRow;
  details: AssetRecord;
  transcript: AssetRecord;
  /** Forgotten on a person's request: its documents are gone and are not fetched again. */
  forgotten?: true;
}

/** ISO 8601: when a document arrived, or when the API last answered 404 for it; null where neither happened. */
export interface AssetRecord {
  fetchedAt: string | null;
  missingAt: string | null;
}

/** A session with its details, ready for `framesFromSessions`. */
export interface ArchivedSession {
  sessionId: string;
  listed: SessionListRow;
  /** The JSON bytes as they arrived. */
  details: Buffer;
  fetchedAt: string;
}

export interface ArchivedTranscript {
  sessionId: string;
  webvtt: string;
  fetchedAt: string;
}

/** A test's QXscores: the JSON text as it arrived. */
export interface ArchivedQxScores {
  body: string;
  fetchedAt: string;
}
