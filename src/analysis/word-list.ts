import { countNgramOrders } from '../language/ngrams.js';
import { type StemLanguage, stem } from '../language/stems.js';
import { stopWords } from '../language/stop-words.js';
import { foldWord } from '../language/words.js';
import type { CueCorpus } from './cue-corpus.js';

/** Which words a table lists. */
export interface WordListOptions {
  /** A language (`en`, `de`, …), words of your own, or `false` for none. */
  stopWords?: string | readonly string[] | false | undefined;
  /** Count words of one Snowball stem together: `true` for English, or a language. Default: none. */
  stems?: boolean | StemLanguage | undefined;
}

/** The words (or stems) to be counted, and for every word of the vocabulary which one it counts for; −1: none. */
export interface WordList {
  entries: readonly string[];
  entryOf: Int32Array;
}

export function wordList(
  { corpus }: CueCorpus,
  { stopWords: stops = false, stems = false }: WordListOptions,
): WordList {
  const stopped = stopSet(stops);
  const language = stems === true ? 'english' : stems;
  const entries: string[] = [];
  const places = new Map<string, number>();
  const entryOf = Int32Array.from(corpus.vocabulary.words, (word) => {
    if (stopped.has(word)) return -1;
    const entry = language ? stem(word, language) : word;
    const place = places.get(entry) ?? entries.push(entry) - 1;
    places.set(entry, place);
    return place;
  });
  return { entries, entryOf };
}

/** Stop words of a language or of one's own, folded. */
function stopSet(stops: string | readonly string[] | false): ReadonlySet<string> {
  if (stops === false) return new Set();
  return typeof stops === 'string' ? stopWords(stops) : new Set(stops.map(foldWord));
}

/** How often each entry occurs in each session that has it: parallel lists of session places and counts. */
export interface EntryCounts {
  total: Int32Array;
  sessions: readonly number[][];
  counts: readonly number[][];
}

/**
 * The n-grams of a corpus as a list: none begins or ends with a stop word. `tokens[i]` is the n-gram that
 * begins at token `i`.
 */
export function ngramList(
  { corpus }: CueCorpus,
  words: WordList,
  n: number,
): { list: WordList; tokens: Int32Array } {
  const { firsts, ids } = countNgramOrders(corpus, n).at(-1)!;
  const entries: string[] = [];
  const places = new Map<string, number>();
  const entryOf = Int32Array.from(firsts, (first) => {
    const gram = corpus.tokens.subarray(first, first + n);
    if (words.entryOf[gram[0]!]! < 0 || words.entryOf[gram[n - 1]!]! < 0) return -1;
    const name = Array.from(
      gram,
      (id) => words.entries[words.entryOf[id]!] ?? corpus.vocabulary.word(id),
    ).join(' ');
    const place = places.get(name) ?? entries.push(name) - 1;
    places.set(name, place);
    return place;
  });
  return { list: { entries, entryOf }, tokens: ids };
}

/** Counts entries by session, over the cues given (default all). Cues of a session must be neighbours. */
export function countEntries(
  { corpus, sessionOf }: CueCorpus,
  { entries, entryOf }: WordList,
  { cues, tokens = corpus.tokens }: { cues?: readonly number[]; tokens?: Int32Array } = {},
): EntryCounts {
  const total = new Int32Array(entries.length);
  const sessions: number[][] = entries.map(() => []);
  const counts: number[][] = entries.map(() => []);
  const n = cues ? cues.length : sessionOf.length;
  for (let k = 0; k < n; k += 1) {
    const cue = cues ? cues[k]! : k;
    const session = sessionOf[cue]!;
    for (let i = corpus.starts[cue]!; i < corpus.starts[cue + 1]!; i += 1) {
      const token = tokens[i]!;
      const entry = token < 0 ? -1 : entryOf[token]!;
      if (entry < 0) continue;
      total[entry]! += 1;
      const seen = sessions[entry]!;
      const last = seen.length - 1;
      if (last >= 0 && seen[last] === session) counts[entry]![last]! += 1;
      else {
        seen.push(session);
        counts[entry]!.push(1);
      }
    }
  }
  return { total, sessions, counts };
}

/** An entry's counts over all sessions, zeros too. */
export function spread({ sessions, counts }: EntryCounts, entry: number, size: number): Int32Array {
  const all = new Int32Array(size);
  for (const [k, session] of sessions[entry]!.entries()) all[session]! += counts[entry]![k]!;
  return all;
}

/** Words of each session. */
export function sessionSizes({ corpus, sessions, sessionOf }: CueCorpus): Int32Array {
  const sizes = new Int32Array(sessions.length);
  for (let cue = 0; cue < sessionOf.length; cue += 1) {
    sizes[sessionOf[cue]!]! += corpus.starts[cue + 1]! - corpus.starts[cue]!;
  }
  return sizes;
}

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
