import {
  association,
  chiSquare2x2,
  cosine,
  countFillers,
  countQuestions,
  dispersionMeasures,
  jaccard,
  keywordInContext,
  lexicalStatistics,
  logLikelihood2,
  logLikelihood4,
  logOdds,
  logRatio,
  mattr,
  mtld,
  ngrams,
  pace,
  pchisq,
  percentDifference,
  readabilityScores,
  type StemLanguage,
  stem,
  type TfIdfVariant,
  talkRatio,
  tfIdfWeight,
  words,
  wordsByWindow,
} from '../../src/index.js';
import type { Adapter } from './case.js';

interface VectorCue {
  start: number;
  end: number;
  speaker: string;
  text: string;
}

const cuesOf = (input: Record<string, unknown>) =>
  (input.cues as VectorCue[]).map(({ start, end, speaker, text }) => ({
    startMs: start,
    endMs: end,
    speaker,
    words: words(text).length,
  }));

const intervals = (starts: unknown, ends: unknown) =>
  (starts as number[]).map((startMs, i) => ({ startMs, endMs: (ends as number[])[i] ?? Number.NaN }));

const twoCounts = ({ a, b, n1, n2 }: Record<string, unknown>) => ({
  a: Number(a),
  b: Number(b),
  sizeA: Number(n1),
  sizeB: Number(n2),
});

const pairOf = ({ c12, c1, c2, N }: Record<string, unknown>) => ({
  both: Number(c12),
  first: Number(c1),
  second: Number(c2),
  total: Number(N),
});

const collocation: Adapter = (input) => {
  const { t, chiSquare, logDice, ...same } = association(pairOf(input));
  return { ...same, t, chisq: chiSquare, logdice: logDice };
};

const STEM_KEYS: Record<string, StemLanguage> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
};

