import type { Table } from '../frames/tables.js';
import { association } from '../language/association.js';
import { pchisq } from '../statistics/distributions/chi-square.js';
import { type PAdjustMethod, pAdjust } from '../statistics/p-adjust.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { CollocationRow } from './talk-tables.js';
import { type TaskWordOptions, taskWordTest } from './task-words.js';
import { compareText, countEntries, ngramList, type WordListOptions, wordList } from './word-list.js';

export interface CollocationOptions extends TalkOptions, WordListOptions, TaskWordOptions {
  /** Rarer pairs are left out. Default 3: PMI of rarer ones means nothing. */
  minCount?: number | undefined;
  /** Default `g2`. */
  sortBy?: 'g2' | 't' | 'pmi' | 'npmi' | 'log_dice' | 'count' | undefined;
  correction?: PAdjustMethod | undefined;
}

const COLUMNS = [
  'first',
  'second',
  'count',
  'count_first',
  'count_second',
  'sessions',
  'g2',
  'p',
  'p_adjusted',
  't',
  'pmi',
  'npmi',
  'log_dice',
  'in_task',
] as const;

/**
 * Pairs of neighbouring words that stand together more often than their counts explain. Counts are of
 * pairs inside a cue: `count_first` pairs begin with the first word, `count_second` end with the second. Pairs
 * with a stop word (`stopWords: 'en'` unless told) are left out after counting.
 *
 * Source: Manning & Schütze (1999), chapter 5; Evert (2005), "The statistics of word cooccurrences".
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:00.000 --> 00:03.000\ncheck out check out check out now';
 * collocations(cuesFromTranscripts([{ sessionId: 's1', vtt }]), { stopWords: false }).get('first', 0); // => "check"
 */
export function collocations(
  source: TranscriptSource,
  options: CollocationOptions = {},
): Table<CollocationRow> {
  const {
    minCount = 3,
    sortBy = 'g2',
    correction = 'holm',
    stopWords = 'en',
    stems = false,
    withoutTaskWords,
  } = options;
  const corpus = cueCorpus(source, options);
  const all = wordList(corpus, { stems });
  const kept = new Set(wordList(corpus, { stopWords, stems }).entries);
  const { list, tokens } = ngramList(corpus, all, 2);
  const counts = countEntries(corpus, list, { tokens });
  const total = counts.total.reduce((sum, count) => sum + count, 0);
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const pairs = list.entries.map((pair, entry) => {
    const [first = '', second = ''] = pair.split(' ');
    firsts.set(first, (firsts.get(first) ?? 0) + counts.total[entry]!);
    seconds.set(second, (seconds.get(second) ?? 0) + counts.total[entry]!);
    return { first, second, entry };
  });
  const isInTask = taskWordTest(source, { stopWords, stems });
  const rows = pairs
    .filter(
      ({ first, second, entry }) =>
        counts.total[entry]! >= minCount &&
        kept.has(first) &&
        kept.has(second) &&
        !(withoutTaskWords && isInTask?.(`${first} ${second}`) === true),
    )
    .map(({ first, second, entry }): CollocationRow => {
      const count = counts.total[entry]!;
      const [count_first, count_second] = [firsts.get(first)!, seconds.get(second)!];
      const measures = association({ both: count, first: count_first, second: count_second, total });
      const { g2, t, pmi, npmi, logDice: log_dice } = measures;
      const p = pchisq(Math.max(0, g2), 1, 'upper');
      const sessions = counts.sessions[entry]!.length;
      return {
        first,
        second,
        count,
        count_first,
        count_second,
        sessions,
        g2,
        p,
        p_adjusted: p,
        t,
        pmi,
        npmi,
        log_dice,
        in_task: isInTask?.(`${first} ${second}`) ?? null,
      };
    });
  const adjusted = pAdjust(
    rows.map((row) => row.p),
    correction,
  );
  for (const [i, row] of rows.entries()) row.p_adjusted = adjusted[i]!;
  rows.sort(
    (a, b) => b[sortBy] - a[sortBy] || compareText(`${a.first} ${a.second}`, `${b.first} ${b.second}`),
  );
  return rowTable<CollocationRow>(COLUMNS, rows);
}
