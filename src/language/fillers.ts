import { type Corpus, corpusOf } from './corpus.js';
import { Vocabulary } from './vocabulary.js';
import { words } from './words.js';

/**
 * Hesitations and discourse markers of spoken English. `like`, `so` and their kin are words of their own
 * as well; `like` is counted wherever it stands.
 */
export const ENGLISH_FILLERS: readonly string[] = [
  'um',
  'uhm',
  'umm',
  'uh',
  'uhh',
  'er',
  'erm',
  'hmm',
  'hm',
  'mm',
  'like',
  'you know',
  'i mean',
  'sort of',
  'kind of',
];

/** Room that every call uses anew: nothing of it leaves this module. */
const textVocabulary = new Vocabulary();

/**
 * How many fillers a text holds and how many per 100 words. A filler of several words counts once, the
 * longest at a place wins, and none overlaps another.
 *
 * @example
 * countFillers('um so it is like easy you know').per100; // => 37.5
 */
export function countFillers(
  text: string,
  fillers: readonly string[] = ENGLISH_FILLERS,
): { words: number; fillers: number; per100: number | null } {
  textVocabulary.clear();
  const corpus = corpusOf([text], {}, textVocabulary);
  const count = countFillersOfIds(corpus, indexFillers(fillers, textVocabulary));
  const { length } = corpus.tokens;
  return { words: length, fillers: count, per100: length > 0 ? (100 * count) / length : null };
}

/** Fillers as word ids. */
export interface FillerIndex {
  /** 1 for every word id that begins a filler. */
  begins: Uint8Array;
  /** By first word, the longest first. */
  phrases: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** Fillers that hold a word which the corpus never uses are left out. */
export function indexFillers(fillers: readonly string[], vocabulary: Vocabulary): FillerIndex {
  const begins = new Uint8Array(vocabulary.size);
  const phrases = new Map<number, number[][]>();
  for (const filler of fillers) {
    const ids = words(filler).map((word) => vocabulary.find(word));
    const first = ids[0];
    if (first === undefined || ids.includes(-1)) continue;
    begins[first] = 1;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), ids].sort((a, b) => b.length - a.length),
    );
  }
  return { begins, phrases };
}

/** The number of fillers in the texts; none crosses from one text to the next. */
export function countFillersOfIds(
  { tokens, starts }: Pick<Corpus, 'tokens' | 'starts'>,
  { begins, phrases }: FillerIndex,
): number {
  let count = 0;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const end = starts[text + 1]!;
    for (let i = starts[text]!; i < end; i += 1) {
      if (begins[tokens[i]!] === 0) continue;
      const length = longestPhrase(phrases.get(tokens[i]!) ?? [], tokens, i, end);
      if (length === 0) continue;
      count += 1;
      i += length - 1;
    }
  }
  return count;
}

/** The length of the first phrase (the longest) that stands at token `at`, or 0. */
function longestPhrase(
  phrases: readonly (readonly number[])[],
  tokens: Int32Array,
  at: number,
  end: number,
): number {
  for (const ids of phrases) {
    if (at + ids.length <= end && ids.every((id, k) => tokens[at + k] === id)) return ids.length;
  }
  return 0;
}
