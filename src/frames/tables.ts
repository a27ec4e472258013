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
  /** The API's ID; `unidentified-1`, … for a document that came without one. */
  session_id: string;
  /** Null where the API tells none. */
  participant_id: string | null;
  /** The audience that the participant came from; null for participants that a team invited itself. */
  audience_id: string | null;
  /** As the session list has it, `COMPLETE` as a rule. */
  status: string | null;
  /** UTC. */
  started_at: Date | null;
  /** UTC. */
  finished_at: Date | null;
  /** Seconds. */
  duration_s: number | null;
  /** When the document was fetched, UTC. */
  fetched_at: Date | null;
  [column: string]: Cell;
}

/** One row a session × demographic answer, as it came: the raw string beside the values. */
export interface DemographicRow {
  /** The session. */
  session_id: string;
  /** The participant. */
  participant_id: string | null;
  /** The column in `sessions` that holds it. */
  column: string;
  /** The question's code, `AGE_GROUP` say; null for some custom questions. */
  code: string | null;
  /** The question's text. */
  label: string | null;
  /** As it came. */
  value: string | null;
  /** The answers in it: several only where the question says so. */
  values: readonly string[] | null;
  /** `DEMOGRAPHIC_QUESTION_TYPE_SINGLE`, `…_MULTIPLE`, or as it came. */
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
  /** The session. */
  session_id: string;
  /** The task's ID; `…#2` where a session names a task again. */
  task_id: string;
  /** The column in `sessions` that holds it. */
  column: string;
  /** `RATING_SCALE`, `NPS`, `MULTIPLE_CHOICE`, …, as it came. */
  task_type: string;
  /** `answered`, `skipped`, `empty` or `undecoded`. */
  status: AnswerStatus;
  /** Rating: number. NPS: integer 0–10. Choice: text, or a list for multi-select. Rank order: list, best first. Matrix: row → value. Navigation and prototype: `success`, `non-success`, `undefined`, `abandon`, `error` or `timeout`. Text: text. Image: its address. Blank: true where it was completed. */
  value: ResponseValue;
  /** The value as one readable string: label, options joined with `; `, text. */
  value_text: string | null;
  /** Milliseconds since the session's start. */
  start_ms: number | null;
  /** Milliseconds since the session's start. */
  end_ms: number | null;
  /** Seconds from start to end. */
  duration_s: number | null;
  /** The answer's JSON, only where `status` is `undecoded`. */
  raw: string | null;
}

/** One row a session × task group. */
export interface TaskGroupRow {
  /** The session. */
  session_id: string;
  /** The group's ID; presumed to be that of the QXscores. */
  task_group_id: string;
  /** `QX_SCORE`, `BALANCED_COMPARISON`, or as it came. */
  task_group_type: string;
  /** The participant's QXscore, 0–100. */
  score: number | null;
  /** The order in which a balanced comparison showed its groups, `BA` say. */
  sequence: string | null;
}

/** One row a column of `sessions`. */
export interface CodebookRow {
  /** The column of `sessions`. */
  column: string;
  /** `session`, `demographic` or `task`. */
  kind: 'session' | 'demographic' | 'task';
  /** The task's ID. */
  task_id: string | null;
  /** The question's text, or the demographic's label. */
  question: string | null;
  /** The task's type. */
  task_type: string | null;
  /** The values that occur (with labels where known), joined with ` | `, at most 50. */
  values: string | null;
  /** Sessions that were asked (the task came with a response): the base for conditional questions. */
  n_base: number;
  /** Sessions with a value. */
  n_answered: number;
  /** Sessions that skipped the task. */
  n_skipped: number;
  /** Sessions without a value, skipped and undecoded ones apart. */
  n_empty: number;
  /** Sessions whose answer no decoder knows. */
  n_undecoded: number;
  /** The answer's key whose decoder read it, with `(custom)` for one of your own. */
  decoded_by: string | null;
  /** The ends of a rating's scale, where the answers tell them. */
  scale_low: number | null;
  /** The upper end. */
  scale_high: number | null;
  /** Labels by value, where the answers tell them: `{ "1": "Very hard" }`. */
  labels: Readonly<Record<string, string>> | null;
  /** The options that were shown, chosen or not, where the answers tell them. */
  options: readonly string[] | null;
  /** `fixed`: five answers or more list the options, all in the order of `options`, hence the questionnaire's. `shuffled`: they list them in different orders. Null: the answers do not tell, or they are a rank order. */
  option_order: 'fixed' | 'shuffled' | null;
  /** The value, row or option that a column broken out of another tells of; null for all others. */
  part: string | null;
}

/** One row a cue of a transcript. */
export interface CueRow {
  /** The session. */
  session_id: string;
  /** 0-based within the session, in order of start. */
  cue: number;
  /** Milliseconds since the video's start. */
  start_ms: number;
  /** Milliseconds since the video's start. */
  end_ms: number;
  /** Who speaks, where the transcript tells. */
  speaker: string | null;
  /** What is said. */
  text: string;
  /** Number of words. */
  words: number;
  /** Milliseconds to add to a cue's time to get the session's time. */
  offset_ms: number;
}

/** One row a task and structure of its answers: what `answerShapes` gives. Holds no answer. */
export interface AnswerShapeRow {
  /** The task's ID. */
  task_id: string;
  /** The task's type, as it came. */
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
