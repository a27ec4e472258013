import { type Corpus, corpusOf } from './corpus.js';
import type { Cue } from './cues.js';
import { countFillersOfIds, ENGLISH_FILLERS, type FillerIndex, indexFillers } from './fillers.js';
import { type LexicalStatistics, lexicalStatisticsOfIds } from './lexical.js';
import { mattrOfIds } from './mattr.js';
import { mtldOfIds } from './mtld.js';
import { countNgramOrders, NgramBuffers, type NgramCounts } from './ngrams.js';
import { type Pace, type PaceOptions, pace } from './pace.js';
import { countQuestions } from './questions.js';
import { Vocabulary } from './vocabulary.js';
import type { WordOptions } from './words.js';

/** All that is counted in a stretch of talk. */
export interface SpeechStatistics extends LexicalStatistics, Omit<Pace, 'words'> {
  /** Moving-average type-token ratio; null under one window of words. */
  mattr: number | null;
  mtld: number | null;
  /** Different bigrams and trigrams; none crosses a cue. */
  bigrams: number;
  trigrams: number;
  /** Bigrams and trigrams that occur more than once, the most frequent first, at most ten of each. */
  repeatedBigrams: NgramCount[];
  repeatedTrigrams: NgramCount[];
  fillers: number;
  fillersPer100: number | null;
  questions: number;
}

export interface NgramCount {
  ngram: string;
  count: number;
}

export interface SpeechOptions extends WordOptions, PaceOptions {
  /** Words of a MATTR window. Default 50. */
  window?: number | undefined;
  /** MTLD's threshold. Default 0.72. */
  threshold?: number | undefined;
  fillers?: readonly string[] | undefined;
}

/** Room that every call uses anew: nothing of it leaves this module, and no call is interrupted by another. */
const vocabulary = new Vocabulary();
const ngramBuffers = new NgramBuffers();

/**
 * The full statistics of a session's cues (or of any part of them): words and their variety, n-grams,
 * fillers, questions, pace, silence and pauses.
 *
 * @example
 * const cue = { startMs: 0, endMs: 3000, speaker: null, text: 'Um, where is the cart?' };
 * speechStatistics([cue]).articulationRate; // => 100
 */
export function speechStatistics(cues: readonly Cue[], options: SpeechOptions = {}): SpeechStatistics {
  vocabulary.clear();
  const corpus = corpusOf(
    cues.map((cue) => cue.text),
    options,
    vocabulary,
  );
  const fillers = indexFillers(options.fillers ?? ENGLISH_FILLERS, corpus.vocabulary);
  const questions = cues.reduce((sum, cue) => sum + countQuestions(cue.text), 0);
  const timed = cues.map(({ startMs, endMs }, i) => ({
    startMs,
    endMs,
    words: corpus.starts[i + 1]! - corpus.starts[i]!,
  }));
  return { ...wordStatistics(corpus, fillers, options), questions, ...withoutWords(pace(timed, options)) };
}

function withoutWords({ words: _, ...rest }: Pace): Omit<Pace, 'words'> {
  return rest;
}

/** The part of the statistics that needs the words alone. */
export function wordStatistics(
  { vocabulary: known, tokens, starts }: Corpus,
  fillerIndex: FillerIndex,
  { window = 50, threshold = 0.72 }: SpeechOptions = {},
) {
  const scratch = new Int32Array(known.size);
  const [bigrams, trigrams] = countNgramOrders({ tokens, starts }, 3, ngramBuffers) as [
    NgramCounts,
    NgramCounts,
  ];
  const fillers = countFillersOfIds({ tokens, starts }, fillerIndex);
  const written = (first: number, n: number) =>
    Array.from(tokens.subarray(first, first + n), (id) => known.word(id)).join(' ');
  return {
    ...lexicalStatisticsOfIds(tokens, known.size),
    mattr: mattrOfIds(tokens, window, scratch),
    mtld: mtldOfIds(tokens, threshold, scratch).mtld,
    bigrams: bigrams.types,
    trigrams: trigrams.types,
    repeatedBigrams: mostRepeated(bigrams, (first) => written(first, 2)),
    repeatedTrigrams: mostRepeated(trigrams, (first) => written(first, 3)),
    fillers,
    fillersPer100: tokens.length > 0 ? (100 * fillers) / tokens.length : null,
  };
}

/** The ten most frequent of those that occur more than once; equal counts in order of appearance. */
function mostRepeated({ counts, firsts }: NgramCounts, written: (first: number) => string): NgramCount[] {
  const best: number[] = [];
  for (let id = 0; id < counts.length; id += 1) {
    const count = counts[id]!;
    if (count < 2) continue;
    let at = best.length;
    while (at > 0 && counts[best[at - 1]!]! < count) at -= 1;
    best.splice(at, 0, id);
    best.length = Math.min(best.length, 10);
  }
  return best.map((id) => ({ ngram: written(firsts[id]!), count: counts[id]! }));
}
