import { type WordSpan, wordSpans } from './word-spans.js';
import { foldWord } from './words.js';

/** A hit in a text with what stands around it. */
export interface KeywordInContext {
  /** The hit's first word, counted from 0. */
  word: number;
  /** Where the hit begins in the text, in UTF-16 code units. */
  index: number;
  left: string;
  keyword: string;
  right: string;
}

/**
 * Every hit of a query in a text with `window` words on either side, as written.
 * A string is a word or phrase, compared word by word after folding (`log in` finds `Log in`, not
 * `blog in`); with `*` at its end a word matches by its beginning. A regular expression is applied to the
 * text itself.
 *
 * @example
 * keywordInContext('the cat sat on the mat', 'sat', 2)[0]?.left; // => "the cat"
 */
export function keywordInContext(text: string, query: string | RegExp, window = 5): KeywordInContext[] {
  const spans = wordSpans(text);
  const hits = typeof query === 'string' ? phraseHits(text, spans, query) : patternHits(text, spans, query);
  return hits.map(({ first, last, start, end }) => ({
    word: first,
    index: start,
    left: text.slice(spans[Math.max(0, first - window)]?.[0] ?? start, start).trim(),
    keyword: text.slice(start, end),
    right: text.slice(end, spans[Math.min(spans.length - 1, last + window)]?.[1] ?? end).trim(),
  }));
}

interface Hit {
  /** Words of the hit: the first, and the last. */
  first: number;
  last: number;
  /** In UTF-16 code units. */
  start: number;
  end: number;
}

function phraseHits(text: string, spans: readonly WordSpan[], phrase: string): Hit[] {
  const wanted = phraseMatchers(phrase);
  if (wanted.length === 0) return [];
  const tokens = spans.map(([start, end]) => foldWord(text.slice(start, end)));
  const hits: Hit[] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first += 1) {
    if (!wanted.every((matches, k) => matches(tokens[first + k]!))) continue;
    const last = first + wanted.length - 1;
    hits.push({ first, last, start: spans[first]![0], end: spans[last]![1] });
  }
  return hits;
}

function phraseMatchers(phrase: string): ((word: string) => boolean)[] {
  return wordSpans(phrase).map(([start, end]) => {
    const wanted = foldWord(phrase.slice(start, end));
    return phrase[end] === '*'
      ? (word: string) => word.startsWith(wanted)
      : (word: string) => word === wanted;
  });
}

function patternHits(text: string, spans: readonly WordSpan[], pattern: RegExp): Hit[] {
  const global = new RegExp(pattern, [...new Set(`${pattern.flags}g`)].join('').replace('y', ''));
  const hits: Hit[] = [];
  for (const match of text.matchAll(global)) {
    if (match[0] === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    const after = spans.findIndex(([, wordEnd]) => wordEnd > start);
    const first = after < 0 ? spans.length : after;
    const next = spans.findIndex(([wordStart]) => wordStart >= end);
    hits.push({ first, last: (next < 0 ? spans.length : next) - 1, start, end });
  }
  return hits;
}
