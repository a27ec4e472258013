import type { SessionListRow } from '../api/documents.js';
import type { AssetRecord } from './records.js';

/** For so long after a session's end, what answers 404 may merely not be ready. */
const YOUNG_MS = 7 * 86_400_000;

/**
 * Whether a document is worth a request: it is not here, and either was never asked for, or was not
 * there (404) while its session was still young. What an older session does not have, it never will.
 */
export function isWorthAsking(asset: AssetRecord, row: SessionListRow, now: number): boolean {
  if (asset.fetchedAt !== null) return false;
  return asset.missingAt === null || isYoung(row, now);
}

export const isYoung = (row: SessionListRow, now: number): boolean => now - finishedAt(row) < YOUNG_MS;

/** Milliseconds since the Unix epoch; NaN for a time that is none. */
export const finishedAt = ({ finishTime, startTime }: SessionListRow): number =>
  Date.parse(finishTime ?? startTime);
