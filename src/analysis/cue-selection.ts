import { holdsMiddle } from '../language/task-windows.js';
import type { CueCorpus, SessionCue, TranscriptSource } from './cue-corpus.js';
import { sessionCells } from './talk-segments.js';
import { taskWindows } from './task-window.js';

/**
 * A set of cues: a condition, or any of these together. `where` compares columns of `sessions` as text
 * (`{ q02_find_the_cart: 'non-success' }`, several values in a list; a cell that is a list has each of its values); `tasks` are columns of `sessions`, and
 * a cue belongs to the task that holds its middle.
 */
export type CueSelection =
  | ((cue: SessionCue) => boolean)
  | {
      sessions?: readonly string[] | undefined;
      speakers?: readonly string[] | undefined;
      tasks?: readonly string[] | undefined;
      where?: Readonly<Record<string, string | readonly string[]>> | undefined;
    };

/** The places of the chosen cues in the corpus, in order. Throws `usage` for a column that is not there. */
export function selectCues(source: TranscriptSource, corpus: CueCorpus, selection: CueSelection): number[] {
  const chosen = cueCondition(source, selection);
  return corpus.cues.flatMap((cue, i) => (chosen(cue) ? [i] : []));
}

/** A selection as a condition. Throws `usage` for a column that is not there. */
export function cueCondition(
  source: TranscriptSource,
  selection: CueSelection,
): (cue: SessionCue) => boolean {
  if (typeof selection === 'function') return selection;
  const { sessions, speakers, tasks, where = {} } = selection;
  const conditions: ((cue: SessionCue) => boolean)[] = [];
  if (sessions) {
    const wanted = new Set(sessions);
    conditions.push((cue) => wanted.has(cue.sessionId));
  }
  if (speakers) conditions.push((cue) => cue.speaker !== null && speakers.includes(cue.speaker));
  if (tasks) {
    const windows = taskWindows(source);
    conditions.push((cue) =>
      (windows.get(cue.sessionId) ?? []).some(
        (window) => tasks.includes(window.column) && holdsMiddle(window, cue),
      ),
    );
  }
  for (const [column, wanted] of Object.entries(where)) {
    const values = sessionCells(source, column);
    const texts = typeof wanted === 'string' ? [wanted] : wanted;
    conditions.push(({ sessionId }) => (values.get(sessionId) ?? []).some((value) => texts.includes(value)));
  }
  return (cue) => conditions.every((holds) => holds(cue));
}
