import { isWorthAsking, isYoung } from './asking.js';
import { fetchTranscript, hasQxGroup, syncQxScores } from './asset-sync.js';
import type { SyncRun } from './sync-run.js';

/**
 * Learns a test's kind from what the API answers, where no listing told it and no session showed a QX
 * task group. At most three requests, once a test: the transcripts of two sessions (which a
 * think-out-loud test needs anyway), then QXscores. To a probe, a live conversation looks like a
 * think-out-loud test; a test whose sessions are all young stays `unknown`: its transcripts may not be ready.
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
  if (transcripts === false) return undefined;
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

/** Asks for the oldest session's transcript, most likely to be ready, and for one from the middle. */
async function hasTranscript(run: SyncRun): Promise<boolean> {
  const sessions = run.sessions().filter(({ details }) => details.fetchedAt !== null);
  if (sessions.some(({ transcript }) => transcript.fetchedAt !== null)) return true;
  const picked = new Set([sessions.at(-1), sessions[Math.floor(sessions.length / 2)]]);
  for (const record of picked) {
    if (record === undefined || !isWorthAsking(record.transcript, record.listed, run.options.clock()))
      continue;
    if (await fetchTranscript(record.listed, run)) return true;
  }
  return false;
}
