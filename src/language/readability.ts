import { countSyllables } from './syllables.js';
import { words } from './words.js';

/** What readability formulas are made of. */
export interface ReadabilityCounts {
  words: number;
  sentences: number;
  syllables: number;
  /** Letters and digits. */
  characters: number;
  /** Words of three syllables or more. */
  complexWords: number;
}

/** Readability indices. All but the first are school grades of the United States. */
export interface Readability {
  fleschReadingEase: number;
  fleschKincaidGrade: number;
  automatedReadabilityIndex: number;
  colemanLiau: number;
  gunningFog: number;
}

/**
 * Readability indices from counts; null where there is no word or no sentence.
 *
 * Source: Flesch (1948); Kincaid et al. (1975); Smith & Senter (1967); Coleman & Liau (1975); Gunning (1952).
 *
 * @example
 * readabilityScores({ words: 120, sentences: 9, syllables: 170, characters: 540, complexWords: 12 })?.gunningFog; // => 9.3333
 */
export function readabilityScores(counts: ReadabilityCounts): Readability | null {
  const { words: n, sentences, syllables, characters, complexWords } = counts;
  if (n === 0 || sentences === 0) return null;
  const length = n / sentences;
  return {
    fleschReadingEase: 206.835 - 1.015 * length - 84.6 * (syllables / n),
    fleschKincaidGrade: 0.39 * length + 11.8 * (syllables / n) - 15.59,
    automatedReadabilityIndex: 4.71 * (characters / n) + 0.5 * length - 21.43,
    colemanLiau: 0.0588 * ((100 * characters) / n) - 0.296 * ((100 * sentences) / n) - 15.8,
    gunningFog: 0.4 * (length + (100 * complexWords) / n),
  };
}

const SENTENCE_END = /[.!?…。！？]+(?=\s|$|["'”’)])/g;

/**
 * The counts of an English text. Sentences end at `.`, `!`, `?` or `…` before a blank or the end: in
 * transcripts that is the transcriber's punctuation, not the speaker's, and without any the whole text is one
 * sentence.
 *
 * @example
 * readabilityCounts('Where is it? I cannot find it.').sentences; // => 2
 */
export function readabilityCounts(text: string): ReadabilityCounts {
  const found = words(text);
  const syllables = found.map(countSyllables);
  const ends = text.match(SENTENCE_END)?.length ?? 0;
  const open = /[.!?…。！？]["'”’)]*\s*$/.test(text) ? 0 : 1;
  return {
    words: found.length,
    sentences: found.length > 0 ? Math.max(1, ends + open) : 0,
    syllables: syllables.reduce((sum, n) => sum + n, 0),
    characters: found.reduce((sum, word) => sum + word.replace(/[^\p{L}\p{N}]/gu, '').length, 0),
    complexWords: syllables.filter((n) => n >= 3).length,
  };
}
