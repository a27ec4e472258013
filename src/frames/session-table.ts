import { NameBook, SESSION_COLUMNS, slug } from './column-name.js';
import { valuesOf } from './demographic-value.js';
import { ANSWERED, type DemographicQuestion, type FrameStore, type TaskQuestion } from './frame-store.js';
import type { Cell, ResponseValue, SessionRow, Table } from './tables.js';
import { unknownColumn } from './unknown-column.js';
import { dateColumn, secondsColumn, tableOf, ViewColumn } from './view-column.js';

/** Which list columns are spread over columns of their own: all, or those that are named. */
export type Breakout = boolean | readonly string[];

/** A column of `sessions` that was made from another. */
export interface BrokenOutColumn {
  name: string;
  /** The option or row that it tells of. */
  part: string;
  column: ViewColumn<Cell>;
}

/** Position of each session's value in a task's `values`, −1 where it gave none. */
function taskCells(store: FrameStore): Int32Array[] {
  const cells = store.taskQuestions.map(() => new Int32Array(store.sessions.count).fill(-1));
  const { session, task, status, value } = store.responses;
  for (let row = 0; row < task.length; row++) {
    if (status[row] !== ANSWERED) continue;
    (cells[task[row] as number] as Int32Array)[session[row] as number] = value[row] as number;
  }
  return cells;
}

/** `sessions`: one row a session, one column a demographic, one a task; and what was broken out of which. */
export function sessionTable(
  store: FrameStore,
  breakout: Breakout,
): { sessions: Table<SessionRow>; brokenOut: Map<string, BrokenOutColumn[]> } {
  const { sessions, demographicQuestions, taskQuestions } = store;
  const { count } = sessions;
  const questions = [...demographicQuestions, ...taskQuestions].map(({ name }) => name);
  const names = new NameBook([...SESSION_COLUMNS, ...questions]);
  if (typeof breakout !== 'boolean') checkNames(breakout, questions);
  const text = (strings: { at(index: number): string | null | undefined }) =>
    new ViewColumn<Cell>(count, (row) => strings.at(row) ?? null);
  const columns = new Map<string, ViewColumn<Cell>>([
    ['session_id', text(sessions.ids)],
    ['participant_id', text(sessions.participantIds)],
    ['audience_id', text(sessions.audienceIds)],
    ['status', text(sessions.statuses)],
    ['started_at', dateColumn(sessions.startedAt)],
    ['finished_at', dateColumn(sessions.finishedAt)],
    ['duration_s', secondsColumn(sessions.startedAt, sessions.finishedAt)],
    ['fetched_at', dateColumn(sessions.fetchedAt)],
  ]);
  const brokenOut = new Map<string, BrokenOutColumn[]>();
  const add = (name: string, column: ViewColumn<Cell>, parts: () => Omit<BrokenOutColumn, 'name'>[]) => {
    columns.set(name, column);
    if (breakout === false || (breakout !== true && !breakout.includes(name))) return;
    const made = parts().map((part) => ({
      ...part,
      name: names.take(`${name}_${slug(part.part) ?? 'value'}`),
    }));
    for (const one of made) columns.set(one.name, one.column);
    brokenOut.set(name, made);
  };
  for (const question of demographicQuestions) {
    const column = demographicColumn(question);
    add(question.name, column, () => (question.multiple ? partsOf(column, occurring(column)) : []));
  }
  const cells = taskCells(store);
  for (const [index, question] of taskQuestions.entries()) {
    const values = cells[index] as Int32Array;
    const column = taskColumn(question, values);
    add(question.name, column, () => taskParts(question, column, values));
  }
  return { sessions: tableOf<SessionRow>(columns), brokenOut };
}

/** A misspelt name would leave out a column without a word. */
function checkNames(breakout: readonly string[], questions: readonly string[]): void {
  const known = new Set<string>([...SESSION_COLUMNS, ...questions]);
  for (const name of breakout) if (!known.has(name)) throw unknownColumn(name, questions);
}

function demographicColumn(question: DemographicQuestion): ViewColumn<Cell> {
  const { values, cells, multiple } = question;
  if (!multiple) {
    return new ViewColumn<Cell>(cells.length, (row) => {
      const code = cells[row] as number;
      return code < 0 ? null : (values.at(code) ?? null);
    });
  }
  const lists: (readonly string[])[] = [];
  return new ViewColumn<Cell>(cells.length, (row) => {
    const code = cells[row] as number;
    if (code < 0) return null;
    lists[code] ??= valuesOf(question, code);
    return lists[code];
  });
}

function taskColumn({ values }: TaskQuestion, cells: Int32Array): ViewColumn<Cell> {
  const lists: (readonly string[])[] = [];
  return new ViewColumn<Cell>(cells.length, (row) => {
    const code = cells[row] as number;
    const value = code < 0 ? null : (values.at(code) ?? null);
    if (!isRecord(value)) return value;
    // A matrix fits one cell as a list of its rows; `breakout` gives each row a column.
    lists[code] ??= Object.freeze(
      Object.entries(value).flatMap(([row, cell]) => (cell === null ? [] : [`${row}: ${cell}`])),
    );
    return lists[code];
  });
}

type Parts = Omit<BrokenOutColumn, 'name'>[];

/** One boolean column a value: null where the session has no list at all. */
function partsOf(column: ViewColumn<Cell>, parts: readonly string[]): Parts {
  return parts.map((part) => ({
    part,
    column: new ViewColumn<Cell>(column.length, (row) => {
      const list = column.at(row);
      return Array.isArray(list) ? list.includes(part) : null;
    }),
  }));
}

function taskParts(question: TaskQuestion, column: ViewColumn<Cell>, cells: Int32Array): Parts {
  const distinct = Array.from(
    { length: question.values.length },
    (_, code) => question.values.at(code) ?? null,
  );
  // Not every value: a document that a newer one took the place of may have given one that no row has.
  const given = [...new Set(cells)].map((code) => distinct[code] ?? null);
  const records = given.filter(isRecord);
  const taskValue = (row: number): ResponseValue => {
    const code = cells[row] as number;
    return code < 0 ? null : (distinct[code] ?? null);
  };
  if (records.length > 0) {
    return [...new Set(records.flatMap(Object.keys))].map((part) => ({
      part,
      column: new ViewColumn<Cell>(cells.length, (row) => {
        const value = taskValue(row);
        return isRecord(value) && Object.hasOwn(value, part) ? (value[part] ?? null) : null;
      }),
    }));
  }
  const options = [...new Set([...(question.options ?? []), ...given.flatMap(listOf)])];
  if (question.taskType !== 'RANK_ORDER') return question.multiple ? partsOf(column, options) : [];
  // The rank of each option, 1 for the best.
  return options.map((part) => ({
    part,
    column: new ViewColumn<Cell>(cells.length, (row) => {
      const value = taskValue(row);
      const rank = Array.isArray(value) ? value.indexOf(part) + 1 : 0;
      return rank === 0 ? null : rank;
    }),
  }));
}

function occurring(column: ViewColumn<Cell>): string[] {
  const parts = new Set<string>();
  for (const list of column) if (Array.isArray(list)) for (const part of list) parts.add(part);
  return [...parts];
}

const listOf = (value: ResponseValue): readonly string[] => (Array.isArray(value) ? value : []);

export function isRecord(value: ResponseValue): value is Readonly<Record<string, string | number | null>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
