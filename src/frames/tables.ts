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
  /** The API's ID, or a code (`S001`, as in reports); `unidentified-1`, … for a document that came without one. */
  session_id: string;
  /** The API's ID of the person, or a code (`P001`, as in reports); null where the API tells none. */
  participant_id: string | null;
  /** The audience that the participant came from; null for participants that a team invited itself. */
  audience_id: string | null;
  /** As the session list has it, `COMPLETE` as a rule; null where it has none. */
  status: string | null;
  /** UTC; null where the API tells none. */
  started_at: Date | null;
  /** UTC; null where the API tells none. */
  finished_at: Date | null;
  /** Seconds from start to finish; null where one of them is not known. */
  duration_s: number | null;
  /** When the document was fetched, UTC; null for documents that did not come from the archive. */
  fetched_at: Date | null;
  [column: string]: Cell;
}

/** One row a session × demographic answer, as it came: the raw string beside the values. */
export interface DemographicRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** As in `sessions`. */
  participant_id: string | null;
  /** The column in `sessions` that holds it. */
  column: string;
  /** The question's code, `AGE_GROUP` say; null for some custom questions. */
  code: string | null;
  /** The question's text; null where it came without one. */
  label: string | null;
  /** The answer as it came, in one text; null where none was given. Rare ones read `Other` where a smallest group was asked for. */
  value: string | null;
  /** The answers in it: several only where the question says so; null where none was given. */
  values: readonly string[] | null;
  /** `DEMOGRAPHIC_QUESTION_TYPE_SINGLE`, `…_MULTIPLE`, or as it came; null where it came without one. */
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
  /** Joins to `sessions`. */
  session_id: string;
  /** The task's ID; `…#2` where a session names a task again. */
  task_id: string;
  /** The column in `sessions` that holds it. */
  column: string;
  /** `RATING_SCALE`, `NPS`, `MULTIPLE_CHOICE`, …, newer ones as they came; `UNRECOGNIZED` where the service tells none. */
  task_type: string;
  /** `answered`, `skipped`, `empty` or `undecoded`. */
  status: AnswerStatus;
  /** Rating: number. NPS: integer 0–10. Choice: text, or a list for multi-select. Rank order: list, best first. Matrix: row → value. Navigation and prototype: `success`, `non-success`, `undefined`, `abandon`, `error` or `timeout`. Text: text. Image: its address. Blank: true where it was completed. */
  value: ResponseValue;
  /** The value as one readable string: label, options joined with `; `, text; null where there is no value. */
  value_text: string | null;
  /** When the participant came to it, milliseconds since the session's start; null where the answer tells no times. */
  start_ms: number | null;
  /** When the participant left it, likewise. */
  end_ms: number | null;
  /** Seconds from start to end; null where one of them is not known. */
  duration_s: number | null;
  /** The answer's JSON, only where `status` is `undecoded`; null there too where sessions go by codes, for it may hold anything. */
  raw: string | null;
}

/** One row a session × task group. */
export interface TaskGroupRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** The group's ID; presumed to be that of the QXscores. */
  task_group_id: string;
  /** `QX_SCORE`, `BALANCED_COMPARISON`, or as it came. */
  task_group_type: string;
  /** The participant's QXscore, 0–100; null for groups of another type, and where there is none. */
  score: number | null;
  /** The order in which a balanced comparison showed its groups, `BA` say; null for groups of another type. */
  sequence: string | null;
}

/** One row a column of `sessions`. */
export interface CodebookRow {
  /** The column of `sessions`. */
  column: string;
  /** `session`, `demographic` or `task`. */
  kind: 'session' | 'demographic' | 'task';
  /** The task's ID; null for a column that is no task. */
  task_id: string | null;
  /** The question's text, or the demographic's label; null where it came without one. */
  question: string | null;
  /** The task's type, as in `responses`; null for a column that is no task. */
  task_type: string | null;
  /** The values that occur (with labels where known), joined with ` | `, at most 50; null for free text and for columns that are no answers. */
  values: string | null;
  /** Sessions that were asked (the task came with a response): the base for conditional questions. All sessions for a column that is no task. */
  n_base: number;
  /** Sessions with a value. */
  n_answered: number;
  /** Sessions that skipped the task. */
  n_skipped: number;
  /** Sessions without a value, skipped and undecoded ones apart; those that did not come to the task are among them. */
  n_empty: number;
  /** Sessions whose answer no decoder knows. */
  n_undecoded: number;
  /** The answer's key whose decoder read it, with `(custom)` for one of your own; null where none did. */
  decoded_by: string | null;
  /** The lowest point of a rating's scale; null where the answers do not tell it. */
  scale_low: number | null;
  /** The highest point, likewise. */
  scale_high: number | null;
  /** Labels by value, `{ "1": "Very hard" }`; null where the answers do not tell them. */
  labels: Readonly<Record<string, string>> | null;
  /** The options that were shown, chosen or not; null where the answers do not tell them. */
  options: readonly string[] | null;
  /** `fixed`: five answers or more list the options, all in the order of `options`, hence the questionnaire's. `shuffled`: they list them in different orders. Null: the answers do not tell, or they are a rank order. */
  option_order: 'fixed' | 'shuffled' | null;
  /** The value, row or option that a column broken out of another tells of; null for all others. */
  part: string | null;
}

/** One row a cue of a transcript. */
export interface CueRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** 0-based within the session, in order of start. */
  cue: number;
  /** Milliseconds since the video's start. */
  start_ms: number;
  /** Milliseconds since the video's start. */
  end_ms: number;
  /** Who speaks; null where the transcript names nobody. */
  speaker: string | null;
  /** What is said, as plain text. */
  text: string;
  /** Words in it. */
  words: number;
  /** Milliseconds to add to a cue's time to get the session's time; 0 unless told. */
  offset_ms: number;
}

/** `answerShapes`: one row a task and structure of its answers, the most frequent first. Holds no answer. */
export interface AnswerShapeRow {
  /** As in `responses`; empty where the document has none. */
  task_id: string;
  /** As it came; `UNRECOGNIZED` where it came without one. */
  task_type: string;
  /** Keys and types: `{ratingScale: {value: number}}`. */
  shape: string;
  /** What uxframe makes of it. */
  status: AnswerStatus;
  /** How many answers have it. */
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
  /** In a reader's words: what it means for the figures. */
  message: string;
  /** Where whoever works with the tables finds more; no report shows it. */
  detail?: string;
  /** The column or group that it is about. */
  subject?: string;
}

export interface TestInfo {
  testId: string;
  /**
   * As its workspace lists it: `workspaceTests()` (or `uxframe tests`) learns it for the archive, a sync does not.
   * Null until then.
   */
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
