import type { Table } from '../frames/tables.js';
import { countFillers, ENGLISH_FILLERS } from '../language/fillers.js';
import { countQuestions } from '../language/questions.js';
import { holdsMiddle, wordsByWindow } from '../language/task-windows.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { TaskWordsRow } from './talk-tables.js';
import { questionTexts, taskWindows } from './task-window.js';

export interface TaskWordsOptions extends TalkOptions {
  fillers?: readonly string[] | undefined;
}

const COLUMNS = [
  'session_id',
  'task_id',
  'column',
  'question',
  'start_s',
  'end_s',
  'words_overlap',
  'words_midpoint',
  'words_per_minute',
  'fillers_per_100',
  'questions',
] as const;

/**
 * How much was said during each task of each session. Words are shared among tasks by the time that
 * cues overlap them (`words_overlap`, of which `words_per_minute` is made), or counted where a cue's middle
 * falls (`words_midpoint`; fillers and questions too). Cue times are shifted by the cue table's `offset_ms`.
 *
 * @example
 * const { cues } = cuesFromTranscripts([{ sessionId: 's1', vtt: 'WEBVTT\n\n00:04.000 --> 00:08.000\none two three four' }]);
 * const response = { startTimeMs: 0, endTimeMs: 5000, skipped: false, answer: null };
 * const details = { sessionId: 's1', taskGroups: [], tasks: [{ uuid: 't1', text: 'Find it', type: 'BLANK', response }] };
 * const { responses } = framesFromSessions([details]);
 * wordsByTask({ cues, responses }).get('words_overlap', 0); // => 1
 */
export function wordsByTask(source: TranscriptSource, options: TaskWordsOptions = {}): Table<TaskWordsRow> {
  const { fillers = ENGLISH_FILLERS } = options;
  const { cues, corpus, sessions, sessionOf } = cueCorpus(source, options);
  const bySession = sessions.map((): { startMs: number; endMs: number; words: number; text: string }[] => []);
  for (const [i, { startMs, endMs, text }] of cues.entries()) {
    const words = corpus.starts[i + 1]! - corpus.starts[i]!;
    bySession[sessionOf[i]!]!.push({ startMs, endMs, words, text });
  }
  const windows = taskWindows(source);
  const questions = questionTexts(source);
  const rows = sessions.flatMap((sessionId, session) => {
    const own = windows.get(sessionId) ?? [];
    const shares = wordsByWindow(bySession[session]!, own);
    return own.map((window, i): TaskWordsRow => {
      const inside = bySession[session]!.filter((cue) => holdsMiddle(window, cue));
      const said = inside.map((cue) => countFillers(cue.text, fillers));
      const words = said.reduce((sum, one) => sum + one.words, 0);
      const durationMs = window.endMs - window.startMs;
      return {
        session_id: sessionId,
        task_id: window.taskId,
        column: window.column,
        question: questions.get(window.column) ?? null,
        start_s: window.startMs / 1000,
        end_s: window.endMs / 1000,
        words_overlap: shares[i]!.overlap,
        words_midpoint: shares[i]!.midpoint,
        words_per_minute: durationMs > 0 ? (shares[i]!.overlap * 60_000) / durationMs : null,
        fillers_per_100: words > 0 ? (100 * said.reduce((sum, one) => sum + one.fillers, 0)) / words : null,
        questions: inside.reduce((sum, cue) => sum + countQuestions(cue.text), 0),
      };
    });
  });
  return rowTable<TaskWordsRow>(COLUMNS, rows);
}
