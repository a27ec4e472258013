import { rows } from '../frames/rows.js';
import type { CodebookRow, Frames, ResponseValue } from '../frames/tables.js';
import { unknownColumn } from '../frames/unknown-column.js';
import type { IntervalOptions } from '../statistics/interval.js';

/** The tables that hold what was asked and answered. */
export type Answers = Pick<Frames, 'responses' | 'codebook'>;

/** What every summary of questions takes. */
export interface QuestionOptions extends IntervalOptions {
  /** Which questions, by their columns; all of the kind unless given. */
  columns?: readonly string[] | undefined;
}

/** A question with its answers. */
export interface AnsweredQuestion {
  column: string;
  question: string;
  codebook: CodebookRow;
  /** Sessions that answered, and what. */
  sessions: string[];
  values: Exclude<ResponseValue, null>[];
}

/** The questions of the given task types in the codebook's order, with their answers. */
export function answeredQuestions(
  test: Answers,
  taskTypes: readonly string[],
  columns?: readonly string[],
): AnsweredQuestion[] {
  const questions = new Map<string, AnsweredQuestion>();
  const known = new Set<string>();
  for (const row of rows(test.codebook)) {
    // A column broken out of another (a matrix row, say) repeats its answers.
    if (row.kind !== 'task' || (row.part ?? null) !== null) continue;
    known.add(row.column);
    if (!taskTypes.includes(row.task_type ?? '') || (columns && !columns.includes(row.column))) continue;
    const question = row.question ?? row.column;
    questions.set(row.column, { column: row.column, question, codebook: row, sessions: [], values: [] });
  }
  for (const column of columns ?? []) if (!known.has(column)) throw unknownColumn(column, [...known]);
  if (questions.size === 0) return [];
  const { responses } = test;
  const column = responses.array('column') as ArrayLike<string>;
  const status = responses.array('status') as ArrayLike<string>;
  const session = responses.array('session_id') as ArrayLike<string>;
  const value = responses.array('value') as ArrayLike<ResponseValue>;
  for (let i = 0; i < column.length; i++) {
    const question = questions.get(column[i] as string);
    const given = value[i] ?? null;
    if (question === undefined || status[i] !== 'answered' || given === null) continue;
    question.sessions.push(session[i] as string);
    question.values.push(given);
  }
  return [...questions.values()];
}

/** The numbers among a question's answers, and how many are none. */
export function numbersOf({ values }: AnsweredQuestion): { numbers: number[]; others: number } {
  const numbers = values.filter(
    (value): value is number => typeof value === 'number' && Number.isFinite(value),
  );
  return { numbers, others: values.length - numbers.length };
}
