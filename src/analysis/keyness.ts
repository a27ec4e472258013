import type { Table } from '../frames/tables.js';
import { logLikelihood2, logLikelihood4, logRatio } from '../language/keyness.js';
import { logOdds } from '../language/log-odds.js';
import { pchisq } from '../statistics/distributions/chi-square.js';
import { type PAdjustMethod, pAdjust } from '../statistics/p-adjust.js';
import { type CueCorpus, cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { type CueSelection, selectCues } from './cue-selection.js';
import { rowTable } from './row-table.js';
import type { KeynessRow } from './talk-tables.js';
import { type TaskWordOptions, taskWordTest } from './task-words.js';
import { compareText, countEntries, type WordListOptions, wordList } from './word-list.js';

export interface KeynessOptions extends TalkOptions, WordListOptions, TaskWordOptions {
  a: CueSelection;
  /** Default: all other cues. */
  b?: CueSelection | undefined;
  /** G² over the word's two counts (Rayson & Garside), or over all four cells (Dunning; the default). */
  likelihood?: 'two-cell' | 'four-cell' | undefined;
  /** Default `holm`; `bh` finds more and lets some false ones through. */
  correction?: PAdjustMethod | undefined;
  /** Rarer words, both sets together, are not tested. Default 3. */
  minCount?: number | undefined;
  /** Words of fewer sessions, both sets together, are not tested. Default 2: one talkative person is no theme. */
  minSessions?: number | undefined;
  /** What the prior of the log-odds weighs, in words. Default 500. */
  alpha0?: number | undefined;
}

const COLUMNS = [
  'word',
  'count_a',
  'count_b',
  'per_1000_a',
  'per_1000_b',
  'g2',
  'log_ratio',
  'log_odds',
  'z',
  'p',
  'p_adjusted',
  'sessions_a',
  'sessions_b',
  'in_task',
  'method',
] as const;

/**
 * The words that distinguish two sets of cues, by |G²|: positive G², log ratio and log-odds mean more in
 * set a. p takes words for independent draws, which words of one person are not: read it as an order, and look
 * at `sessions_a` and `sessions_b`. Throws `usage` for an unknown column.
 *
 * Source: Dunning (1993); Rayson & Garside (2000); Hardie (2014); Monroe, Colaresi & Quinn (2008).
 *
 * @example
 * const say = (sessionId: string, text: string) => ({ sessionId, vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\n' + text });
 * const { cues } = cuesFromTranscripts([say('s1', 'slow slow slow page'), say('s2', 'slow page'), say('s3', 'page easy')]);
 * keyness({ cues }, { a: { sessions: ['s1', 's2'] } }).get('word', 0); // => "slow"
 */
export function keyness(source: TranscriptSource, options: KeynessOptions): Table<KeynessRow> {
  const {
    minCount = 3,
    minSessions = 2,
    alpha0 = 500,
    likelihood = 'four-cell',
    correction = 'holm',
    withoutTaskWords = false,
  } = options;
  const corpus = cueCorpus(source, options);
  const cuesA = selectCues(source, corpus, options.a);
  const cuesB = options.b ? selectCues(source, corpus, options.b) : theOthers(cuesA, corpus);
  const list = wordList(corpus, options);
  const a = countEntries(corpus, list, { cues: cuesA });
  const b = countEntries(corpus, list, { cues: cuesB });
  const sizeA = wordsIn(corpus, cuesA);
  const sizeB = wordsIn(corpus, cuesB);
  if (sizeA === 0 || sizeB === 0) return rowTable<KeynessRow>(COLUMNS, []);
  const odds = logOdds(a.total, b.total, alpha0);
  const method = `log-likelihood G² (${likelihood}), ${correction}; log-odds with a Dirichlet prior of ${alpha0} words`;
  const g2Of = likelihood === 'two-cell' ? signed2 : logLikelihood4;
  const isInTask = taskWordTest(source, options);
  const rows: KeynessRow[] = [];
  for (const [entry, word] of list.entries.entries()) {
    const counts = { a: a.total[entry]!, b: b.total[entry]!, sizeA, sizeB };
    if (counts.a + counts.b < Math.max(1, minCount)) continue;
    if (sessionsOfEither(a.sessions[entry]!, b.sessions[entry]!) < minSessions) continue;
    const in_task = isInTask?.(word) ?? null;
    if (withoutTaskWords && in_task === true) continue;
    const g2 = g2Of(counts);
    rows.push({
      word,
      count_a: counts.a,
      count_b: counts.b,
      per_1000_a: (1000 * counts.a) / sizeA,
      per_1000_b: (1000 * counts.b) / sizeB,
      g2,
      log_ratio: logRatio(counts),
      log_odds: odds[entry]!.delta,
      z: odds[entry]!.z,
      p: pchisq(Math.abs(g2), 1, 'upper'),
      p_adjusted: 1,
      sessions_a: a.sessions[entry]!.length,
      sessions_b: b.sessions[entry]!.length,
      in_task,
      method,
    });
  }
  const adjusted = pAdjust(
    rows.map((row) => row.p),
    correction,
  );
  for (const [i, row] of rows.entries()) row.p_adjusted = adjusted[i]!;
  rows.sort((x, y) => Math.abs(y.g2) - Math.abs(x.g2) || compareText(x.word, y.word));
  return rowTable<KeynessRow>(COLUMNS, rows);
}

/** How many sessions are in one list or the other; both are in ascending order. */
function sessionsOfEither(a: readonly number[], b: readonly number[]): number {
  let count = a.length + b.length;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) count -= 1;
    if (a[i]! <= b[k]!) i += 1;
    else k += 1;
  }
  return count;
}

function signed2(counts: Parameters<typeof logLikelihood2>[0]): number {
  const g2 = Math.max(0, logLikelihood2(counts));
  return counts.a / counts.sizeA < counts.b / counts.sizeB ? -g2 : g2;
}

function theOthers(chosen: readonly number[], { cues }: CueCorpus): number[] {
  const taken = new Set(chosen);
  return cues.flatMap((_, i) => (taken.has(i) ? [] : [i]));
}

function wordsIn({ corpus }: CueCorpus, cues: readonly number[]): number {
  return cues.reduce((sum, cue) => sum + corpus.starts[cue + 1]! - corpus.starts[cue]!, 0);
}
