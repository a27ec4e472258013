import type { ColumnTable } from 'arquero';
import type { QxScores, TestKind } from '../api/documents.js';

declare const rowType: unique symbol;

/** An Arquero table that remembers the type of its rows (Arquero's own types are not generic). */
export type Table<Row> = ColumnTable & { readonly [rowType]?: Row };

/**
 * What a cell of `sessions` may hold: text, number, boolean, date, a list of texts, or nothing.
 */
export type Cell = string | number | boolean | Date | readonly string[] | null;

/** One row a session. Further columns: one a demographic (`age_group`), one a task (`q01_rate_website_a`). */
export interface SessionRow {
  session_id: string;
  participant_id: string | null;
  audience_id: string | null;
  status: string | null;
  started_at: Date | null;
  finished_at: Date | null;
  /** Seconds. */
  duration_s: number | null;
  fetched_at: Date | null;
  [column: string]: Cell;
}

/** One row a session × demographic answer, as it came: the raw string beside the values. */
export interface DemographicRow {
  session_id: string;
  participant_id: string | null;
  /** The column in `sessions` that holds it. */
  column: string;
  code: string | null;
  label: string | null;
  /** As it came. */
  value: string | null;
  values: readonly string[] | null;
  type: string | null;
}

/**
 * - `answered`: decoded to a value
 * - `skipped`: the participant skipped the task
 * - `empty`: there is no answer in the response, or no response
 * - `undecoded`: there is an answer, of a shape that no decoder knows; `raw` holds its JSON
 */
export type AnswerStatus = 'answered' | 'skipped' | 'empty' | 'undecoded';

/** What a decoded answer may be in `responses.value`. */
export type ResponseValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | number | null>>
  | null;

/** One row a session × task. */
export interface ResponseRow {
  session_id: string;
  task_id: string;
  /** The column in `sessions` that holds it. */
  column: string;
  task_type: string;
  status: AnswerStatus;
  value: ResponseValue;
  /** The value as one readable string: label, options joined with `; `, text. */
  value_text: string | null;
  /** Milliseconds since the session's start. */
  start_ms: number | null;
  end_ms: number | null;
  duration_s: number | null;
  /** The answer's JSON, only where `status` is `undecoded`. */
  raw: string | null;
}

/** One row a session × task group. */
export interface TaskGroupRow {
  session_id: string;
  task_group_id: string;
  task_group_type: string;
  /** The participant's QXscore, 0–100. */
  score: number | null;
  /** The order in which a balanced comparison showed its groups, `BA` say. */
  sequence: string | null;
}

/** One row a column of `sessions`. */
export interface CodebookRow {
  column: string;
  kind: 'session' | 'demographic' | 'task';
  task_id: string | null;
  /** The question's text, or the demographic's label. */
  question: string | null;
  task_type: string | null;
  /** The values that occur (with labels where known), joined with ` | `, at most 50. */
  values: string | null;
  /** Sessions that were asked (the task came with a response): the base for conditional questions. */
  n_base: number;
  n_answered: number;
  n_skipped: number;
  /** Sessions without a value, skipped and undecoded ones apart. */
  n_empty: number;
  n_undecoded: number;
  /** The answer's key whose decoder read it, with `(custom)` for one of your own. */
  decoded_by: string | null;
  /** The ends of a rating's scale, where the answers tell them. */
  scale_low: number | null;
  scale_high: number | null;
  /** Labels by value, where the answers tell them: `{ "1": "Very hard" }`. */
  labels: Readonly<Record<string, string>> | null;
  /** The options that were shown, chosen or not, where the answers tell them. */
  options: readonly string[] | null;
  /** The value, row or option that a column broken out of another tells of; null for all others. */
  part: string | null;
}

/** One row a cue of a transcript. */
export interface CueRow {
  session_id: string;
  /** 0-based within the session, in order of start. */
  cue: number;
  start_ms: number;
  end_ms: number;
  speaker: string | null;
  text: string;
  words: number;
  /** Milliseconds to add to a cue's time to get the session's time. */
  offset_ms: number;
}

/** One row a task and structure of its answers: what `answerShapes` gives. Holds no answer. */
export interface AnswerShapeRow {
  task_id: string;
  task_type: string;
  /** Keys and types: `{ratingScale: {value: number}}`. */
  shape: string;
  /** What uxframe makes of it. */
  status: AnswerStatus;
  /** Answers that have it. */
  count: number;
}

/** The tables that `framesFromSessions` builds. */
export interface Frames {
  sessions: Table<SessionRow>;
  demographics: Table<DemographicRow>;
  responses: Table<ResponseRow>;
  taskGroups: Table<TaskGroupRow>;
  codebook: Table<CodebookRow>;
  warnings: Warning[];
}

/** Something a reader of the numbers should know. Never holds an answer. */
export interface Warning {
  /** Stable, kebab-case: `undecoded-answers`, `qxscore-mismatch`, … */
  code: string;
  message: string;
  /** The column or group that it is about. */
  subject?: string;
}

export interface TestInfo {
  testId: string;
  title: string | null;
  kind: TestKind;
}

/** A test's tables and all that was fetched with them. */
export interface TestData extends Frames {
  test: TestInfo;
  /** The server's figures, untouched, or null where the test has none. */
  qxScores: (QxScores & { fetchedAt: string }) | null;
  cues: Table<CueRow>;
  /** ISO 8601: when the newest document was fetched; null for an empty archive. */
  fetchedAt: string | null;
  /**
   * Groups of fewer people than this are not told of in tables by demographic (`crosstab`, `segments`);
   * absent: every group is.
   */
  minimumCell?: number;
}
