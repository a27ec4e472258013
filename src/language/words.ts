import { forEachWord } from './word-spans.js';

/** How a text becomes words. The defaults are those of every table. */
export interface WordOptions {
  /** Lower case, NFC, straight apostrophes, no invisible signs. Default true. */
  fold?: boolean | undefined;
  /**
   * `keep` (default): `don't` is one word. `split`: as in the Penn Treebank, `do` + `n't`, `it` + `'s`,
   * and after a French or Italian elision, `l'` + `eau`.
   */
  contractions?: 'keep' | 'split' | undefined;
  /** `split` (default): `e-mail` is two words, as Unicode has it. `join`: one. */
  hyphens?: 'split' | 'join' | undefined;
  /** `drop` leaves out words without a letter (`12`, `3.50`). Default `keep`. */
  numbers?: 'keep' | 'drop' | undefined;
}

const INVISIBLE = /[\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const NOT_ASCII = /[^\0-\x7F]/;
const LETTER = /\p{L}/u;

/**
 * The words of a text in its order, in any script: word boundaries of Unicode Standard Annex 29 as
 * `Intl.Segmenter` applies them (dictionaries for Chinese, Japanese, Thai, Khmer, Lao and Burmese).
 * Punctuation, blanks and emoji are no words; numbers are. Rules and examples: docs/transcripts.md.
 *
 * @example
 * words("Don't click the e-mail link, OK?"); // => ["don't", "click", "the", "e", "mail", "link", "ok"]
 * words("It's easy.", { contractions: 'split' }); // => ["it", "'s", "easy"]
 */
export function words(text: string, options: WordOptions = {}): string[] {
  const { fold = true, contractions = 'keep', hyphens = 'split', numbers = 'keep' } = options;
  let found = hyphens === 'join' ? hyphenatedWords(text) : plainWords(text);
  if (numbers === 'drop') found = found.filter((word) => LETTER.test(word));
  if (fold) found = found.map(foldWord);
  return contractions === 'split' ? found.flatMap(splitContraction) : found;
}

/** The number of words in a text. */
export function countWords(text: string): number {
  let count = 0;
  forEachWord(text, () => {
    count += 1;
  });
  return count;
}

/** Lower case, NFC, straight apostrophes, no invisible signs. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower)
    ? lower
        .normalize('NFC')
        .replace(/[\u2018\u2019\u02BC]/g, "'")
        .replace(INVISIBLE, '')
    : lower;
}

function plainWords(text: string): string[] {
  const found: string[] = [];
  forEachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

/** Words with one hyphen (`-`, U+2010 or U+2011) and nothing else between them become one. */
function hyphenatedWords(text: string): string[] {
  const found: string[] = [];
  let last = -2;
  forEachWord(text, (start, end) => {
    const joined = start === last + 1 && /[-\u2010\u2011]/.test(text.charAt(last));
    if (joined) found.push(`${found.pop()}${text.slice(last, end)}`);
    else found.push(text.slice(start, end));
    last = end;
  });
  return found;
}

const ENGLISH_ENDING = /^(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll))$/i;
const ELISION =
  /^((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|un|quest|quell)['’])(.+)$/i;

function splitContraction(word: string): string[] {
  const english = ENGLISH_ENDING.exec(word);
  if (english?.[1] && english[2]) return [english[1], english[2]];
  const elision = ELISION.exec(word);
  return elision?.[1] && elision[2] ? [elision[1], elision[2]] : [word];
}
