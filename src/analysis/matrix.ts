import type { Table } from '../frames/tables.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes, ratingNote, sampleNote, silentNote, spreadNote, unreadNote } from './notes.js';
import { inOwnOrder } from './option-order.js';
import { type AnsweredQuestion, type Answers, answeredQuestions, type QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import { onScale, scaleOf, scaleText } from './scale.js';
import type { MatrixCountRow, MatrixRow } from './tables.js';

type MatrixCell = string | number;

/** The answers of a matrix question by its rows, in the order that they were first seen. */
function cellsByRow(question: AnsweredQuestion): Map<string, MatrixCell[]> {
  const byRow = new Map<string, MatrixCell[]>();
  for (const value of question.values) {
    if (typeof value !== 'object' || Array.isArray(value)) continue;
    for (const [row, cell] of Object.entries(value)) {
      const cells = byRow.get(row) ?? [];
      if (cell !== null) cells.push(cell);
      byRow.set(row, cells);
    }
  }
  return byRow;
}

const isNumber = (cell: MatrixCell): cell is number => typeof cell === 'number';

/**
 * Matrix questions, one row a matrix row: the mean rating with t interval (cut at the ends of the scale) and standard deviation.
 * Rows answered in words have no mean: `matrixCounts` counts them.
 *
 * @returns columns as in `MatrixRow`; no rows where there is no such question
 * @throws `usage` for a column that the test does not have
 * @example
 * matrix(framesFromSessions([])).numRows(); // => 0
 */
export function matrix(test: Answers, options: QuestionOptions = {}): Table<MatrixRow> {
  const rows = answeredQuestions(test, ['MATRIX'], options.columns).flatMap((question): MatrixRow[] => {
    const byRow = cellsByRow(question);
    const scale = scaleOf(question.codebook, [...byRow.values()].flat().filter(isNumber));
    return [...byRow].map(([row, cells]) => {
      const numbers = cells.filter(isNumber);
      const { n, mean, sd, low, high } = tInterval(numbers, options);
      const words = cells.length - n;
      return {
        column: question.column,
        question: question.question,
        row,
        n,
        estimate: mean,
        low: onScale(low, scale),
        high: onScale(high, scale),
        method: 't interval',
        notes: notes(
          words > 0
            ? `${counted(words, 'answer is a word, not a number', 'answers are words, not numbers')}: see matrixCounts.`
            : sampleNote(n),
          spreadNote(n, low),
          low !== null && ratingNote(n, options.confidence),
          low !== null && scale.note,
          silentNote(question.codebook, question.values.length),
          unreadNote(question.codebook),
        ),
        sd,
        scale: n === 0 ? null : scaleText(scale, question.codebook.labels),
      };
    });
  });
  return rowTable<MatrixRow>(['column', 'question', 'row', ...ESTIMATE_COLUMNS, 'sd', 'scale'], rows);
}

/**
 * How often each value was given in each row of a matrix question; numbers in rising order, words in
 * the order of the questionnaire or of a scale where one is known, else as they were first seen.
 *
 * @returns columns as in `MatrixCountRow`
 * @throws `usage` for a column that the test does not have
 * @example
 * matrixCounts(framesFromSessions([])).numRows(); // => 0
 */
export function matrixCounts(
  test: Answers,
  options: Pick<QuestionOptions, 'columns'> = {},
): Table<MatrixCountRow> {
  const rows = answeredQuestions(test, ['MATRIX'], options.columns).flatMap((question): MatrixCountRow[] => {
    const byRow = cellsByRow(question);
    const values = valuesOf(question, [...byRow.values()].flat());
    return [...byRow].flatMap(([row, cells]) =>
      values.map((value) => {
        const count = cells.filter((cell) => cell === value).length;
        return {
          column: question.column,
          question: question.question,
          row,
          value: String(value),
          count,
          n: cells.length,
          share: cells.length === 0 ? null : count / cells.length,
        };
      }),
    );
  });
  return rowTable<MatrixCountRow>(['column', 'question', 'row', 'value', 'count', 'n', 'share'], rows);
}

/** Every value that occurs, and between the ends of a known scale those that do not. */
function valuesOf({ codebook }: AnsweredQuestion, cells: readonly MatrixCell[]): MatrixCell[] {
  const numbers = new Set(cells.filter(isNumber));
  const [low, high] = [codebook.scale_low ?? null, codebook.scale_high ?? null];
  if (low !== null && high !== null && high - low <= 20) {
    for (let value = low; value <= high; value++) numbers.add(value);
  }
  const words = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
  return [...[...numbers].sort((a, b) => a - b), ...(inOwnOrder(words, codebook)?.options ?? words)];
}
