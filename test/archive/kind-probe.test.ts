import { describe, expect, it } from 'vitest';
import type { ResultsClient } from '../../src/api/client.js';
import type { TestKind } from '../../src/api/documents.js';
import { learnKind } from '../../src/archive/kind-probe.js';
import type { SyncRun } from '../../src/archive/sync-run.js';
import { UxframeError } from '../../src/errors.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 31);

interface Scene {
  /** Task groups of the oldest session. */
  groups?: readonly string[];
  /** How many days ago its sessions ended. */
  days?: number;
  has?: 'transcript' | 'qxScores';
  /** Whether its transcripts were asked for before, and not there: when it ended, or just now. */
  asked?: boolean | 'now';
  known?: TestKind;
  transcripts?: boolean;
}

/** A run whose archive holds three sessions, and whose client has what the scene says. */
async function learned({
  groups = [],
  days = 30,
  has,
  asked = false,
  known = 'unknown',
  transcripts,
}: Scene) {
  const noted: string[] = [];
  const requests: string[] = [];
  const answer = (name: string) => {
    requests.push(name);
    return has === name ? { text: '{}' } : Promise.reject(new UxframeError('not-found', 'None.'));
  };
  const finishTime = new Date(NOW - days * DAY).toISOString();
  const records = ['new', 'middle', 'old'].map((sessionId) => ({
    listed: { sessionId, startTime: finishTime, finishTime },
    details: { fetchedAt: finishTime, missingAt: null },
    transcript: {
      fetchedAt: null,
      missingAt: asked === 'now' ? new Date(NOW - 60_000).toISOString() : asked ? finishTime : null,
    },
  }));
  const details = Buffer.from(JSON.stringify({ taskGroups: groups.map((type) => ({ type })) }));
  const run = {
    kind: () => known,
    sessions: () => records,
    now: () => finishTime,
    call: () => ({}),
    noteKind: async (kind: string, from: string) => void noted.push(`${kind} by ${from}`),
    options: {
      testId: 'test',
      transcripts,
      clock: () => NOW,
      counter: { count: () => undefined },
      client: {
        transcript: async () => answer('transcript'),
        qxScoresRaw: async () => answer('qxScores'),
      } as unknown as ResultsClient,
      archive: {
        sessions: () => [{ details, listed: records[2]?.listed }],
        putMissing: async () => undefined,
        putTranscript: async () => undefined,
        putQxScores: async () => undefined,
      },
    },
  };
  await learnKind(run as unknown as SyncRun);
  return { noted, requests };
}

describe('the kind of a test that no listing told', () => {
  it.each<[string, Scene, { noted: string[]; requests: string[] }]>([
    ['is kept where it is known', { known: 'survey' }, { noted: [], requests: [] }],
    [
      'is told by a QX task group, at no cost',
      { groups: ['qx_score'] },
      { noted: ['interaction by details'], requests: [] },
    ],
    [
      'is told by a transcript',
      { has: 'transcript' },
      { noted: ['think-out-loud by probe'], requests: ['transcript'] },
    ],
    [
      'is told by QXscores',
      { has: 'qxScores' },
      { noted: ['interaction by probe'], requests: ['transcript', 'transcript', 'qxScores'] },
    ],
    [
      'is a survey where there is neither',
      {},
      { noted: ['survey by probe'], requests: ['transcript', 'transcript', 'qxScores'] },
    ],
    [
      'stays open while its sessions are young',
      { days: 2 },
      { noted: [], requests: ['transcript', 'transcript', 'qxScores'] },
    ],
    [
      'is not asked for again within the hour while its sessions are young',
      { days: 2, asked: 'now' },
      { noted: [], requests: [] },
    ],
    [
      'is asked for without the transcripts that never were there',
      { asked: true },
      { noted: ['survey by probe'], requests: ['qxScores'] },
    ],
    [
      'is not asked for where transcripts are not wanted',
      { transcripts: false },
      { noted: [], requests: [] },
    ],
  ])('%s', async (_, scene, expected) => {
    expect(await learned(scene)).toEqual(expected);
  });
});
