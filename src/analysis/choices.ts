import type { Table } from '../frames/tables.js';
import { adjustedWaldInterval } from '../statistics/proportions/adjusted-wald.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { notes, sampleNote, silentNote, unreadNote } from './notes.js';
import { inOwnOrder } from './option-order.js';
import { type AnsweredQuestion, type Answers, answeredQuestions, type QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import type { ChoiceRow } from './tables.js';

/**
 * Multiple-choice questions, one row an option, those that nobody chose too (where the answers tell them): the share of those
 * who answered with its adjusted-Wald interval, and the share of the base, all who were asked. Options stand in the
 * questionnaire's order or in that of a scale where one is known, else the most frequent first: `option_order` says which.
 *
 * @returns columns as in `ChoiceRow`; no rows where there is no such question
 * @throws `usage` for a column that the test does not have
 * @example
 * choices(framesFromSessions([])).numRows(); // => 0
 */
export function choices(test: Answers, options: QuestionOptions = {}): Table<ChoiceRow> {
  const questions = answeredQuestions(test, ['MULTIPLE_CHOICE'], options.columns);
  return rowTable<ChoiceRow>(
    [
      'column',
      'question',
      'option',
      ...ESTIMATE_COLUMNS,
      'count',
      'base',
      'share_of_base',
      'multi_select',
      'option_order',
    ],
    questions.flatMap((question) => choiceRows(question, options)),
  );
}

function choiceRows(question: AnsweredQuestion, settings: QuestionOptions): ChoiceRow[] {
  const lists = question.values.map(chosen);
  const multiSelect = question.values.some(Array.isArray);
  const n = lists.length;
  const base = Math.max(question.codebook.n_base, n);
  const counts = new Map<string, number>((question.codebook.options ?? []).map((option) => [option, 0]));
  for (const list of lists) for (const option of list) counts.set(option, (counts.get(option) ?? 0) + 1);
  const own = inOwnOrder([...counts.keys()], question.codebook);
  const options =
    own?.options ?? [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return options.map((option) => {
    const count = counts.get(option) ?? 0;
    const { p, low, high } = adjustedWaldInterval(count, n, settings);
    return {
      column: question.column,
      question: question.question,
      option,
      n,
      estimate: p,
      low,
      high,
      method: 'adjusted-Wald',
      notes: notes(
        sampleNote(n),
        multiSelect && 'Several options could be chosen: the shares do not add up to 100%.',
        silentNote(question.codebook, n),
        unreadNote(question.codebook),
      ),
      count,
      base,
      share_of_base: base === 0 ? null : count / base,
      multi_select: multiSelect,
      option_order: own?.order ?? 'size',
    };
  });
}

/** The options of one answer, each once. */
export function chosen(value: unknown): string[] {
  return [...new Set((Array.isArray(value) ? value : [value]).map(String))];
}
