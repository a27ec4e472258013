import type { Decoded } from './decoder.js';
import { isNoValue, roleOf } from './field-role.js';
import { isBlank, isObject, textOf } from './json.js';

/** Free text: the one string that says something. */
export function decodeText(answer: unknown): Decoded<string> | null | undefined {
  const text = textIn(answer);
  return text === null || text === undefined ? text : { value: text };
}

function textIn(node: unknown): string | null | undefined {
  if (isBlank(node)) return null;
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.length === 1 ? textIn(node[0]) : undefined;
  if (!isObject(node)) return undefined;
  let found: string | undefined;
  let other: string | undefined;
  let others = 0;
  let places = 0;
  for (const key in node) {
    const value = node[key];
    const role = roleOf(key);
    if (role === 'value' || role === 'label') {
      places++;
      if (isBlank(value)) continue;
      const inner = textIn(value);
      if (typeof inner !== 'string' || (found !== undefined && found !== inner)) return undefined;
      found = inner;
    } else if (role !== 'about' && role !== 'id' && !isBlank(value) && typeof value !== 'number') {
      others++;
      other = isAnswer(key) && textOf(value) !== undefined ? (value as string) : undefined;
    }
  }
  if (found !== undefined) return found;
  if (places > 0) return others === 0 ? null : undefined;
  return others === 1 ? other : undefined;
}

/** Under a key of any name, but not one that names something else: the question, a state, a link. */
const isAnswer = (key: string): boolean => roleOf(key) === 'other' && !isNoValue(key);
