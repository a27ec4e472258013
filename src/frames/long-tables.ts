import { valuesOf } from './demographic-value.js';
import { ANSWERED, type DemographicQuestion, type FrameStore, STATUSES, UNDECODED } from './frame-store.js';
import type { DemographicRow, ResponseRow, ResponseValue, Table, TaskGroupRow } from './tables.js';
import { numberColumn, secondsColumn, tableOf, ViewColumn } from './view-column.js';

/** `responses`: one row a session × task. */
export function responseTable({ sessions, responses, taskQuestions }: FrameStore): Table<ResponseRow> {
  const { session, task, status, value, start, end } = responses;
  const { ids } = sessions;
  const column = <Value>(at: (row: number) => Value) => new ViewColumn<Value>(task.length, at);
  const taskIds = taskQuestions.map(({ taskId }) => taskId);
  const names = taskQuestions.map(({ name }) => name);
  const types = taskQuestions.map(({ taskType }) => taskType);
  const values = taskQuestions.map((question) => question.values);
  const texts = taskQuestions.map((question) => question.texts);
  const raws = taskQuestions.map((question) => question.raws);
  return tableOf<ResponseRow>({
    session_id: column((row) => ids.at(session[row] as number) as string),
    task_id: column((row) => taskIds[task[row] as number] as string),
    column: column((row) => names[task[row] as number] as string),
    task_type: column((row) => types[task[row] as number] as string),
    status: column((row) => STATUSES[status[row] as number] as ResponseRow['status']),
    value: column((row) =>
      status[row] === ANSWERED ? (values[task[row] as number]?.at(value[row] as number) ?? null) : null,
    ),
    value_text: column((row) => {
      if (status[row] !== ANSWERED) return null;
      const [index, code] = [task[row] as number, value[row] as number];
      return texts[index]?.at(code) ?? readable(values[index]?.at(code) ?? null);
    }),
    start_ms: numberColumn(start),
    end_ms: numberColumn(end),
    duration_s: secondsColumn(start, end),
    raw: column((row) =>
      status[row] === UNDECODED ? (raws[task[row] as number]?.at(value[row] as number) ?? null) : null,
    ),
  });
}

/** A value as one string: options are joined with `; `. */
function readable(value: ResponseValue): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([row, cell]) => `${row}: ${cell ?? ''}`)
    .join('; ');
}

/** `demographics`: one row a session × demographic answer. */
export function demographicTable(store: FrameStore): Table<DemographicRow> {
  const { session, question, variant, value } = store.demographics;
  const { ids, participantIds } = store.sessions;
  const questions = store.demographicQuestions;
  const column = <Value>(at: (row: number) => Value) => new ViewColumn<Value>(question.length, at);
  const variantOf = (row: number) => questions[question[row] as number]?.variants[variant[row] as number];
  const rawValue = (row: number): string | null => {
    const code = value[row] as number;
    return code < 0 ? null : (questions[question[row] as number]?.values.at(code) ?? null);
  };
  const lists: (readonly string[])[][] = questions.map(() => []);
  return tableOf<DemographicRow>({
    session_id: column((row) => ids.at(session[row] as number) as string),
    participant_id: column((row) => participantIds.at(session[row] as number) ?? null),
    column: column((row) => questions[question[row] as number]?.name as string),
    code: column((row) => variantOf(row)?.code ?? null),
    label: column((row) => variantOf(row)?.label ?? null),
    value: column(rawValue),
    values: column((row): readonly string[] | null => {
      const [index, code] = [question[row] as number, value[row] as number];
      if (code < 0) return null;
      const known = lists[index] as (readonly string[])[];
      known[code] ??= valuesOf(questions[index] as DemographicQuestion, code);
      return known[code];
    }),
    type: column((row) => variantOf(row)?.type ?? null),
  });
}

/** `taskGroups`: one row a session × task group. */
export function taskGroupTable({ sessions, taskGroups }: FrameStore): Table<TaskGroupRow> {
  const { session, ids, types, score, sequences } = taskGroups;
  const column = <Value>(at: (row: number) => Value) => new ViewColumn<Value>(session.length, at);
  return tableOf<TaskGroupRow>({
    session_id: column((row) => sessions.ids.at(session[row] as number) as string),
    task_group_id: column((row) => ids.at(row) as string),
    task_group_type: column((row) => types.at(row) as string),
    score: numberColumn(score),
    sequence: column((row) => sequences.at(row) ?? null),
  });
}
