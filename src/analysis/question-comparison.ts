import type { Table } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { pAdjust } from '../statistics/p-adjust.js';
import {
  type CommonQuestion,
  type ComparedAnswers,
  commonQuestions,
  unusedNote,
} from './common-questions.js';
import {
  type Difference,
  differenceOfNps,
  differenceOfRatings,
  differenceOfShares,
  differenceOfTimes,
  ratingsOnUnlikeScales,
} from './differences.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { notes } from './notes.js';
import { type AnsweredQuestion, numbersOf } from './questions.js';
import { nameOf } from './qx-comparison.js';
import { rowTable } from './row-table.js';
import { type LabelledScale, scaleOf, scaleText, sharedScale } from './scale.js';
import type { QuestionComparisonRow } from './tables.js';
import { isSuccess, NAVIGATION_TYPES } from './task-success.js';
import { timedTasks } from './task-times.js';

/**
 * Several tests (releases, rivals) against each other in the questions that both of a pair ask in the same words, one
 * row a figure and pair of tests, b − a: Net Promoter Scores, mean ratings on one scale, and of navigation tasks the
 * success and the time. Questions are matched by kind and text (case and blanks aside), not by ID. p is adjusted by
 * Holm over all rows. Below five answers on either side there is no test. Sources: Lewis & Sauro 2021 (NPS); Welch 1947
 * (ratings, and the logarithms of times); Campbell 2007, or Fisher where counts are small, and Agresti & Caffo 2000
 * (success); Holm 1979.
 *
 * @param tests in the order in which they are to be read: a before b
 * @returns columns as in `QuestionComparisonRow`, in the order of test a's codebook; no rows for fewer than two tests or no question in common
 * @example
 * compareQuestions([]).numRows(); // => 0
 */
export function compareQuestions(
  tests: readonly ComparedAnswers[],
  options: IntervalOptions = {},
): Table<QuestionComparisonRow> {
  const rows = tests.flatMap((a, i) => tests.slice(i + 1).flatMap((b) => comparisonRows(a, b, options)));
  const adjusted = pAdjust(rows.map(({ p }) => p));
  return rowTable<QuestionComparisonRow>(
    [
      'question',
      'measure',
      'unit',
      'test_a',
      'test_b',
      ...ESTIMATE_COLUMNS,
      'n_a',
      'n_b',
      'value_a',
      'value_b',
      'p',
      'p_adjusted',
      'column_a',
      'column_b',
    ],
    rows.map((row, i) => ({ ...row, p_adjusted: adjusted[i] ?? null })),
  );
}

const COMPARED_TYPES = ['NPS', 'RATING_SCALE', ...NAVIGATION_TYPES];

function comparisonRows(
  a: ComparedAnswers,
  b: ComparedAnswers,
  options: IntervalOptions,
): QuestionComparisonRow[] {
  const [before, after] = [secondsOf(a), secondsOf(b)];
  return commonQuestions(a, b, COMPARED_TYPES).flatMap((common) => {
    const times = [before.get(common.a.column), after.get(common.b.column)] as const;
    return differencesOf(common, times, options).map((difference) => ({
      ...difference,
      question: common.a.question,
      test_a: nameOf(a),
      test_b: nameOf(b),
      column_a: common.a.column,
      column_b: common.b.column,
      p_adjusted: null,
      notes: notes(common.note, difference.notes),
    }));
  });
}

type Times = readonly [a: readonly number[] | undefined, b: readonly number[] | undefined];

function differencesOf(common: CommonQuestion, times: Times, options: IntervalOptions): Difference[] {
  const { task_type: kind } = common.a.codebook;
  if (kind === 'NPS') {
    return [withUnused(common, differenceOfNps(npsOf(common.a), npsOf(common.b), options))];
  }
  if (kind === 'RATING_SCALE') return [withUnused(common, ratingDifference(common, options))];
  const success = differenceOfShares(outcomesOf(common.a), outcomesOf(common.b), options);
  const [before, after] = times;
  return [
    withUnused(common, success),
    ...(before && after ? [differenceOfTimes(before, after, options)] : []),
  ];
}

function ratingDifference({ a, b }: CommonQuestion, options: IntervalOptions): Difference {
  const [first, second] = [a, b].map((question) => {
    const { numbers } = numbersOf(question);
    const { labels } = question.codebook;
    return { numbers, labels, scale: scaleOf(question.codebook, numbers) };
  }) as [SideOfRating, SideOfRating];
  const scale = sharedScale(first, second);
  if (scale !== null) return differenceOfRatings(first.numbers, second.numbers, scale, options);
  return ratingsOnUnlikeScales(
    [first.numbers.length, second.numbers.length],
    [scaleText(first.scale, first.labels), scaleText(second.scale, second.labels)],
  );
}

interface SideOfRating extends LabelledScale {
  numbers: number[];
}

const withUnused = (common: CommonQuestion, difference: Difference): Difference => ({
  ...difference,
  notes: notes(difference.notes, unusedNote(common, difference.n)),
});

const npsOf = (question: AnsweredQuestion): number[] =>
  numbersOf(question).numbers.filter((score) => score >= 0 && score <= 10);

const outcomesOf = ({ values }: AnsweredQuestion): boolean[] =>
  values.flatMap((value) => isSuccess(value) ?? []);

const secondsOf = (test: ComparedAnswers): Map<string, readonly number[]> =>
  new Map(timedTasks(test).map(({ column, seconds }) => [column, seconds]));
