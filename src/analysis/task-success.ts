import type { Table } from '../frames/tables.js';
import { adjustedWaldInterval } from '../statistics/proportions/adjusted-wald.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes, sampleNote, unreadNote } from './notes.js';
import { type Answers, answeredQuestions, type QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import type { TaskSuccessRow } from './tables.js';

/** Task types with a way to go and an outcome. */
export const NAVIGATION_TYPES = ['URL', 'FIGMA'] as const;

/** Whether an outcome is a success; null where it is left undefined. */
export function isSuccess(outcome: unknown): boolean | null {
  if (outcome === 'success') return true;
  return outcome === 'non-success' || outcome === 'abandon' || outcome === 'error' || outcome === 'timeout'
    ? false
    : null;
}

/**
 * Navigation tasks, one row a task: the share of successes among successes and non-successes (abandoned, error, time-out)
 * with its adjusted-Wald interval. Undefined outcomes count for neither and are counted apart. Success can be recoded by hand
 * after a test: the figures are those of the last sync.
 *
 * @returns columns as in `TaskSuccessRow`; no rows where there is no such task
 * @throws `usage` for a column that the test does not have
 * @example
 * taskSuccess(framesFromSessions([])).numRows(); // => 0
 */
export function taskSuccess(test: Answers, options: QuestionOptions = {}): Table<TaskSuccessRow> {
  const rows = answeredQuestions(test, NAVIGATION_TYPES, options.columns).map((question): TaskSuccessRow => {
    const outcomes = question.values.map(isSuccess);
    const successes = outcomes.filter((outcome) => outcome === true).length;
    const failures = outcomes.filter((outcome) => outcome === false).length;
    const undefinedOutcomes = outcomes.length - successes - failures;
    const { n, p, low, high } = adjustedWaldInterval(successes, successes + failures, options);
    return {
      column: question.column,
      question: question.question,
      n,
      estimate: p,
      low,
      high,
      method: 'adjusted-Wald',
      notes: notes(
        n === 0 ? 'No outcome is known.' : sampleNote(n),
        undefinedOutcomes > 0 &&
          `${counted(undefinedOutcomes, 'undefined outcome is', 'undefined outcomes are')} left out.`,
        unreadNote(question.codebook),
      ),
      successes,
      non_successes: failures,
      undefined_outcomes: undefinedOutcomes,
      skipped: question.codebook.n_skipped,
    };
  });
  return rowTable<TaskSuccessRow>(
    [
      'column',
      'question',
      ...ESTIMATE_COLUMNS,
      'successes',
      'non_successes',
      'undefined_outcomes',
      'skipped',
    ],
    rows,
  );
}
