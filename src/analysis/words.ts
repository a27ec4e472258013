import type { Table } from '../frames/tables.js';
import { deviationOfProportions } from '../language/dispersion.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { WordFrequencyRow } from './talk-tables.js';
import { type TaskWordOptions, taskWordTest } from './task-words.js';
import {
  compareText,
  countEntries,
  ngramList,
  sessionSizes,
  spread,
  type WordListOptions,
  wordList,
} from './word-list.js';

export interface WordFrequencyOptions extends TalkOptions, WordListOptions, TaskWordOptions {
  /** 1 (default): words. 2, 3, …: n-grams, none across cues, none that begins or ends with a stop word. */
  n?: number | undefined;
  /** Rarer words are left out. Default 1. */
  minCount?: number | undefined;
  /** At most so many rows. Default: all. */
  top?: number | undefined;
}

const COLUMNS = ['word', 'count', 'per_1000', 'sessions', 'dispersion', 'in_task'] as const;

/**
 * The most frequent words (or n-grams) without stop words (`stopWords: 'en'` unless told), with how many
 * sessions use them and how evenly: a theme has many sessions and a dispersion well below 1, and is not only a word of the
 * tasks' own texts (`in_task`).
 *
 * @example
 * const { cues } = cuesFromTranscripts([{ sessionId: 's1', vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\nThe menu. Where is the menu?' }]);
 * wordFrequencies({ cues }).objects(); // => [{ "word": "menu", "count": 2, "per_1000": 333.33, "sessions": 1, "dispersion": null, "in_task": null }]
 */
export function wordFrequencies(
  source: TranscriptSource,
  options: WordFrequencyOptions = {},
): Table<WordFrequencyRow> {
  const {
    n = 1,
    minCount = 1,
    top = Number.POSITIVE_INFINITY,
    stopWords = 'en',
    stems,
    withoutTaskWords,
  } = options;
  const corpus = cueCorpus(source, options);
  const words = wordList(corpus, { stopWords, stems: stems ?? false });
  const { list, tokens } =
    n > 1 ? ngramList(corpus, words, n) : { list: words, tokens: corpus.corpus.tokens };
  const counts = countEntries(corpus, list, { tokens });
  const sizes = sessionSizes(corpus);
  const isInTask = taskWordTest(source, { stopWords, stems });
  const rows = list.entries
    .flatMap((word, entry) => (counts.total[entry]! >= Math.max(1, minCount) ? [{ word, entry }] : []))
    .filter(({ word }) => !withoutTaskWords || isInTask?.(word) !== true)
    .sort((a, b) => counts.total[b.entry]! - counts.total[a.entry]! || compareText(a.word, b.word))
    .slice(0, top)
    .map(({ word, entry }): WordFrequencyRow => {
      const count = counts.total[entry]!;
      return {
        word,
        count,
        per_1000: (1000 * count) / corpus.corpus.tokens.length,
        sessions: counts.sessions[entry]!.length,
        dispersion: deviationOfProportions(spread(counts, entry, sizes.length), sizes).dpNorm,
        in_task: isInTask?.(word) ?? null,
      };
    });
  return rowTable<WordFrequencyRow>(COLUMNS, rows);
}
