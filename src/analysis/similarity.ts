import type { Table } from '../frames/tables.js';
import { cosine, jaccard } from '../language/similarity.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { SimilarityRow } from './tables.js';
import { compareText, countEntries, type WordListOptions, wordList } from './word-list.js';

const COLUMNS = ['session_a', 'session_b', 'cosine', 'jaccard'] as const;

/**
 * How alike sessions talk: the cosine of their word counts and the Jaccard share of their words, for every
 * pair, most alike first, without stop words (`stopWords: 'en'` unless told). Both grow with the length of
 * the sessions: compare sessions of like length.
 *
 * @example
 * const say = (sessionId, text) => ({ sessionId, vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\n' + text });
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
  const vectors = corpus.sessions.map(() => new Int32Array(list.entries.length));
  for (const [entry, sessions] of counts.sessions.entries()) {
    for (const [k, session] of sessions.entries()) vectors[session]![entry]! += counts.counts[entry]![k]!;
  }
  const rows: SimilarityRow[] = [];
  for (let a = 0; a < vectors.length; a += 1) {
    for (let b = a + 1; b < vectors.length; b += 1) {
      rows.push({
        session_a: corpus.sessions[a]!,
        session_b: corpus.sessions[b]!,
        cosine: cosine(vectors[a]!, vectors[b]!),
        jaccard: jaccard(vectors[a]!, vectors[b]!),
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
