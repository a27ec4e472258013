import type { Table } from '../frames/tables.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { SimilarityRow } from './talk-tables.js';
import { compareText, countEntries, type EntryCounts, type WordListOptions, wordList } from './word-list.js';

const COLUMNS = ['session_a', 'session_b', 'cosine', 'jaccard'] as const;

/**
 * How alike sessions talk: the cosine of their word counts and the Jaccard share of their words, for every
 * pair, most alike first, without stop words (`stopWords: 'en'` unless told). Both grow with the length of
 * the sessions: compare sessions of like length.
 *
 * @example
 * const say = (sessionId: string, text: string) => ({ sessionId, vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\n' + text });
 * const { cues } = cuesFromTranscripts([say('s1', 'menu cart'), say('s2', 'menu price')]);
 * similarity({ cues }).get('cosine', 0); // => 0.5
 */
export function similarity(
  source: TranscriptSource,
  options: TalkOptions & WordListOptions = {},
): Table<SimilarityRow> {
  const { stopWords = 'en', stems = false } = options;
  const corpus = cueCorpus(source, options);
  const list = wordList(corpus, { stopWords, stems });
  const counts = countEntries(corpus, list);
  const n = corpus.sessions.length;
  const wordsOf = wordsBySession(counts, n);
  const squares = wordsOf.map((words) => words.reduce((sum, { count }) => sum + count * count, 0));
  const rows: SimilarityRow[] = [];
  const products = new Float64Array(n);
  const shared = new Int32Array(n);
  for (let a = 0; a < n; a += 1) {
    products.fill(0);
    shared.fill(0);
    // Only sessions that share a word are visited, not the whole vocabulary of every pair.
    for (const { entry, count } of wordsOf[a]!) {
      for (const [k, b] of counts.sessions[entry]!.entries()) {
        products[b]! += count * counts.counts[entry]![k]!;
        shared[b]! += 1;
      }
    }
    for (let b = a + 1; b < n; b += 1) {
      const either = wordsOf[a]!.length + wordsOf[b]!.length - shared[b]!;
      const lengths = Math.sqrt(squares[a]! * squares[b]!);
      rows.push({
        session_a: corpus.sessions[a]!,
        session_b: corpus.sessions[b]!,
        cosine: lengths > 0 ? products[b]! / lengths : null,
        jaccard: either > 0 ? shared[b]! / either : null,
      });
    }
  }
  rows.sort(
    (x, y) =>
      (y.cosine ?? -1) - (x.cosine ?? -1) ||
      compareText(x.session_a + x.session_b, y.session_a + y.session_b),
  );
  return rowTable<SimilarityRow>(COLUMNS, rows);
}

/** The entries of each session with their counts: the same figures, session by session. */
function wordsBySession({ sessions, counts }: EntryCounts, size: number) {
  const words = Array.from({ length: size }, (): { entry: number; count: number }[] => []);
  for (const [entry, own] of sessions.entries()) {
    for (const [k, session] of own.entries()) words[session]!.push({ entry, count: counts[entry]![k]! });
  }
  return words;
}
