/**
 * JSON as text, walked without making objects of it. All functions take the text and a position, and
 * give −1 where the text is not what they look for: the caller then parses in the ordinary way.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export const COMMA = 0x2c;
export { CLOSE_LIST, CLOSE_OBJECT, OPEN_LIST, OPEN_OBJECT, QUOTE };

/** Behind the string that starts here. */
export function stringEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return -1;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === BACKSLASH) at++;
    else if (char === QUOTE) return at + 1;
  }
  return -1;
}

/** Behind the list or object that starts here. Only brackets and strings are looked at. */
export function nestedEnd(text: string, start: number): number {
  let depth = 0;
  const { length } = text;
  for (let at = start; at < length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      for (at++; at < length; at++) {
        const inner = text.charCodeAt(at);
        if (inner === BACKSLASH) at++;
        else if (inner === QUOTE) break;
      }
    } else if (char === OPEN_OBJECT || char === OPEN_LIST) depth++;
    else if (char === CLOSE_OBJECT || char === CLOSE_LIST) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Behind the value that starts here, whatever it is. */
export function valueEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return stringEnd(text, start);
  if (first === OPEN_OBJECT || first === OPEN_LIST) return nestedEnd(text, start);
  let at = start;
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at++;
  return at > start ? at : -1;
}

const isDelimiter = (char: number): boolean => char === COMMA || char === CLOSE_LIST || char === CLOSE_OBJECT;

/** Behind the whole number that starts here; other numbers are left to the parser. */
export function integerEnd(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(at) === MINUS) at++;
  const first = text.charCodeAt(at);
  if (!(first >= ZERO && first <= NINE)) return -1;
  do at++;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE);
  // JSON has no 012.
  if (first === ZERO && at > start + 1) return -1;
  return isDelimiter(text.charCodeAt(at)) ? at : -1;
}

/** The whole number between two positions that `integerEnd` found. */
export function integerAt(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === MINUS;
  let value = 0;
  for (let at = negative ? start + 1 : start; at < end; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return negative ? -value : value;
}

/** A short text as its character codes, for `isAt`. */
export const codesOf = (part: string): readonly number[] => Array.from(part, (char) => char.charCodeAt(0));

/** Whether these characters stand here. (`startsWith` costs four times as much.) */
export function isAt(text: string, at: number, codes: readonly number[]): boolean {
  for (let index = 0; index < codes.length; index++) {
    if (text.charCodeAt(at + index) !== codes[index]) return false;
  }
  return true;
}

export const NULL = codesOf('null');

/** A copy: a slice would keep the whole document in memory. One byte a character where that is enough. */
export function copyOf(slice: string): string {
  const short = Buffer.from(slice, 'latin1').toString('latin1');
  return short === slice ? short : Buffer.from(slice, 'utf16le').toString('utf16le');
}
