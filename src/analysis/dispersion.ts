import type { Table } from '../frames/tables.js';
import { dispersionMeasures } from '../language/dispersion.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { DispersionRow } from './talk-tables.js';
import { type TaskWordOptions, taskWordTest } from './task-words.js';
import {
  compareText,
  countEntries,
  sessionSizes,
  spread,
  type WordListOptions,
  wordList,
} from './word-list.js';

export interface DispersionOptions extends TalkOptions, WordListOptions, TaskWordOptions {
  /** Default 2: a word that occurs once is always in one place. */
  minCount?: number | undefined;
}

const COLUMNS = [
  'word',
  'count',
  'sessions',
  'dp',
  'dp_norm',
  'juilland_d',
  'largest_share',
  'in_task',
] as const;

/**
 * How evenly words are spread over sessions, most frequent first, without stop words (`stopWords: 'en'`
 * unless told). A theme has a low `dp_norm`; what one talkative participant says has one near 1 and a
 * `largest_share` near 1.
 *
 * Source: Gries (2008, 2020); Lijffijt & Gries (2012); Juilland & Chang-Rodríguez (1964).
 *
 * @example
 * const say = (sessionId: string, text: string) => ({ sessionId, vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\n' + text });
 * const { cues } = cuesFromTranscripts([say('s1', 'menu menu slow slow'), say('s2', 'menu menu page page')]);
 * dispersion({ cues }, { stopWords: false }).get('dp_norm', 0); // => 0
 */
export function dispersion(source: TranscriptSource, options: DispersionOptions = {}): Table<DispersionRow> {
  const { minCount = 2, stopWords = 'en', stems = false, withoutTaskWords } = options;
  const corpus = cueCorpus(source, options);
  const list = wordList(corpus, { stopWords, stems });
  const counts = countEntries(corpus, list);
  const sizes = sessionSizes(corpus);
  const isInTask = taskWordTest(source, { stopWords, stems });
  const rows = list.entries.flatMap((word, entry): DispersionRow[] => {
    const count = counts.total[entry]!;
    const in_task = isInTask?.(word) ?? null;
    if (count < Math.max(1, minCount) || (withoutTaskWords && in_task === true)) return [];
    const measures = dispersionMeasures(spread(counts, entry, sizes.length), sizes);
    return [
      {
        word,
        count,
        sessions: measures.range,
        dp: measures.dp,
        dp_norm: measures.dpNorm,
        juilland_d: measures.juillandD,
        largest_share: Math.max(...counts.counts[entry]!) / count,
        in_task,
      },
    ];
  });
  rows.sort((a, b) => b.count - a.count || compareText(a.word, b.word));
  return rowTable<DispersionRow>(COLUMNS, rows);
}
