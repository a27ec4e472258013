import { table } from 'arquero';
import type {
  CodebookRow,
  ResponseRow,
  ResponseValue,
  SessionRow,
  Table,
  TaskGroupRow,
  TestData,
} from '../../src/index.js';

/** A question of a small made-up test: its answers by session, null where a session gave none. */
export interface SmallQuestion extends Partial<CodebookRow> {
  column: string;
  task_type: string;
  answers: readonly ResponseValue[];
  seconds?: readonly (number | null)[];
}

/** A QX group: its figures on the server and the participants' scores. */
export interface SmallGroup {
  id: string;
  label: string;
  scores: readonly (number | null)[];
  server?: { qxScore: number | null; behavioral: number | null; attitudinal: number } | null;
}

export interface SmallStudy {
  testId?: string;
  title?: string | null;
  questions?: readonly SmallQuestion[];
  /** Further columns of `sessions`. */
  demographics?: Readonly<Record<string, readonly (string | readonly string[] | number | null)[]>>;
  groups?: readonly SmallGroup[];
  sequences?: readonly (string | null)[];
  completes?: number;
  startedAt?: string;
}

const tableOf = <Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]) =>
  table(columns.map((name) => [name, rows.map((row) => row[name])])) as Table<Row>;

/** The tables of a test written by hand, with as many sessions as the longest list. */
export function smallStudy({
  testId = '00000000-0000-4000-8000-000000000001',
  title = 'A test',
  questions = [],
  demographics = {},
  groups = [],
  sequences = [],
  completes,
  startedAt = '2026-03-01T10:00:00Z',
}: SmallStudy): TestData {
  const lists = [
    ...questions.map((q) => q.answers),
    ...Object.values(demographics),
    ...groups.map((g) => g.scores),
  ];
  const count = Math.max(0, sequences.length, ...lists.map((list) => list.length));
  const ids = Array.from({ length: count }, (_, i) => `s${i + 1}`);
  const sessions = table({
    session_id: ids,
    started_at: ids.map((_, i) => new Date(Date.parse(startedAt) + i * 60_000)),
    ...Object.fromEntries(
      Object.entries(demographics).map(([name, cells]) => [name, ids.map((_, i) => cells[i] ?? null)]),
    ),
    ...Object.fromEntries(questions.map((q) => [q.column, ids.map((_, i) => cellOf(q.answers[i] ?? null))])),
  }) as Table<SessionRow>;
  return {
    test: { testId, title, kind: groups.length > 0 ? 'interaction' : 'survey' },
    sessions,
    demographics: tableOf(['session_id'], []) as unknown as TestData['demographics'],
    responses: tableOf<ResponseRow>(
      ['session_id', 'task_id', 'column', 'task_type', 'status', 'value', 'value_text', 'duration_s'],
      questions.flatMap((question) => responsesOf(question, ids)),
    ),
    codebook: tableOf<CodebookRow>(
      [
        'column',
        'kind',
        'question',
        'task_type',
        'n_base',
        'n_answered',
        'n_skipped',
        'n_undecoded',
        'scale_low',
        'scale_high',
        'labels',
        'options',
        'option_order',
        'part',
      ],
      [...Object.keys(demographics).map(demographicRow), ...questions.map(questionRow)],
    ),
    taskGroups: tableOf<TaskGroupRow>(
      ['session_id', 'task_group_id', 'task_group_type', 'score', 'sequence'],
      [...groups.flatMap((group) => groupRows(group, ids)), ...sequenceRows(sequences)],
    ),
    qxScores: groups.some(({ server }) => server) ? serverScores(testId, groups, completes ?? count) : null,
    cues: tableOf(['session_id'], []) as unknown as TestData['cues'],
    warnings: [],
    fetchedAt: null,
  };
}

const cellOf = (value: ResponseValue) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;

function responsesOf(question: SmallQuestion, ids: readonly string[]): ResponseRow[] {
  return ids.slice(0, question.answers.length).map((session_id, i) => ({
    session_id,
    task_id: question.column,
    column: question.column,
    task_type: question.task_type,
    status: question.answers[i] === null ? 'skipped' : 'answered',
    value: question.answers[i] ?? null,
    value_text: null,
    start_ms: null,
    end_ms: null,
    duration_s: question.seconds?.[i] ?? null,
    raw: null,
  }));
}

const EMPTY_CODES = {
  task_id: null,
  task_type: null,
  values: null,
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

function demographicRow(column: string): CodebookRow {
  return {
    ...EMPTY_CODES,
    column,
    kind: 'demographic',
    question: column,
    n_base: 0,
    n_answered: 0,
    n_skipped: 0,
  };
}

function questionRow({ answers, seconds: _, ...known }: SmallQuestion): CodebookRow {
  const skipped = answers.filter((answer) => answer === null).length;
  return {
    ...EMPTY_CODES,
    kind: 'task',
    question: `${known.column}?`,
    n_base: answers.length,
    n_answered: answers.length - skipped,
    n_skipped: skipped,
    ...known,
  };
}

function groupRows({ id, scores }: SmallGroup, ids: readonly string[]): TaskGroupRow[] {
  return scores.map((score, i) => ({
    session_id: ids[i] ?? '',
    task_group_id: id,
    task_group_type: 'QX_SCORE',
    score,
    sequence: null,
  }));
}

function sequenceRows(sequences: readonly (string | null)[]): TaskGroupRow[] {
  return sequences.map((sequence, i) => ({
    session_id: `s${i + 1}`,
    task_group_id: 'comparison',
    task_group_type: 'BALANCED_COMPARISON',
    score: null,
    sequence,
  }));
}

function serverScores(
  testId: string,
  groups: readonly SmallGroup[],
  completes: number,
): TestData['qxScores'] {
  return {
    testId,
    fetchedAt: '2026-03-02T08:00:00.000Z',
    qxScores: groups.flatMap(({ id, label, server }) =>
      server
        ? [
            {
              taskGroupId: id,
              label,
              qxScore: server.qxScore,
              components: { behavioral: server.behavioral, attitudinal: server.attitudinal },
              values: { behavioral: null, usability: 50, trust: 60, appearance: 70, loyalty: 20 },
            },
          ]
        : [],
    ),
    meta: { totalQxTasks: groups.length, completes },
  };
}
