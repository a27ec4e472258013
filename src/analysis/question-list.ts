import { rows } from '../frames/rows.js';
import type { CodebookRow, Frames, Table } from '../frames/tables.js';
import { counted, notes } from './notes.js';
import { rowTable } from './row-table.js';
import type { QuestionRow } from './tables.js';

/** What a researcher calls a task type. */
const KINDS: Readonly<Record<string, string>> = {
  BLANK: 'task or instruction',
  RATING_SCALE: 'rating',
  MULTIPLE_CHOICE: 'multiple choice',
  IMAGE: 'picture',
  NPS: 'recommendation (NPS)',
  URL: 'website task',
  FIGMA: 'prototype task',
  RANK_ORDER: 'ranking',
  WRITTEN: 'written answer',
  VERBAL: 'spoken answer',
  MATRIX: 'matrix',
  UNRECOGNIZED: 'not told by the service',
};

/**
 * What was asked, in words: one row a question, task or instruction, with how many came to it, answered, skipped it or left
 * nothing, and how many answers could not be read. The codebook has the same with its raw types.
 *
 * @returns columns as in `QuestionRow`; no rows where the test has no tasks
 * @example
 * const response = { startTimeMs: 0, endTimeMs: 900, skipped: false, answer: { nps: { score: 9 } } };
 * const details = { sessionId: 's1', tasks: [{ uuid: 't1', text: 'Would you recommend us?', type: 'NPS', response }] };
 * questions(framesFromSessions([details])).get('kind', 0); // => "recommendation (NPS)"
 */
export function questions(test: Pick<Frames, 'codebook'>): Table<QuestionRow> {
  const asked = rows(test.codebook).filter(({ kind, part }) => kind === 'task' && (part ?? null) === null);
  return rowTable<QuestionRow>(
    ['column', 'question', 'kind', 'asked', 'answered', 'skipped', 'no_answer', 'unread', 'notes'],
    asked.map(questionRow),
  );
}

function questionRow(row: CodebookRow): QuestionRow {
  const { column, task_type: type, n_base: base, n_answered: answered, n_skipped, n_undecoded } = row;
  const takesAnswers = type !== 'BLANK' || answered > 0;
  return {
    column,
    question: row.question ?? column.replaceAll('_', ' '),
    kind: kindName(type),
    asked: base,
    answered,
    skipped: n_skipped,
    no_answer: base - answered - n_skipped - n_undecoded,
    unread: n_undecoded,
    notes: notes(
      !takesAnswers && 'Nothing to fill in.',
      n_undecoded > 0 &&
        `${counted(n_undecoded, 'answer', 'answers')} could not be read: in no table and no chart.`,
    ),
  };
}

/** Types that are newer than these words: `CARD_SORT` is a card sort. */
const kindName = (type: string | null): string =>
  KINDS[type ?? ''] ??
  (type ?? 'unknown')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
