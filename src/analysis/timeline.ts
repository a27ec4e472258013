import type { Table } from '../frames/tables.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { TimelineRow } from './talk-tables.js';
import { questionTexts, taskWindows } from './task-window.js';

const COLUMNS = ['session_id', 'kind', 'label', 'speaker', 'start_s', 'end_s', 'words'] as const;

/**
 * Who talked when, and what they were at: one row a cue and one a task with times, session by session,
 * in seconds since the session's start. A cue's label is its text, a task's the question.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:10.000 --> 00:14.000\nI cannot find the cart';
 * talkTimeline(cuesFromTranscripts([{ sessionId: 's1', vtt }])).get('start_s', 0); // => 10
 */
export function talkTimeline(
  source: TranscriptSource,
  options: Pick<TalkOptions, 'speakers'> = {},
): Table<TimelineRow> {
  const { cues, corpus, sessions, sessionOf } = cueCorpus(source, options);
  const windows = taskWindows(source);
  const questions = questionTexts(source);
  const rows: TimelineRow[][] = sessions.map((sessionId) =>
    (windows.get(sessionId) ?? []).map((window) => ({
      session_id: sessionId,
      kind: 'task',
      label: questions.get(window.column) ?? window.column,
      speaker: null,
      start_s: window.startMs / 1000,
      end_s: window.endMs / 1000,
      words: 0,
    })),
  );
  for (const [i, cue] of cues.entries()) {
    rows[sessionOf[i]!]!.push({
      session_id: cue.sessionId,
      kind: 'cue',
      label: cue.text,
      speaker: cue.speaker,
      start_s: cue.startMs / 1000,
      end_s: cue.endMs / 1000,
      words: corpus.starts[i + 1]! - corpus.starts[i]!,
    });
  }
  return rowTable<TimelineRow>(COLUMNS, rows.flat());
}
