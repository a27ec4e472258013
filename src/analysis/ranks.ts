import type { Table } from '../frames/tables.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { pAdjust } from '../statistics/p-adjust.js';
import { rankOrder } from '../statistics/ranks/rank-order.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, LEAST_FOR_TEST, notes, sampleNote, silentNote, spreadNote, unreadNote } from './notes.js';
import { type AnsweredQuestion, type Answers, answeredQuestions, type QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import type { RankCountRow, RankRow } from './tables.js';

/** Options in the order that they were first seen, and each participant's ranks (null: not ranked). */
function rankMatrix(question: AnsweredQuestion): { options: string[]; matrix: (number | null)[][] } {
  const orders = question.values.filter((value): value is readonly string[] => Array.isArray(value));
  const options = [...new Set([...(question.codebook.options ?? []), ...orders.flat()])];
  const matrix = orders.map((order) => {
    const rank = new Map(order.map((option, i) => [option, i + 1] as const));
    return options.map((option) => rank.get(option) ?? null);
  });
  return { options, matrix };
}

/**
 * Rank-order questions, one row an option, best first: mean rank (1 = best) with t interval, Borda points, share of first
 * places, and whether participants agree (Friedman's test, adjusted by Holm over the questions, and Kendall's W).
 *
 * @returns columns as in `RankRow`; no rows where there is no such question
 * @throws `usage` for a column that the test does not have
 * @example
 * ranks(framesFromSessions([])).numRows(); // => 0
 */
export function ranks(test: Answers, options: QuestionOptions = {}): Table<RankRow> {
  const blocks = answeredQuestions(test, ['RANK_ORDER'], options.columns).map((question) =>
    rankRows(question, options),
  );
  const adjusted = pAdjust(blocks.map((block) => block[0]?.p ?? null));
  return rowTable<RankRow>(
    [
      'column',
      'question',
      'option',
      ...ESTIMATE_COLUMNS,
      'borda',
      'first_share',
      'p',
      'p_adjusted',
      'kendalls_w',
    ],
    blocks.flatMap((block, i) => block.map((row) => ({ ...row, p_adjusted: adjusted[i] ?? null }))),
  );
}

function rankRows(question: AnsweredQuestion, settings: QuestionOptions): RankRow[] {
  const { options, matrix } = rankMatrix(question);
  const { meanRank, borda, firstShare, counts, friedman } = rankOrder(matrix);
  const tested = friedman.n >= LEAST_FOR_TEST;
  const partial = matrix.length - friedman.n;
  const best = (i: number) => meanRank[i] ?? Number.POSITIVE_INFINITY;
  return options
    .map((_, i) => i)
    .sort((i, j) => best(i) - best(j))
    .map((i) => {
      const { low, high } = tInterval(
        matrix.flatMap((row) => row[i] ?? []),
        settings,
      );
      const ends = (value: number | null) =>
        value === null ? null : Math.min(options.length, Math.max(1, value));
      const n = counts[i] ?? 0;
      return {
        column: question.column,
        question: question.question,
        option: options[i] ?? '',
        n,
        estimate: meanRank[i] ?? null,
        low: ends(low),
        high: ends(high),
        method: tested ? 't interval of the mean rank; Friedman test' : 't interval of the mean rank',
        notes: notes(
          sampleNote(n),
          spreadNote(n, low),
          partial > 0 &&
            `${counted(partial, 'participant', 'participants')} did not rank every option: left out of the test.`,
          silentNote(question.codebook, question.values.length),
          unreadNote(question.codebook),
        ),
        borda: matrix.length === 0 ? null : (borda[i] ?? null),
        first_share: firstShare[i] ?? null,
        p: tested ? friedman.p : null,
        p_adjusted: null,
        kendalls_w: tested ? friedman.kendallsW : null,
      };
    });
}

/**
 * How often each option was put at each rank.
 *
 * @returns columns as in `RankCountRow`
 * @throws `usage` for a column that the test does not have
 * @example
 * rankCounts(framesFromSessions([])).numRows(); // => 0
 */
export function rankCounts(
  test: Answers,
  options: Pick<QuestionOptions, 'columns'> = {},
): Table<RankCountRow> {
  const rows = answeredQuestions(test, ['RANK_ORDER'], options.columns).flatMap(
    (question): RankCountRow[] => {
      const { options: names, matrix } = rankMatrix(question);
      return names.flatMap((option, i) =>
        names.map((_, place) => {
          const count = matrix.filter((row) => row[i] === place + 1).length;
          return {
            column: question.column,
            question: question.question,
            option,
            rank: place + 1,
            count,
            share: matrix.length === 0 ? null : count / matrix.length,
          };
        }),
      );
    },
  );
  return rowTable<RankCountRow>(['column', 'question', 'option', 'rank', 'count', 'share'], rows);
}
