import { cuesFromTranscripts } from '../../src/frames/cues.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import type { Frames } from '../../src/frames/tables.js';
import { World } from '../../src/sandbox/world.js';

/** A test as `exportTest` takes it, made of a sandbox study. */
export function sampleTest(name: 'pilot-survey' | 'shapes' | 'survey') {
  const world = new World({ studies: [name] });
  const [study] = world.studies;
  if (study === undefined) throw new Error(`no study ${name}`);
  const sessions = world.sessions(study);
  const frames: Frames = framesFromSessions(sessions.map(({ row, details }) => ({ ...row, details })));
  const { cues } = cuesFromTranscripts([
    { sessionId: sessions[0]?.row.sessionId ?? '', vtt: 'WEBVTT\n\n00:01.000 --> 00:02.500\nWhere is it?' },
  ]);
  const documents = sessions.map(({ row, details }) => ({
    testId: study.testId,
    sessionId: row.sessionId,
    status: row.status,
    startTime: row.startTime,
    finishTime: row.finishTime ?? null,
    details: JSON.stringify(details),
  }));
  return { test: { testId: study.testId }, ...frames, cues, documents };
}

export const TABLES = ['sessions', 'demographics', 'responses', 'taskGroups', 'codebook', 'cues'] as const;

/** The name of a table's file. */
export const fileName = (table: (typeof TABLES)[number]) => (table === 'taskGroups' ? 'task_groups' : table);
