import { orNull } from '../api/client.js';
import type { SessionDetails, SessionListRow } from '../api/documents.js';
import type { UxframeError } from '../errors.js';
import { runPool } from './pool.js';
import { type Asset, PRIORITY, type SyncRun } from './sync-run.js';

const FETCH = { details: fetchDetails, transcript: fetchTranscript };

/**
 * Fetches what is lacking, newest first; each document is on disk before the next takes its place. Gives the
 * first failure of a document that could not be had.
 */
export async function syncAssets(asset: Asset, run: SyncRun): Promise<UxframeError | undefined> {
  const { width, signal } = run.options;
  return await runPool(run.pending(asset), ({ listed }) => FETCH[asset](listed, run), { width, signal });
}

/** QXscores change when task success is recoded: they are fetched at each sync. */
export async function syncQxScores(run: SyncRun): Promise<boolean> {
  const { archive, client, counter, testId } = run.options;
  const raw = await orNull(client.qxScoresRaw(testId, run.call(PRIORITY.qxScores)));
  if (raw !== null) await archive.putQxScores(testId, { body: raw.text, fetchedAt: run.now() });
  counter.count(null);
  return raw !== null;
}

async function fetchDetails(row: SessionListRow, run: SyncRun): Promise<void> {
  const { archive, client, counter, testId } = run.options;
  const raw = await orNull(client.sessionRaw(row.sessionId, run.call(PRIORITY.details)));
  if (raw === null) {
    await archive.putMissing(testId, row, 'details', run.now());
    return counter.count(null);
  }
  await archive.putDetails(testId, row, Buffer.from(raw.text, 'utf8'), run.now());
  if (run.kind() === 'unknown' && hasQxGroup(raw.document)) await run.noteKind('interaction', 'details');
  counter.count('details');
}

/** Fetches one session's transcript; whether there is one. */
export async function fetchTranscript(row: SessionListRow, run: SyncRun): Promise<boolean> {
  const { archive, client, counter, testId } = run.options;
  const webvtt = await orNull(client.transcript(row.sessionId, run.call(PRIORITY.transcript)));
  if (webvtt === null) await archive.putMissing(testId, row, 'transcript', run.now());
  else await archive.putTranscript(testId, row, webvtt, run.now());
  counter.count(webvtt === null ? null : 'transcript');
  return webvtt !== null;
}

/** Only interaction tests have QX task groups. */
export const hasQxGroup = ({ taskGroups }: Pick<SessionDetails, 'taskGroups'>): boolean =>
  taskGroups.some(({ type }) => type.toUpperCase() === 'QX_SCORE');
