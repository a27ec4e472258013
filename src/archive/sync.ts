import { CLASSIC_WAY_ON } from '../api/classic-test.js';
import type { ResultsClient } from '../api/client.js';
import { kindOfTypes } from '../api/discovery.js';
import type { TestKind } from '../api/documents.js';
import { isUxframeError, UxframeError } from '../errors.js';
import { syncAssets, syncQxScores } from './asset-sync.js';
import { learnKind } from './kind-probe.js';
import { syncList } from './list-sync.js';
import type { SessionRecord } from './records.js';
import type { SessionScope } from './session-scope.js';
import type { Archive } from './store.js';
import { SyncCounter, type SyncProgress } from './sync-counter.js';
import { withSyncLock } from './sync-lock.js';
import { type Asset, SyncRun } from './sync-run.js';

export type { SyncProgress } from './sync-counter.js';

export interface SyncOptions extends SessionScope {
  client: ResultsClient;
  archive: Archive;
  /** Whether to fetch transcripts; by default for think-out-loud tests and live conversations. */
  transcripts?: boolean | undefined;
  /** Requests at a time, 10 by default, as the rate limit has it: more would only wait. */
  width?: number | undefined;
  /** An abort lets requests that are on their way end, keeps what they bring, and throws `interrupted`. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Milliseconds since the Unix epoch. */
  clock?: (() => number) | undefined;
}

/** What a sync brought. */
export interface SyncResult {
  testId: string;
  title: string | null;
  kind: TestKind;
  /** Sessions as the API counts them. */
  totalCount: number;
  /** Sessions whose details are in the archive now. */
  sessions: number;
  newSessions: number;
  newTranscripts: number;
  /** Sessions in scope whose details or transcript the API does not have (404). */
  missingSessions: number;
  missingTranscripts: number;
  /** Whether QXscores were fetched. */
  qxScores: boolean;
  /** What a reader should know of the counts, as sentences. */
  notes: string[];
}

/**
 * Brings what is new of a test into the archive: the list, details newest first, transcripts, and
 * QXscores anew each time. Nothing that is there is asked for again; of two processes that sync the
 * same test, the second waits for the first.
 *
 * @throws `classic-test`, `not-found`, `auth`, `network`, `rate-limit`, `interrupted`; what was fetched
 * until then is kept, and the error says how to go on
 */
export async function syncTest(testId: string, options: SyncOptions): Promise<SyncResult> {
  const { archive, signal, onProgress, transcripts, width = 10, clock = Date.now } = options;
  refuseClassic(testId, archive);
  const counter = new SyncCounter(testId, onProgress);
  const run = new SyncRun({ ...options, testId, counter, transcripts, width, clock, signal });
  const work = () =>
    syncAll(run).catch((error: unknown) =>
      Promise.reject(withWayOn(error, counter.progress, resultOf(run).sessions)),
    );
  const onWait = () => counter.update({ phase: 'waiting' });
  return await withSyncLock(archive.environment, testId, work, { signal, onWait });
}

async function syncAll(run: SyncRun): Promise<SyncResult> {
  const { counter } = run.options;
  counter.update({ phase: 'list' });
  const { totalCount, notes } = await syncList(run);
  const sessions = run.sessions();
  counter.update({
    phase: 'details',
    sessionsInScope: sessions.length,
    sessions: sessions.filter(({ details }) => details.fetchedAt !== null).length,
    requestsLeft: requestsLeft(run),
  });
  // Undefined: not asked for yet.
  let qxScores = run.kind() === 'interaction' ? await syncQxScores(run) : undefined;
  // One bad document must not keep back what others have: it is told at the end.
  const failures = [await syncAssets('details', run)];
  qxScores ??= await learnKind(run);
  if (run.wantsTranscripts()) {
    counter.update({ phase: 'transcripts', requestsLeft: run.pending('transcript').length });
    failures.push(await syncAssets('transcript', run));
  }
  // The kind may have shown in the sessions only.
  if (run.kind() === 'interaction') qxScores ??= await syncQxScores(run);
  const failure = failures.find((each) => each !== undefined);
  if (failure !== undefined) throw failure;
  counter.update({ phase: 'done', requestsLeft: 0 });
  return { ...resultOf(run), totalCount, qxScores: qxScores === true, notes };
}

