import type { ResponseValue, Warning } from './tables.js';

/** Strings by position: an array, or bytes that are decoded when read. */
export interface Strings {
  readonly length: number;
  at(index: number): string | null | undefined;
}

/** What the five tables are views of: typed arrays of codes, and each distinct value once. */
export interface FrameStore {
  sessions: SessionCells;
  demographicQuestions: DemographicQuestion[];
  demographics: DemographicCells;
  taskQuestions: TaskQuestion[];
  responses: ResponseCells;
  taskGroups: TaskGroupCells;
  warnings: Warning[];
}

/** One entry a session. Times are milliseconds since the Unix epoch, NaN where unknown. */
export interface SessionCells {
  count: number;
  ids: Strings;
  participantIds: Strings;
  audienceIds: Strings;
  statuses: Strings;
  startedAt: Float64Array;
  finishedAt: Float64Array;
  fetchedAt: Float64Array;
}

/** A demographic question: a column of `sessions`. */
export interface DemographicQuestion {
  name: string;
  label: string | null;
  /** Several answers in one value: a list column. */
  multiple: boolean;
  /** The ways in which the question came: its own code, label and type. */
  variants: { code: string | null; label: string | null; type: string | null }[];
  /** Distinct values as they came. */
  values: Strings;
  /** By value: whether it is a list of several. */
  lists: readonly boolean[];
  /** By session: position in `values`, −1 where there is none. */
  cells: Int32Array;
}

/** One entry a session × demographic answer. */
export interface DemographicCells {
  session: Int32Array;
  question: Int32Array;
  variant: Int32Array;
  /** Position in the question's `values`; −1 for null. */
  value: Int32Array;
}

/** A task: a column of `sessions`. */
export interface TaskQuestion {
  name: string;
  taskId: string;
  taskType: string;
  question: string | null;
  /** Distinct values (of free text: all), and their readable strings; a null text is the value itself. */
  values: { readonly length: number; at(index: number): ResponseValue | undefined };
  texts: Strings;
  /** The JSON of answers that are undecoded. */
  raws: Strings;
  scale: { low: number; high: number } | null;
  labels: Record<string, string> | null;
  options: string[] | null;
  /** Whether answers list the options in different orders; null where none lists them, or in a rank order. */
  optionsVary: boolean | null;
  multiple: boolean;
  decodedBy: string | null;
}

/** One entry a session × task. */
export interface ResponseCells {
  session: Int32Array;
  task: Int32Array;
  /** Position in `STATUSES`, or `NO_RESPONSE`. */
  status: Uint8Array;
  /** Position in the task's `values` (answered) or `raws` (undecoded); −1 otherwise. */
  value: Int32Array;
  start: Float64Array;
  end: Float64Array;
}

export interface TaskGroupCells {
  session: Int32Array;
  ids: Strings;
  types: Strings;
  score: Float64Array;
  sequences: Strings;
}

export const STATUSES = ['answered', 'skipped', 'empty', 'undecoded', 'empty'] as const;
export const ANSWERED = 0;
export const SKIPPED = 1;
export const EMPTY = 2;
export const UNDECODED = 3;
/** The task is listed without a response: nothing says that it was shown. */
export const NO_RESPONSE = 4;
