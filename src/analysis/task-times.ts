import { rows } from '../frames/rows.js';
import type { Table } from '../frames/tables.js';
import { unknownColumn } from '../frames/unknown-column.js';
import { geometricMean } from '../statistics/times/geometric-mean.js';
import { medianInterval } from '../statistics/times/median-interval.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes, sampleNote, spreadNote } from './notes.js';
import type { Answers, QuestionOptions } from './questions.js';
import { rowTable } from './row-table.js';
import type { TaskTimeRow } from './tables.js';

/** Times of a task: whose, how long, and how many could not be used. */
export interface TimedTask {
  column: string;
  question: string;
  sessions: string[];
  seconds: number[];
  unusable: number;
}

/**
 * Time on task in seconds, one row a task: the geometric mean with log-t interval, beside median (with its order-statistic
 * interval) and mean. Skipped tasks are left out, and so are times of 0 or less, which are counted in `notes`.
 *
 * @returns columns as in `TaskTimeRow`, for every task that was timed at least once
 * @throws `usage` for a column that the test does not have
 * @example
 * taskTimes(framesFromSessions([])).numRows(); // => 0
 */
export function taskTimes(test: Answers, options: QuestionOptions = {}): Table<TaskTimeRow> {
  const tasks = timedTasks(test, options.columns).map(
    ({ column, question, seconds, unusable }): TaskTimeRow => {
      const { n, geometricMean: estimate, low, high, mean } = geometricMean(seconds, options);
      const middle = medianInterval(seconds, options);
      return {
        column,
        question,
        n,
        estimate,
        low,
        high,
        method: 'geometric mean, log-t interval',
        notes: notes(
          sampleNote(n),
          spreadNote(n, low),
          unusable > 0 && `${counted(unusable, 'time', 'times')} of 0 or less left out.`,
        ),
        median_s: middle.median,
        median_low: middle.low,
        median_high: middle.high,
        mean_s: mean,
      };
    },
  );
  return rowTable<TaskTimeRow>(
    ['column', 'question', ...ESTIMATE_COLUMNS, 'median_s', 'median_low', 'median_high', 'mean_s'],
    tasks,
  );
}

/** The tasks that have times, in the codebook's order. */
export function timedTasks(test: Answers, columns?: readonly string[]): TimedTask[] {
  const tasks = new Map<string, TimedTask>();
  const known: string[] = [];
  for (const row of rows(test.codebook)) {
    if (row.kind !== 'task' || (row.part ?? null) !== null) continue;
    known.push(row.column);
    if (columns && !columns.includes(row.column)) continue;
    const question = row.question ?? row.column;
    tasks.set(row.column, { column: row.column, question, sessions: [], seconds: [], unusable: 0 });
  }
  for (const column of columns ?? []) if (!known.includes(column)) throw unknownColumn(column, known);
  const { responses } = test;
  const column = responses.array('column') as ArrayLike<string>;
  const status = responses.array('status') as ArrayLike<string>;
  const session = responses.array('session_id') as ArrayLike<string>;
  const duration = responses.array('duration_s') as ArrayLike<number | null>;
  for (let i = 0; i < column.length; i++) {
    const task = tasks.get(column[i] as string);
    const seconds = duration[i] ?? null;
    if (task === undefined || status[i] === 'skipped' || seconds === null) continue;
    if (seconds > 0) {
      task.sessions.push(session[i] as string);
      task.seconds.push(seconds);
    } else task.unusable++;
  }
  return [...tasks.values()].filter(({ seconds, unusable }) => seconds.length + unusable > 0);
}