const requestsLeft = (run: SyncRun): number =>
  run.pending('details').length +
  (run.wantsTranscripts() ? run.pending('transcript').length : 0) +
  (run.kind() === 'interaction' ? 1 : 0);

function resultOf(run: SyncRun): Omit<SyncResult, 'totalCount' | 'qxScores' | 'notes'> {
  const { archive, counter, testId } = run.options;
  const missing = (asset: Asset) => run.sessions().filter((record) => isMissing(record, asset)).length;
  const { newSessions, newTranscripts } = counter.progress;
  return {
    testId,
    title: archive.test(testId)?.title ?? null,
    kind: run.kind(),
    sessions: archive.fetchedCount(testId),
    newSessions,
    newTranscripts,
    missingSessions: missing('details'),
    missingTranscripts: run.wantsTranscripts() ? missing('transcript') : 0,
  };
}

const isMissing = (record: SessionRecord, asset: Asset): boolean =>
  record[asset].fetchedAt === null && record[asset].missingAt !== null;

function refuseClassic(testId: string, archive: Archive): void {
  const record = archive.test(testId);
  const known = record && kindOfTypes(record);
  if (known === undefined || known.readable !== false) return;
  const [what, hint] =
    known.kind === 'classic'
      ? ['a classic test', CLASSIC_WAY_ON]
      : ['an uploaded video', 'Look at it in the browser.'];
  const message = `"${record?.title}" is ${what}, which the Results API does not serve (${known.why}).`;
  throw new UxframeError('classic-test', message, { hint, subject: testId });
}

/** Says what the archive holds and how to go on, where going on is possible. */
function withWayOn(
  error: unknown,
  { testId, sessions, sessionsInScope, newTranscripts }: SyncProgress,
  archived: number,
): unknown {
  if (isUxframeError(error, 'not-found')) return withDoctor(error, testId);
  if (!isUxframeError(error, 'interrupted', 'network', 'rate-limit', 'invalid-response')) return error;
  const isInterrupted = error.code === 'interrupted';
  const transcripts = newTranscripts > 0 ? ` and ${newTranscripts} transcripts of this run` : '';
  const saved =
    sessionsInScope === 0
      ? archivedBefore(testId, archived)
      : `${sessions} of ${sessionsInScope} sessions of ${testId}${transcripts} are saved, and not fetched again.`;
  // Whoever reads it may have called a command or a function: what to run again is what was run.
  const wayOn = isInterrupted ? 'Run the same again to go on.' : error.hint;
  // It may come again each time: whoever needs the rest now can have it.
  const meanwhile =
    error.code === 'invalid-response'
      ? [`"uxframe report ${testId} --offline" and openTest(…) use what is saved.`]
      : [];
  return new UxframeError(error.code, isInterrupted ? 'Interrupted.' : error.message, {
    hint: [...(wayOn === undefined ? [] : [wayOn]), saved, ...meanwhile].join('\n'),
    subject: testId,
    ...(error.status !== undefined && { status: error.status }),
    cause: error,
  });
}

const archivedBefore = (testId: string, sessions: number): string =>
  sessions === 0
    ? `Nothing of ${testId} is archived yet.`
    : `${sessions} ${sessions === 1 ? 'session' : 'sessions'} of ${testId} from before ${sessions === 1 ? 'is' : 'are'} in the archive.`;

/** The next step as a line to copy. */
function withDoctor(error: UxframeError, testId: string): UxframeError {
  return new UxframeError(error.code, error.message, {
    hint: `Run "uxframe doctor ${testId}": it tells which of them can be ruled out.`,
    ...(error.subject !== undefined && { subject: error.subject }),
    ...(error.status !== undefined && { status: error.status }),
    cause: error,
  });
}
