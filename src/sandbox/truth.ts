/** A value as the generator put it in, in the vocabulary of `responses.value`. */
export type TrueValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | number>>
  | null;

/**
 * What the generator put into one answer.
 *
 * - rating: number; NPS: integer; single choice: string; multi-select: string[]; rank order: string[], best first
 * - matrix: row → number or string; navigation: 'success' | 'non-success' | 'undefined' | 'abandon' | 'error' | 'timeout'
 * - written: string; image: the image's address; blank: null with status `empty`, or true where the answer says `completed`
 */
export interface TrueAnswer {
  sessionId: string;
  taskId: string;
  taskType: string;
  /** `undecoded`: an answer of a kind that the contract does not know. */
  status: 'answered' | 'skipped' | 'empty' | 'undecoded';
  value: TrueValue;
  /** Which of the rival shapes it was written in. */
  shape: string | null;
}
