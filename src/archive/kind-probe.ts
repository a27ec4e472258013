import { isWorthAsking, isYoung, wasJustMissing } from './asking.js';
import { fetchTranscript, hasQxGroup, syncQxScores } from './asset-sync.js';
import type { SessionRecord } from './records.js';
import type { SyncRun } from './sync-run.js';

/**
 * Learns a test's kind from what the API answers, where no listing told it and no session showed a QX
 * task group. At most three requests, once a test: the transcripts of two sessions (which a
 * think-out-loud test needs anyway), then QXscores. To a probe, a live conversation looks like a
 * think-out-loud test; a test whose sessions are all young stays `unknown`: its transcripts may not be ready,
 * so a sync an hour later asks again.
 *
 * Gives whether there are QXscores where it asked for them on the way, otherwise undefined.
 */
export async function learnKind(run: SyncRun): Promise<boolean | undefined> {
  const { archive, testId, transcripts } = run.options;
  if (run.kind() !== 'unknown') return undefined;
  const [oldest] = archive.sessions(testId);
  if (oldest === undefined) return undefined;
  if (hasQxGroup(JSON.parse(oldest.details.toString('utf8')))) {
    await run.noteKind('interaction', 'details');
    return undefined;
  }
  if (transcripts === false || wasJustProbed(run)) return undefined;
  if (await hasTranscript(run)) {
    await run.noteKind('think-out-loud', 'probe');
    return undefined;
  }
  if (await syncQxScores(run)) {
    await run.noteKind('interaction', 'probe');
    return true;
  }
  if (!isYoung(oldest.listed, run.options.clock())) await run.noteKind('survey', 'probe');
  return false;
}

const fetched = (run: SyncRun): SessionRecord[] =>
  run.sessions().filter(({ details }) => details.fetchedAt !== null);

/** The oldest session, whose transcript is most likely to be ready, and one from the middle. */
function picked(sessions: readonly SessionRecord[]): SessionRecord[] {
  const [oldest, middle] = [sessions.at(-1), sessions[Math.floor(sessions.length / 2)]];
  return [...new Set([oldest, middle])].filter((record) => record !== undefined);
}

function wasJustProbed(run: SyncRun): boolean {
  const now = run.options.clock();
  const records = picked(fetched(run));
  return (
    records.length > 0 &&
    records.every(({ transcript, listed }) => isYoung(listed, now) && wasJustMissing(transcript, now))
  );
}

async function hasTranscript(run: SyncRun): Promise<boolean> {
  const sessions = fetched(run);
  if (sessions.some(({ transcript }) => transcript.fetchedAt !== null)) return true;
  for (const { transcript, listed } of picked(sessions)) {
    if (!isWorthAsking(transcript, listed, run.options.clock())) continue;
    if (await fetchTranscript(listed, run)) return true;
  }
  return false;
}
