import { EMPTY, NO_RESPONSE, SKIPPED } from './frame-store.js';

/** What became of an answer, as the codes of `ResponseCells`. */
export interface AnswerResult {
  readonly status: number;
  readonly value: number;
}

export const SKIPPED_ANSWER: AnswerResult = { status: SKIPPED, value: -1 };
export const EMPTY_ANSWER: AnswerResult = { status: EMPTY, value: -1 };
export const NOT_SHOWN: AnswerResult = { status: NO_RESPONSE, value: -1 };
