import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { World } from '../../src/sandbox/world.js';

const world = new World();
const studies = world.studies.filter((study) => study.kind !== 'classic');

describe('what the sandbox puts into an answer comes out of it', () => {
  const cases = studies.flatMap((study) => [
    [study.name, 'objects', study] as const,
    [study.name, 'text', study] as const,
  ]);
  it.each(cases)('in the study "%s", read from %s', (_name, make, study) => {
    const sessions = world.sessions(study);
    const frames = framesFromSessions(
      sessions.map(({ row, details }) => ({
        ...row,
        details: make === 'text' ? JSON.stringify(details) : details,
      })),
    );
    const decoded = rows(frames.responses).map(({ session_id, task_id, task_type, status, value }) => ({
      session_id,
      task_id,
      task_type,
      status,
      value: comparable(task_type, value),
    }));
    const truth = sessions
      .toSorted((a, b) => (a.row.startTime < b.row.startTime ? -1 : 1))
      .flatMap((session) => session.truth)
      .map(({ sessionId, taskId, taskType, status, value }) => ({
        session_id: sessionId,
        task_id: taskId,
        task_type: taskType,
        status,
        value: comparable(taskType, value),
      }));
    expect(decoded).toEqual(truth);
    expect(frames.sessions.numRows()).toBe(sessions.length);
  });
});

/** What was selected is a set: no order of it is told. */
function comparable(taskType: string, value: unknown): unknown {
  return taskType === 'MULTIPLE_CHOICE' && Array.isArray(value) ? value.toSorted() : value;
}
