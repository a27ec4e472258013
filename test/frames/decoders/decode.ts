import { DECODERS } from '../../../src/frames/decoders/registry.js';

const CONTEXT = { taskType: 'ANY', question: null };

/** An answer, and the value that it is; or `empty`, or `undecoded`. */
export type Case = readonly [answer: unknown, value: unknown];

/** All that a decoder makes of an answer. */
export const decoded = (key: keyof typeof DECODERS, answer: unknown) => DECODERS[key](answer, CONTEXT);

/** The value that a decoder reads in an answer; `empty` where there is none, `undecoded` where it knows no better. */
export function decode(key: keyof typeof DECODERS, answer: unknown): unknown {
  const result = decoded(key, answer);
  if (result === null) return 'empty';
  return result === undefined ? 'undecoded' : result.value;
}
