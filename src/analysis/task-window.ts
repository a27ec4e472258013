import type { ResponseRow } from '../frames/tables.js';
import type { Interval } from '../language/intervals.js';
import { type Transcribed, type TranscriptSource, testsOf } from './cue-corpus.js';

/** When a participant was at a task, in milliseconds since the session's start. */
export interface TaskWindow extends Interval {
  sessionId: string;
  taskId: string;
  /** The task's column in `sessions`. */
  column: string;
}

/** The windows of all tasks with times, in the order of `responses`, by session. */
export function taskWindows(source: TranscriptSource): Map<string, TaskWindow[]> {
  const windows = new Map<string, TaskWindow[]>();
  for (const test of testsOf(source)) {
    for (const window of windowsOf(test)) {
      const ofSession = windows.get(window.sessionId) ?? [];
      ofSession.push(window);
      windows.set(window.sessionId, ofSession);
    }
  }
  return windows;
}

function windowsOf({ responses }: Transcribed): TaskWindow[] {
  if (!responses) return [];
  const rows = responses.select('session_id', 'task_id', 'column', 'start_ms', 'end_ms').objects() as Pick<
    ResponseRow,
    'session_id' | 'task_id' | 'column' | 'start_ms' | 'end_ms'
  >[];
  return rows.flatMap((row) =>
    row.start_ms === null || row.end_ms === null || row.end_ms < row.start_ms
      ? []
      : [
          {
            sessionId: row.session_id,
            taskId: row.task_id,
            column: row.column,
            startMs: row.start_ms,
            endMs: row.end_ms,
          },
        ],
  );
}

/** The question of each column of `sessions`, where a codebook tells it. */
export function questionTexts(source: TranscriptSource): Map<string, string> {
  const questions = new Map<string, string>();
  for (const { codebook } of testsOf(source)) {
    if (!codebook) continue;
    const columns = codebook.array('column') as ArrayLike<string>;
    const texts = codebook.array('question') as ArrayLike<string | null>;
    for (let i = 0; i < columns.length; i += 1) questions.set(columns[i]!, texts[i] ?? columns[i]!);
  }
  return questions;
}
