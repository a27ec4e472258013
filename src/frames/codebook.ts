import { SESSION_COLUMNS } from './column-name.js';
import { valuesOf } from './demographic-value.js';
import {
  ANSWERED,
  type DemographicQuestion,
  type FrameStore,
  NO_RESPONSE,
  SKIPPED,
  type TaskQuestion,
  UNDECODED,
} from './frame-store.js';
import { type BrokenOutColumn, isRecord } from './session-table.js';
import type { CodebookRow, SessionRow, Table } from './tables.js';
import { tableOf } from './view-column.js';

const MOST_VALUES = 50;

/** `codebook`: one row a column of `sessions`, in their order. */
export function codebookTable(
  store: FrameStore,
  sessions: Table<SessionRow>,
  brokenOut: ReadonlyMap<string, readonly BrokenOutColumn[]>,
): Table<CodebookRow> {
  const counts = countStatuses(store);
  const rows = [
    ...SESSION_COLUMNS.map((column) => sessionColumn(column, sessions, store.sessions.count)),
    ...store.demographicQuestions.map(demographicColumn),
    ...store.taskQuestions.map((question, index) => taskColumn(question, counts[index] as Counts)),
  ];
  const withParts = rows.flatMap((row) => [
    row,
    ...(brokenOut.get(row.column) ?? []).map((part) => partOf(row, part)),
  ]);
  const names = Object.keys(EMPTY_ROW) as (keyof CodebookRow)[];
  return tableOf<CodebookRow>(new Map(names.map((name) => [name, withParts.map((row) => row[name])])));
}

const EMPTY_ROW: CodebookRow = {
  column: '',
  kind: 'session',
  task_id: null,
  question: null,
  task_type: null,
  values: null,
  n_base: 0,
  n_answered: 0,
  n_skipped: 0,
  n_empty: 0,
  n_undecoded: 0,
  decoded_by: null,
  scale_low: null,
  scale_high: null,
  labels: null,
  options: null,
  option_order: null,
  part: null,
};

function sessionColumn(column: string, sessions: Table<SessionRow>, count: number): CodebookRow {
  let filled = 0;
  const cells = sessions.column(column);
  for (let row = 0; row < count; row++) if (cells?.at(row) !== null) filled++;
  return { ...EMPTY_ROW, column, n_base: count, n_answered: filled, n_empty: count - filled };
}

function demographicColumn(question: DemographicQuestion): CodebookRow {
  const { name, label, cells } = question;
  let answered = 0;
  const used = new Set<number>();
  for (const code of cells) {
    if (code < 0) continue;
    answered++;
    used.add(code);
  }
  const texts = new Set<string>();
  for (const code of used) {
    for (const value of valuesOf(question, code)) texts.add(value);
  }
  return {
    ...EMPTY_ROW,
    column: name,
    kind: 'demographic',
    question: label,
    values: joined([...texts]),
    n_base: cells.length,
    n_answered: answered,
    n_empty: cells.length - answered,
  };
}

function taskColumn(question: TaskQuestion, counts: Counts): CodebookRow {
  const { name, taskId, taskType, scale, labels, options, optionsVary, decodedBy } = question;
  return {
    ...EMPTY_ROW,
    column: name,
    kind: 'task',
    task_id: taskId,
    question: question.question,
    task_type: taskType,
    values: occurringValues(question, counts.used),
    n_base: counts.base,
    n_answered: counts.answered,
    n_skipped: counts.skipped,
    n_empty: counts.empty,
    n_undecoded: counts.undecoded,
    decoded_by: decodedBy,
    scale_low: scale?.low ?? null,
    scale_high: scale?.high ?? null,
    labels,
    options,
    option_order: optionOrder(optionsVary, counts.answered),
  };
}

/** Five participants who saw three options in the same order by chance: one case in 1,296. */
const AGREEING = 5;

function optionOrder(vary: boolean | null, answered: number): CodebookRow['option_order'] {
  if (vary === true) return 'shuffled';
  return vary === false && answered >= AGREEING ? 'fixed' : null;
}

/** The values that occur. Free text is what people wrote, not a list of values. */
function occurringValues({ values, labels, decodedBy }: TaskQuestion, used: Uint8Array): string | null {
  if (decodedBy === null || /\b(written|verbal)\b/.test(decodedBy)) return null;
  const found = new Set<string | number>();
  for (let code = 0; code < values.length; code++) {
    // A document that a newer one took the place of may have given a value that no row has.
    const value = used[code] === 1 ? (values.at(code) ?? null) : null;
    if (value === null) continue;
    if (Array.isArray(value)) for (const one of value) found.add(one);
    else if (isRecord(value)) for (const one of Object.values(value)) found.add(one ?? '');
    else found.add(typeof value === 'boolean' ? String(value) : (value as string | number));
  }
  found.delete('');
  return joined([...found], labels);
}

function joined(values: (string | number)[], labels: Record<string, string> | null = null): string | null {
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  );
  const texts = sorted.slice(0, MOST_VALUES).map((value) => {
    const label = labels !== null && Object.hasOwn(labels, value) ? labels[value] : undefined;
    return label === undefined ? String(value) : `${value} = ${label}`;
  });
  return [...texts, ...(values.length > MOST_VALUES ? ['…'] : [])].join(' | ');
}

function partOf(row: CodebookRow, { name, part, column }: BrokenOutColumn): CodebookRow {
  const found = new Set<string | number>();
  for (const cell of column) {
    if (typeof cell === 'string' || typeof cell === 'number') found.add(cell);
    else if (cell !== null) found.add(String(cell));
  }
  return {
    ...row,
    column: name,
    question: `${row.question ?? row.column} [${part}]`,
    values: joined([...found]),
    part,
  };
}

interface Counts {
  base: number;
  answered: number;
  skipped: number;
  empty: number;
  undecoded: number;
  /** By position in the question's values: 1 where a row has it. */
  used: Uint8Array;
}

function countStatuses({ responses, taskQuestions }: FrameStore): Counts[] {
  const counts = taskQuestions.map(
    ({ values }): Counts => ({
      base: 0,
      answered: 0,
      skipped: 0,
      empty: 0,
      undecoded: 0,
      used: new Uint8Array(values.length),
    }),
  );
  for (let row = 0; row < responses.task.length; row++) {
    const count = counts[responses.task[row] as number] as Counts;
    const status = responses.status[row];
    if (status !== NO_RESPONSE) count.base++;
    if (status === ANSWERED) {
      count.answered++;
      count.used[responses.value[row] as number] = 1;
    } else if (status === SKIPPED) count.skipped++;
    else if (status === UNDECODED) count.undecoded++;
    else count.empty++;
  }
  return counts;
}
