import type { Table } from '../frames/tables.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { median } from '../statistics/times/median.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes, ratingNote, sampleNote, silentNote, spreadNote, unreadNote } from './notes.js';
import {
  type AnsweredQuestion,
  type Answers,
  answeredQuestions,
  numbersOf,
  type QuestionOptions,
} from './questions.js';
import { rowTable } from './row-table.js';
import { onScale, scaleOf, scaleText } from './scale.js';
import type { RatingCountRow, RatingRow } from './tables.js';

/**
 * Rating scales, one row a question: mean with t interval (cut at the ends of the scale), standard deviation, median, and the
 * shares in the top box, top two and bottom two boxes.
 *
 * @param test a test, or the frames of one
 * @returns columns as in `RatingRow`; no rows where there is no rating
 * @throws `usage` for a column that the test does not have
 * @example
 * ratings(framesFromSessions([])).numRows(); // => 0
 */
export function ratings(test: Answers, options: QuestionOptions = {}): Table<RatingRow> {
  const questions = answeredQuestions(test, ['RATING_SCALE'], options.columns);
  return rowTable<RatingRow>(
    [
      'column',
      'question',
      ...ESTIMATE_COLUMNS,
      'sd',
      'median',
      'scale',
      'scale_low',
      'scale_high',
      'top_box',
      'top_2',
      'bottom_2',
    ],
    questions.map((question) => ratingRow(question, options)),
  );
}

function ratingRow(question: AnsweredQuestion, options: QuestionOptions): RatingRow {
  const { numbers, others } = numbersOf(question);
  const scale = scaleOf(question.codebook, numbers);
  const { n, mean, sd, low, high } = tInterval(numbers, options);
  const share = (holds: (value: number) => boolean) => (n === 0 ? null : numbers.filter(holds).length / n);
  return {
    column: question.column,
    question: question.question,
    n,
    estimate: mean,
    low: onScale(low, scale),
    high: onScale(high, scale),
    method: 't interval',
    notes: notes(
      sampleNote(n),
      spreadNote(n, low),
      low !== null && ratingNote(n, options.confidence),
      n > 0 && scale.note,
      others > 0 && `${counted(others, 'answer is no number', 'answers are no numbers')}: left out.`,
      silentNote(question.codebook, question.values.length),
      unreadNote(question.codebook),
    ),
    sd,
    median: median(numbers),
    scale: scaleText(scale, question.codebook.labels),
    scale_low: scale.low,
    scale_high: scale.high,
    top_box: share((value) => value >= scale.high),
    top_2: share((value) => value >= scale.high - 1),
    bottom_2: share((value) => value <= scale.low + 1),
  };
}

/**
 * How often each point of each rating scale was chosen, those that nobody chose too; worst point first.
 *
 * @returns columns as in `RatingCountRow`
 * @throws `usage` for a column that the test does not have
 * @example
 * ratingCounts(framesFromSessions([])).numRows(); // => 0
 */
export function ratingCounts(
  test: Answers,
  options: Pick<QuestionOptions, 'columns'> = {},
): Table<RatingCountRow> {
  const questions = answeredQuestions(test, ['RATING_SCALE'], options.columns);
  return rowTable<RatingCountRow>(
    ['column', 'question', 'value', 'label', 'scale', 'count', 'n', 'share'],
    questions.flatMap(countRows),
  );
}

function countRows(question: AnsweredQuestion): RatingCountRow[] {
  const { numbers } = numbersOf(question);
  const scale = scaleOf(question.codebook, numbers);
  const { low, high } = scale;
  const counts = new Map<number, number>();
  // A slider from 0 to 100 has too many points to list those that nobody chose.
  if (high - low <= 20) for (let value = low; value <= high; value++) counts.set(value, 0);
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = numbers.length;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({
      column: question.column,
      question: question.question,
      value,
      label: question.codebook.labels?.[String(value)] ?? null,
      scale: scaleText(scale, question.codebook.labels),
      count,
      n,
      share: n === 0 ? null : count / n,
    }));
}
