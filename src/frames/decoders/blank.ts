import type { Decoded } from './decoder.js';
import { isBlank, isObject } from './json.js';

const DONE = /^(completed?|done|acknowledged|viewed|seen|read)$/i;

/** A step without a question: nothing, or a mark that it was completed. */
export function decodeBlank(answer: unknown): Decoded<boolean | string> | null | undefined {
  if (isBlank(answer)) return null;
  if (typeof answer === 'boolean') return { value: answer };
  if (!isObject(answer)) return undefined;
  const marks = Object.entries(answer).filter(([key]) => DONE.test(key));
  const value = marks[0]?.[1];
  return marks.length === 1 && typeof value === 'boolean' ? { value } : undefined;
}
