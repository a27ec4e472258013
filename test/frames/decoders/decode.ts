import { expect } from 'vitest';
import { DECODERS } from '../../../src/frames/decoders/registry.js';

const CONTEXT = { taskType: 'ANY', question: null };

/** An answer, and the value that it is; or `empty`, or `undecoded`. */
export type Case = readonly [answer: unknown, value: unknown];

/** All that a decoder makes of an answer. */
export const decoded = (key: keyof typeof DECODERS, answer: unknown) => DECODERS[key](answer, CONTEXT);

/**
 * The value that a decoder reads in an answer; `empty` where there is none, `undecoded` where it knows no better.
 * In which order the answer's keys come tells nothing.
 */
export function decode(key: keyof typeof DECODERS, answer: unknown): unknown {
  const value = valueIn(decoded(key, answer));
  expect(valueIn(decoded(key, backwards(answer)))).toEqual(value);
  return value;
}

function valueIn(result: ReturnType<typeof decoded>): unknown {
  if (result === null) return 'empty';
  return result === undefined ? 'undecoded' : result.value;
}

/** The same answer, the keys of every object in it the other way round. */
function backwards(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(backwards);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, value]) => [key, backwards(value)]),
  );
}
