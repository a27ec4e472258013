import { rows } from '../frames/rows.js';
import type { CodebookRow, Frames, SessionRow, TestData } from '../frames/tables.js';
import type { ConfidenceInterval, IntervalOptions } from '../statistics/interval.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { adjustedWaldInterval } from '../statistics/proportions/adjusted-wald.js';
import { geometricMean } from '../statistics/times/geometric-mean.js';
import { chosen } from './choices.js';
import { NPS_METHOD, npsEstimate } from './nps.js';
import { inOwnOrder } from './option-order.js';
import { answeredQuestions, numbersOf } from './questions.js';
import { qxGroups } from './qx-groups.js';
import { onScale, type Scale, scaleOf, scaleText } from './scale.js';
import { questionOf, sessionColumn } from './session-columns.js';
import { isSuccess, NAVIGATION_TYPES } from './task-success.js';
import { timedTasks } from './task-times.js';

/** A measure of your own: a number a session, null where it has none. Summed up by its mean. */
export interface OwnMeasure {
  name: string;
  of: (session: SessionRow) => number | null;
}

/**
 * What to measure: the column of a rating, NPS, navigation task or choice (a share an option), a column of numbers, `qx` for every
 * QX group, `time:` and a column for the time on that task, or a measure of your own.
 */
export type MeasureName = string | OwnMeasure;

/** The tables that measures are read from. */
export type MeasuredTest = Pick<Frames, 'sessions' | 'responses' | 'codebook' | 'taskGroups'> &
  Partial<Pick<TestData, 'qxScores'>>;

/** The unit of shares in `segments`. */
export const SHARE_UNIT = 'share (0–1)';

/** A number a session, and how numbers are summed up. Of a share the numbers are 0 and 1. */
export interface Measure {
  name: string;
  /** What the numbers are in; null where nobody says. */
  unit: string | null;
  values: Map<string, number>;
  share: boolean;
  method: string;
  estimate: (
    values: readonly number[],
    options: IntervalOptions,
  ) => ConfidenceInterval & { estimate: number | null };
}

/** The measures that are named; without names every QX group, NPS, rating and navigation task. */
export function measuresOf(test: MeasuredTest, names?: readonly MeasureName[]): Measure[] {
  if (names !== undefined)
    return names.flatMap((name) => (typeof name === 'string' ? named(test, name) : own(test, name)));
  const columns = rows<CodebookRow>(test.codebook)
    .filter(
      ({ kind, part, task_type }) =>
        kind === 'task' && (part ?? null) === null && WITHOUT_ASKING.has(task_type ?? ''),
    )
    .map(({ column }) => column);
  return [...qxMeasures(test), ...columns.flatMap((column) => named(test, column))];
}

const WITHOUT_ASKING = new Set<string>(['NPS', 'RATING_SCALE', ...NAVIGATION_TYPES]);

function named(test: MeasuredTest, name: string): Measure[] {
  if (name === 'qx') return qxMeasures(test);
  if (name.startsWith('time:')) {
    return timedTasks(test, [name.slice('time:'.length)]).map(({ question, sessions, seconds }) => ({
      name: `Time: ${question}`,
      ...timeSummary,
      values: bySession(sessions, seconds),
    }));
  }
  const kind = rows<CodebookRow>(test.codebook).find(({ column }) => column === name)?.task_type ?? '';
  const [question] = kind === '' ? [] : answeredQuestions(test, [kind], [name]);
  if (question === undefined) return [columnMeasure(test, name)];
  const { sessions, values, codebook } = question;
  const label = question.question;
  if (kind === 'NPS') return [{ name: `NPS: ${label}`, ...npsSummary, values: numbers(sessions, values) }];
  if ((NAVIGATION_TYPES as readonly string[]).includes(kind)) {
    const outcomes = values.map((value) => {
      const success = isSuccess(value);
      return success === null ? null : Number(success);
    });
    return [{ name: `Success: ${label}`, ...shareSummary, values: numbers(sessions, outcomes) }];
  }
  if (kind === 'MULTIPLE_CHOICE') {
    const lists = values.map(chosen);
    const options = [...new Set([...(codebook.options ?? []), ...lists.flat()])];
    return (inOwnOrder(options, codebook)?.options ?? options).map((option) => ({
      name: `${label}: ${option}`,
      ...shareSummary,
      values: bySession(
        sessions,
        lists.map((list) => Number(list.includes(option))),
      ),
    }));
  }
  const scale = kind === 'RATING_SCALE' ? scaleOf(codebook, numbersOf(question).numbers) : null;
  const unit = scale && scaleText(scale, codebook.labels);
  return [{ name: label, ...meanSummary(unit, scale), values: numbers(sessions, values) }];
}

function qxMeasures(test: MeasuredTest): Measure[] {
  return qxGroups({ qxScores: test.qxScores ?? null, taskGroups: test.taskGroups }).map(
    ({ label, sessions, scores }) => ({
      name: `QXscore: ${label}`,
      ...meanSummary('points (0–100)', { low: 0, high: 100 }),
      values: bySession(sessions, scores),
    }),
  );
}

function columnMeasure(test: MeasuredTest, column: string): Measure {
  const ids = test.sessions.array('session_id') as string[];
  return {
    name: questionOf(test, column),
    ...meanSummary(column.endsWith('_s') ? 'seconds' : null, null),
    values: numbers(ids, sessionColumn(test, column)),
  };
}

function own(test: MeasuredTest, { name, of }: OwnMeasure): Measure {
  const sessions = rows<SessionRow>(test.sessions);
  const ids = sessions.map(({ session_id }) => session_id);
  return { name, ...meanSummary(null, null), values: numbers(ids, sessions.map(of)) };
}

function bySession(sessions: readonly string[], values: readonly number[]): Map<string, number> {
  return new Map(sessions.map((session, i) => [session, values[i] as number]));
}

/** Only what is a number counts. */
function numbers(sessions: readonly string[], values: readonly unknown[]): Map<string, number> {
  return new Map(
    sessions.flatMap((session, i) => {
      const value = values[i];
      return typeof value === 'number' && Number.isFinite(value) ? [[session, value] as const] : [];
    }),
  );
}

type Summary = Pick<Measure, 'unit' | 'share' | 'method' | 'estimate'>;

function meanSummary(unit: string | null, scale: Pick<Scale, 'low' | 'high'> | null): Summary {
  return {
    unit,
    share: false,
    method: 't interval',
    estimate: (values, options) => {
      const { mean, low, high } = tInterval(values, options);
      return scale === null
        ? { estimate: mean, low, high }
        : { estimate: mean, low: onScale(low, scale), high: onScale(high, scale) };
    },
  };
}

const shareSummary: Summary = {
  unit: SHARE_UNIT,
  share: true,
  method: 'adjusted-Wald',
  estimate: (values, options) => {
    const { p, low, high } = adjustedWaldInterval(
      values.filter((value) => value === 1).length,
      values.length,
      options,
    );
    return { estimate: p, low, high };
  },
};

const timeSummary: Summary = {
  unit: 'seconds',
  share: false,
  method: 'geometric mean, log-t interval',
  estimate: (values, options) => {
    const { geometricMean: estimate, low, high } = geometricMean(values, options);
    return { estimate, low, high };
  },
};

const npsSummary: Summary = {
  unit: 'points (−100 to 100)',
  share: false,
  method: NPS_METHOD,
  estimate: npsEstimate,
};
