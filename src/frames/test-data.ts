import { createHash } from 'node:crypto';
import type { QxScore, QxScores } from '../api/documents.js';
import { readDerived, writeDerived } from '../archive/derived-file.js';
import type { ArchivedQxScores, ArchivedSession, TestRecord } from '../archive/records.js';
import type { Archive } from '../archive/store.js';
import { UxframeError } from '../errors.js';
import { collectSessions } from './collect.js';
import { cuesFromTranscripts } from './cues.js';
import type { SessionDocument } from './document.js';
import type { FrameStore } from './frame-store.js';
import { framesFromStore } from './frames-from-sessions.js';
import { decodeStore, encodeStore } from './store-file.js';
import type { TestData, Warning } from './tables.js';
import type { TestDataOptions } from './test-data-options.js';

/** Tests of so many sessions keep their tables' cells beside the documents; smaller ones are read at once. */
const CACHED_FROM = 1000;

/**
 * A test's tables from an open archive.
 *
 * @throws `nothing-to-load` where the archive never heard of the test
 */
export function testDataFromArchive(
  archive: Archive,
  testId: string,
  options: TestDataOptions = {},
  cachedFrom = CACHED_FROM,
): TestData {
  const record = archive.test(testId);
  const newest = new NewestTime();
  const fetched = fetchedOf(archive, testId, newest);
  if (
    fetched.sessions + fetched.waiting + fetched.missing === 0 &&
    (record === undefined || record.listing === null)
  ) {
    throw nothingToLoad(testId);
  }
  const frames = framesFromStore(storeOf(archive, testId, options, fetched, cachedFrom), options);
  const scores = archive.qxScores(testId);
  const qxScores = scores === undefined ? null : readScores(scores);
  newest.note(qxScores?.fetchedAt ?? null);
  const transcripts = options.transcripts === false ? [] : archive.transcripts(testId);
  const { cues, warnings } = cuesFromTranscripts(
    (function* () {
      for (const { sessionId, webvtt, fetchedAt } of transcripts) {
        newest.note(fetchedAt);
        yield { sessionId, vtt: webvtt };
      }
    })(),
  );
  return {
    ...frames,
    warnings: [
      ...partial(fetched, record, testId),
      ...silent(fetched, record, testId),
      ...frames.warnings,
      ...warnings,
      ...(qxScores?.qxScores ?? []).flatMap(mismatch),
    ],
    test: { testId, title: record?.title ?? null, kind: record?.kind ?? 'unknown' },
    qxScores,
    cues,
    fetchedAt: newest.time,
  };
}

/** The error for a test that the archive never heard of. */
export function nothingToLoad(testId: string): UxframeError {
  return new UxframeError('nothing-to-load', `The archive holds nothing of the test ${testId}.`, {
    hint: `Fetch it first: "uxframe sync ${testId}", or loadTest(…) instead of openTest(…).`,
    subject: testId,
  });
}

/** How much of a test was fetched; what was forgotten counts in none of these. */
interface Fetched {
  sessions: number;
  /** Sessions that were fetched without a transcript. */
  silent: number;
  /** Listed, and not asked for yet. */
  waiting: number;
  /** Listed, and not there when they were asked for. */
  missing: number;
  /** Which documents these are: another key, other tables. */
  key: string;
}

function fetchedOf(archive: Archive, testId: string, newest: NewestTime): Fetched {
  const content = createHash('sha256');
  const fetched = { sessions: 0, silent: 0, waiting: 0, missing: 0 };
  for (const { listed, details, transcript, forgotten } of archive.listed(testId)) {
    if (forgotten === true) continue;
    if (details.fetchedAt !== null) {
      newest.note(details.fetchedAt);
      content.update(`${listed.sessionId} ${details.fetchedAt}\n`);
      fetched.sessions += 1;
      if (transcript.fetchedAt === null) fetched.silent += 1;
    } else if (details.missingAt !== null) fetched.missing += 1;
    else fetched.waiting += 1;
  }
  return { ...fetched, key: content.digest('hex') };
}

