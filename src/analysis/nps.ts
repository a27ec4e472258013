import type { Table } from '../frames/tables.js';
import { npsAdjustedWald } from '../statistics/nps/nps-adjusted-wald.js';
import { npsFromScores } from '../statistics/nps/nps-counts.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes, sampleNote, silentNote, unreadNote } from './notes.js';
import { type Answers, answeredQuestions, numbersOf, type QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import type { NpsRow } from './tables.js';

/** How the interval of a Net Promoter Score is made. */
export const NPS_METHOD = 'adjusted-Wald (+¾, +1½, +¾)';

/**
 * Net Promoter Scores, one row a question, −100 to 100 with the adjusted-Wald interval. Answers outside 0–10 are left out and
 * counted in `notes`. The loyalty part of a QXscore is no NPS: it is a top-2-box share.
 *
 * @returns columns as in `NpsRow`; no rows where there is no such question
 * @throws `usage` for a column that the test does not have
 * @example
 * nps(framesFromSessions([])).numRows(); // => 0
 */
export function nps(test: Answers, options: QuestionOptions = {}): Table<NpsRow> {
  const rows = answeredQuestions(test, ['NPS'], options.columns).map((question): NpsRow => {
    const { numbers, others } = numbersOf(question);
    const scores = numbers.filter((score) => score >= 0 && score <= 10);
    const left = others + numbers.length - scores.length;
    const { n, detractors, passives, promoters } = npsFromScores(scores);
    return {
      column: question.column,
      question: question.question,
      ...npsEstimate(scores, options),
      method: NPS_METHOD,
      notes: notes(
        sampleNote(n),
        left > 0 && `${counted(left, 'answer lies', 'answers lie')} outside 0–10: left out.`,
        silentNote(question.codebook, question.values.length),
        unreadNote(question.codebook),
      ),
      detractors,
      passives,
      promoters,
    };
  });
  return rowTable<NpsRow>(
    ['column', 'question', ...ESTIMATE_COLUMNS, 'detractors', 'passives', 'promoters'],
    rows,
  );
}

/**
 * The score with its interval on the scale −100 to 100. The added answers draw the interval to the middle: with one
 * answer, or at a lower level, it may end short of the score, and is then drawn out to it.
 */
export function npsEstimate(
  scores: readonly number[],
  options: QuestionOptions,
): { n: number; estimate: number | null; low: number | null; high: number | null } {
  const counts = npsFromScores(scores);
  const { n, low, high } = npsAdjustedWald(counts, options);
  const estimate = counts.nps100;
  if (estimate === null || low === null || high === null) return { n, estimate, low: null, high: null };
  return { n, estimate, low: Math.min(estimate, 100 * low), high: Math.max(estimate, 100 * high) };
}
