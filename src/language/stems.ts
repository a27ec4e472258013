import { createRequire } from 'node:module';
import { UxframeError } from '../errors.js';

/** Languages with a Snowball stemmer. `porter` is Porter's stemmer of 1980, `english` his revision (Porter2). */
export const STEM_LANGUAGES = [
  'arabic',
  'danish',
  'dutch',
  'english',
  'finnish',
  'french',
  'german',
  'hungarian',
  'italian',
  'norwegian',
  'porter',
  'portuguese',
  'romanian',
  'russian',
  'spanish',
  'swedish',
  'turkish',
] as const;

export type StemLanguage = (typeof STEM_LANGUAGES)[number];

interface Stemmer {
  stem(word: string): string;
}

const stemmers = new Map<StemLanguage, Stemmer>();

/**
 * The Snowball stem of a word, lower-cased before: `navigating` and `navigation` give `navig`. A stem is
 * no word, and two words of one stem can differ in meaning (`general`, `generous` under `porter`).
 *
 * By `snowball-stemmers`, generated from the Snowball sources: identical to the published vocabularies for
 * English, Porter, German and Spanish (123,000 words); for French it differs in words with ë or ï. Throws
 * `usage` for another language.
 *
 * Source: Porter (1980), "An algorithm for suffix stripping"; https://snowballstem.org
 *
 * @example
 * stem('confusing'); // => "confus"
 * stem('Bestellungen', 'german'); // => "bestell"
 */
export function stem(word: string, language: StemLanguage = 'english'): string {
  let stemmer = stemmers.get(language);
  if (!stemmer) {
    stemmer = load(language);
    stemmers.set(language, stemmer);
  }
  return stemmer.stem(word.toLowerCase());
}

/** The package is CommonJS without types, and only who asks for stems needs it. */
function load(language: StemLanguage): Stemmer {
  if (!STEM_LANGUAGES.includes(language)) {
    throw new UxframeError('usage', `There is no stemmer for ${language}.`, {
      hint: `Take one of ${STEM_LANGUAGES.join(', ')}.`,
    });
  }
  const snowball = createRequire(import.meta.url)('snowball-stemmers') as {
    newStemmer(algorithm: string): Stemmer;
  };
  return snowball.newStemmer(language);
}
