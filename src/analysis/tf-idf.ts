import type { Table } from '../frames/tables.js';
import { type TfIdfVariant, tfIdfWeight } from '../language/tf-idf.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { TfIdfRow } from './talk-tables.js';
import { type TaskWordOptions, taskWordTest } from './task-words.js';
import { compareText, countEntries, sessionSizes, type WordListOptions, wordList } from './word-list.js';

export interface TfIdfOptions extends TalkOptions, WordListOptions, TaskWordOptions {
  /** `count-log10` (quanteda's default) unless told. */
  variant?: TfIdfVariant | undefined;
  /** Words a session. Default 10. */
  top?: number | undefined;
}

const COLUMNS = ['session_id', 'word', 'count', 'sessions', 'tf_idf', 'in_task', 'method'] as const;

/**
 * What each session is about that others are not: its heaviest words by tf-idf, without stop words
 * (`stopWords: 'en'` unless told). A word of every session weighs 0 and is left out; with a single session
 * the table is empty.
 *
 * Source: Spärck Jones (1972).
 *
 * @example
 * const say = (sessionId: string, text: string) => ({ sessionId, vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\n' + text });
 * const { cues } = cuesFromTranscripts([say('s1', 'menu filter filter'), say('s2', 'menu')]);
 * tfIdf({ cues }).get('tf_idf', 0); // => 0.60206
 */
export function tfIdf(source: TranscriptSource, options: TfIdfOptions = {}): Table<TfIdfRow> {
  const { variant = 'count-log10', top = 10, stopWords = 'en', stems = false, withoutTaskWords } = options;
  const corpus = cueCorpus(source, options);
  const list = wordList(corpus, { stopWords, stems });
  const counts = countEntries(corpus, list);
  const sizes = sessionSizes(corpus);
  const n = corpus.sessions.length;
  const rows: TfIdfRow[][] = corpus.sessions.map(() => []);
  const isInTask = taskWordTest(source, { stopWords, stems });
  for (const [entry, word] of list.entries.entries()) {
    const df = counts.sessions[entry]!.length;
    if (df === 0 || df === n) continue;
    const in_task = isInTask?.(word) ?? null;
    if (withoutTaskWords && in_task === true) continue;
    for (const [k, session] of counts.sessions[entry]!.entries()) {
      const count = counts.counts[entry]![k]!;
      rows[session]!.push({
        session_id: corpus.sessions[session]!,
        word,
        count,
        sessions: df,
        tf_idf: tfIdfWeight({ count, length: sizes[session]!, documents: n, df }, variant),
        in_task,
        method: `tf-idf ${variant}`,
      });
    }
  }
  const heaviest = rows.flatMap((ofSession) =>
    ofSession.sort((a, b) => b.tf_idf - a.tf_idf || compareText(a.word, b.word)).slice(0, top),
  );
  return rowTable<TfIdfRow>(COLUMNS, heaviest);
}