export const adapters: Record<string, Adapter> = {
  'lexical.basic': ({ tokens }) => {
    const { tokens: N, types: V, hapaxes, herdan, yuleK, ...same } = lexicalStatistics(tokens as string[]);
    return { ...same, N, V, hapax: hapaxes, herdan_c: herdan, yule_k: yuleK };
  },
  'lexical.mattr': ({ tokens }, { expected }) =>
    Object.fromEntries(
      Object.keys(expected).map((key) => [key, mattr(tokens as string[], Number(key.slice(1)))]),
    ),
  'lexical.mtld': ({ tokens }) => mtld(tokens as string[]),
  'pace.speech-rate': (input) => {
    const found = pace(cuesOf(input));
    return {
      words: found.words,
      wpm: found.wordsPerMinute,
      articulation_wpm: found.articulationRate,
      speech_ms: found.speechMs,
      pause_ms: found.pauseMs,
      silence_ratio: found.silenceShare,
      n_pauses: found.pauses,
      mean_pause_ms: found.meanPauseMs,
      longest_pause_ms: found.longestPauseMs,
    };
  },
  'pace.speech-time-union': ({ start, end }) => {
    const cues = intervals(start, end);
    return {
      union_ms: pace(cues.map((cue) => ({ ...cue, words: 0 }))).speechMs,
      sum_ms: cues.reduce((sum, cue) => sum + cue.endMs - cue.startMs, 0),
    };
  },
  'pace.talk-ratio': (input) => {
    const ratio = talkRatio(cuesOf(input));
    const shares = (ratio?.speakers ?? []).flatMap(({ speaker, wordShare, timeShare }) => [
      [`words_${speaker}`, wordShare],
      [`time_${speaker}`, timeShare],
    ]);
    return { ...Object.fromEntries(shares), turns: ratio?.turns };
  },
  // The reference counts these four, unless a case names its own.
  fillers: ({ text, fillers = ['um', 'uh', 'like', 'you know'] }) =>
    countFillers(String(text), fillers as string[]),
  'task-windows.words': ({ cue_start, cue_end, words: counts, task_start, task_end }) => {
    const cues = intervals(cue_start, cue_end).map((cue, i) => ({
      ...cue,
      words: (counts as number[])[i] ?? 0,
    }));
    const found = wordsByWindow(cues, intervals(task_start, task_end));
    return { words: found.map((window) => window.overlap), midpoint: found.map((window) => window.midpoint) };
  },
  ngrams: ({ text }) => {
    const tokens = words(String(text));
    return { bigrams: ngrams(tokens, 2), trigrams: ngrams(tokens, 3) };
  },
  'collocation.pmi': collocation,
  'collocation.t-score': collocation,
  'collocation.log-likelihood': collocation,
  'collocation.npmi-dice': collocation,
  'keyness.log-likelihood-4-cell': (input) => {
    const g2 = logLikelihood4(twoCounts(input));
    return { g2, p: pchisq(Math.abs(g2), 1, 'upper') };
  },
  'keyness.log-likelihood-2-cell': (input) => {
    const counts = twoCounts(input);
    const g2 = logLikelihood2(counts);
    return {
      g2,
      p: pchisq(g2, 1, 'upper'),
      log_ratio: logRatio(counts, 0),
      pct_diff: percentDifference(counts),
    };
  },
  'keyness.chi-square-yates': (input) => ({
    chisq: chiSquare2x2(twoCounts(input), { yates: true }),
    uncorrected: chiSquare2x2(twoCounts(input)),
  }),
  'keyness.log-odds-dirichlet': ({ y1, y2, alpha0 }) => {
    const a = y1 as Record<string, number>;
    const b = y2 as Record<string, number>;
    const terms = Object.keys(a);
    const found = logOdds(
      terms.map((term) => a[term] ?? 0),
      terms.map((term) => b[term] ?? 0),
      Number(alpha0),
    );
    return {
      delta: Object.fromEntries(terms.map((term, i) => [term, found[i]?.delta])),
      z: Object.fromEntries(terms.map((term, i) => [term, found[i]?.z])),
    };
  },
  'tf-idf': ({ docs }) => {
    const texts = Object.values(docs as Record<string, string>).map((text) => words(text));
    const terms = [...new Set(texts.flat())].sort();
    const counts = texts.map((text) => terms.map((term) => text.filter((word) => word === term).length));
    const df = terms.map((term) => texts.filter((text) => text.includes(term)).length);
    const weights = (variant: TfIdfVariant) =>
      counts.map((row, i) =>
        row.map((count, k) =>
          tfIdfWeight(
            { count, length: texts[i]?.length ?? 0, documents: texts.length, df: df[k] ?? 0 },
            variant,
          ),
        ),
      );
    return { terms, counts, quanteda: weights('count-log10'), tm: weights('share-log2') };
  },
  concordance: ({ text, keyword, window = 3 }) => {
    const hits = keywordInContext(String(text), String(keyword), Number(window));
    return {
      pos: hits.map((hit) => hit.word + 1),
      pre: hits.map((hit) => hit.left),
      post: hits.map((hit) => hit.right),
    };
  },
  dispersion: ({ freq, size }) => {
    const { dp, dpNorm, juillandD, juillandDOfCounts, range } = dispersionMeasures(
      freq as number[],
      size as number[],
    );
    return { DP: dp, DPnorm: dpNorm, juilland_D_rel: juillandD, juilland_D_abs: juillandDOfCounts, range };
  },
  readability: ({ words: n, sentences, syllables, chars, complex }) => {
    const found = readabilityScores({
      words: Number(n),
      sentences: Number(sentences),
      syllables: Number(syllables),
      characters: Number(chars),
      complexWords: Number(complex),
    });
    return {
      fre: found?.fleschReadingEase,
      fkgl: found?.fleschKincaidGrade,
      ari: found?.automatedReadabilityIndex,
      cli: found?.colemanLiau,
      fog: found?.gunningFog,
    };
  },
  stems: (input, { method = '' }) => {
    if (Array.isArray(input.words)) {
      const tokens = input.words.map(String);
      const language =
        Object.values(STEM_KEYS).find((name) => method.toLowerCase().includes(name)) ?? 'english';
      return {
        porter2: tokens.map((word) => stem(word)),
        porter: tokens.map((word) => stem(word, 'porter')),
        stems: tokens.map((word) => stem(word, language)),
      };
    }
    return Object.fromEntries(
      Object.entries(input).map(([key, tokens]) => [
        key,
        (tokens as string[]).map((word) => stem(word, STEM_KEYS[key])),
      ]),
    );
  },
  questions: ({ text }) => ({ n: countQuestions(String(text)) }),
  similarity: ({ a, b }) => ({
    cosine: cosine(a as number[], b as number[]),
    jaccard: jaccard(a as number[], b as number[]),
  }),
};
