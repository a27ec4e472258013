import {
  CONNECTOR,
  DOUBLE_QUOTE,
  EXTEND,
  HEBREW,
  LETTER,
  MID_BOTH,
  MID_LETTER,
  MID_NUMBER,
  NUMBER,
  OTHER,
  SEGMENT,
  SINGLE_QUOTE,
  wordClasses,
} from './word-classes.js';

/** Start (included) and end (excluded) of a word in its text. */
export type WordSpan = [start: number, end: number];

/**
 * Where the words of a text stand, as `Intl.Segmenter` (granularity `word`, `isWordLike`) finds them.
 *
 * Pieces between blanks are split by a table of word-break classes, ten times as fast; a piece with a
 * character that the table does not know goes to the Segmenter. So the Segmenter, which takes quadratic
 * time on Node 20, only ever sees short pieces.
 */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  forEachWord(text, (start, end) => spans.push([start, end]));
  return spans;
}

/** Calls back with start and end of every word, in order. */
export function forEachWord(text: string, onWord: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) at = nextWord(text, at, onWord);
}

/**
 * Calls back with the word that begins at `at`, or with those of the piece that the Segmenter has to split,
 * or not at all, and returns where to go on.
 */
export function nextWord(text: string, at: number, onWord: (start: number, end: number) => void): number {
  const classes = wordClasses();
  const kind = classes[text.charCodeAt(at)]!;
  if (kind === SEGMENT) return segmentPiece(text, at, onWord);
  if (kind !== LETTER && kind !== NUMBER && kind !== HEBREW && kind !== CONNECTOR) return at + 1;
  const end = endOfWord(text, at, classes);
  if (end < 0) return segmentPiece(text, at, onWord);
  if (end - at > 1 || kind !== CONNECTOR) onWord(at, end);
  return end;
}

/** The end of the word that begins at `from` (rules WB4–WB13b), or −1 where the Segmenter must decide. */
function endOfWord(text: string, from: number, classes: Uint8Array): number {
  let before = OTHER;
  let at = from;
  for (; at < text.length; at += 1) {
    const kind = classes[text.charCodeAt(at)]!;
    if (kind === LETTER || kind === HEBREW || kind === NUMBER || kind === CONNECTOR) before = kind;
    else if (kind === SEGMENT) return -1;
    else if (kind === OTHER) break;
    else if (kind === EXTEND) {
      // Whether `_` with a mark ends a word is the Segmenter's own affair.
      if (before === CONNECTOR) return -1;
    } else {
      const after = classAfter(text, at, classes);
      if (after === SEGMENT) return -1;
      if (joins(before, kind, after)) before = OTHER;
      // A Hebrew letter keeps its geresh, and there the word ends (WB7a).
      else if (before === HEBREW && kind === SINGLE_QUOTE) return isMark(text, at + 1, classes) ? -1 : at + 1;
      else break;
    }
  }
  return at;
}

function classAfter(text: string, at: number, classes: Uint8Array): number {
  let next = at + 1;
  while (isMark(text, next, classes)) next += 1;
  return next < text.length ? classes[text.charCodeAt(next)]! : OTHER;
}

function isMark(text: string, at: number, classes: Uint8Array): boolean {
  return at < text.length && classes[text.charCodeAt(at)] === EXTEND;
}

function joins(before: number, kind: number, after: number): boolean {
  if (before === NUMBER) return after === NUMBER && isMiddle(kind, MID_NUMBER);
  if (before !== LETTER && before !== HEBREW) return false;
  if (before === HEBREW && kind === DOUBLE_QUOTE) return after === HEBREW;
  return (after === LETTER || after === HEBREW) && isMiddle(kind, MID_LETTER);
}

function isMiddle(kind: number, own: number): boolean {
  return kind === own || kind === MID_BOTH || kind === SINGLE_QUOTE;
}

let segmenter: Intl.Segmenter | undefined;

/** Hands the text up to the next blank (or East Asian full stop) to the Segmenter; returns where it ends. */
function segmentPiece(text: string, from: number, onWord: (start: number, end: number) => void): number {
  let end = from;
  while (end < text.length && !isBlank(text.charCodeAt(end))) {
    end += 1;
    if (isFullStop(text.charCodeAt(end - 1))) break;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, end))) {
    if (isWordLike) onWord(from + index, from + index + segment.length);
  }
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** `。`, `、`, `！` and `？` never stand inside a word. */
function isFullStop(code: number): boolean {
  return code === 0x3002 || code === 0x3001 || code === 0xff01 || code === 0xff1f;
}
