import type { SessionListRow } from '../api/documents.js';
import type { AssetRecord } from './records.js';

/** For so long after a session's end, what answers 404 may merely not be ready. */
const YOUNG_MS = 7 * 86_400_000;

/** For so long nobody asks again for what was not there: a sync that is repeated asks for the list alone. */
const PATIENCE_MS = 3_600_000;

/**
 * Whether a document is worth a request: it is not here, and either was never asked for, or was not
 * there (404) an hour ago or more while its session was still young. What an older session does not
 * have, it never will.
 */
export function isWorthAsking(asset: AssetRecord, row: SessionListRow, now: number): boolean {
  if (asset.fetchedAt !== null) return false;
  return asset.missingAt === null || (isYoung(row, now) && !wasJustMissing(asset, now));
}

/** Whether the API answered 404 for it within the last hour; a time in the future is a clock set back. */
export function wasJustMissing({ missingAt }: AssetRecord, now: number): boolean {
  const elapsed = now - Date.parse(missingAt ?? '');
  return elapsed >= 0 && elapsed < PATIENCE_MS;
}

export const isYoung = (row: SessionListRow, now: number): boolean => now - finishedAt(row) < YOUNG_MS;

/** Milliseconds since the Unix epoch; NaN for a time that is none. */
export const finishedAt = ({ finishTime, startTime }: SessionListRow): number =>
  Date.parse(finishTime ?? startTime);