/** A part of a test looks like a whole one: whoever reads its tables must know. */
function partial({ sessions, waiting }: Fetched, record: TestRecord | undefined, testId: string): Warning[] {
  if (sessions === 0 || (waiting === 0 && record?.listing != null)) return [];
  const what =
    waiting > 0
      ? `Only ${sessions} of ${sessions + waiting} listed sessions were fetched, the newest first.`
      : `Only the newest ${sessions} sessions were fetched: there may be older ones.`;
  const message = `${what} All figures are about those alone, and may change when the others are there, as may codes of people (S001) and names of columns.`;
  const detail = `To fetch them: "uxframe sync ${testId}".`;
  return [{ code: 'partly-fetched', message, detail, subject: testId }];
}

/** Sessions whose transcript was not there are in no figure of what was said. */
function silent(
  { sessions, silent: without }: Fetched,
  record: TestRecord | undefined,
  testId: string,
): Warning[] {
  const isSpoken = record?.kind === 'think-out-loud' || record?.kind === 'live-conversation';
  if (!isSpoken || without === 0) return [];
  const have = without === 1 ? 'has' : 'have';
  const message =
    without === sessions
      ? `None of the sessions (n = ${sessions}) has a transcript yet: there are no figures of what was said.`
      : `${without} of ${sessions} sessions ${have} no transcript: what was said is counted in the other ${sessions - without} alone.`;
  return [{ code: 'transcripts-missing', message, subject: testId }];
}

/** The archive's documents, oldest session first, each read when its turn comes. */
export function* archivedDocuments(archive: Archive, testId: string): Generator<ArchivedDocument> {
  for (const session of archive.sessions(testId)) yield documentOf(testId, session);
}

/** A document as the archive gives it: always as text. */
export interface ArchivedDocument extends SessionDocument {
  testId: string;
  sessionId: string;
  fetchedAt: string;
  details: string;
}

/** The tables' cells: kept from the last time if nothing changed since, read from the documents if not. */
function storeOf(
  archive: Archive,
  testId: string,
  { decoders }: TestDataOptions,
  { sessions, key }: Fetched,
  cachedFrom: number,
): FrameStore {
  // What a decoder of the user's gives is nobody's to keep: it may be another one tomorrow.
  if (sessions < cachedFrom || decoders !== undefined) {
    return collectSessions(archivedDocuments(archive, testId), decoders);
  }
  const file = readDerived(archive.home, testId);
  const kept = file === undefined ? undefined : decodeStore(file, key);
  if (kept !== undefined) return kept;
  const store = collectSessions(archivedDocuments(archive, testId));
  const blocks = encodeStore(store, key);
  if (blocks !== undefined) writeDerived(archive.home, testId, blocks);
  return store;
}

function documentOf(testId: string, session: ArchivedSession): ArchivedDocument {
  const { sessionId, listed, details, fetchedAt } = session;
  const { status, startTime, finishTime, audienceId } = listed;
  return {
    testId,
    sessionId,
    audienceId,
    status,
    startTime,
    finishTime,
    fetchedAt,
    details: details.toString(),
  };
}

/** The latest of several times in ISO 8601, which sort as text. */
class NewestTime {
  time: string | null = null;

  note(time: string | null): void {
    if (time !== null && time !== '' && (this.time === null || time > this.time)) this.time = time;
  }
}

function readScores({ body, fetchedAt }: ArchivedQxScores): QxScores & { fetchedAt: string } {
  return { ...(JSON.parse(body) as QxScores), fetchedAt };
}

/**
 * The server's score is shown as it is; that it is not the mean of its two components is worth knowing.
 * (Half a point is rounding: the help centre's own sample makes 38 of 37.5.)
 */
function mismatch({ label, qxScore, components, taskGroupId }: QxScore): Warning[] {
  const { behavioral, attitudinal } = components;
  if (qxScore === null || behavioral === null || attitudinal === null) return [];
  const mean = (behavioral + attitudinal) / 2;
  if (Math.abs(qxScore - mean) <= 0.5) return [];
  const message = `The QXscore of “${label}” is ${qxScore}, but its two components average ${mean}: the outcome of tasks may have been changed by hand after the test. The score is shown as UserTesting gives it.`;
  return [{ code: 'qxscore-mismatch', message, subject: taskGroupId }];
}
