import { Vocabulary } from './vocabulary.js';
import { forEachWord } from './word-spans.js';
import { type WordOptions, words } from './words.js';

/** Texts as word ids: the words of text `i` are `tokens[starts[i]]` up to `tokens[starts[i + 1]]`. */
export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
}

/** Reads texts (cues, as a rule) into one corpus. A text is a unit that no n-gram crosses. */
export function corpusOf(texts: readonly string[], options?: WordOptions): Corpus {
  const vocabulary = new Vocabulary();
  const starts = new Int32Array(texts.length + 1);
  let tokens = new Int32Array(1024);
  let n = 0;
  const push = (id: number) => {
    if (n === tokens.length) {
      const grown = new Int32Array(n * 2);
      grown.set(tokens);
      tokens = grown;
    }
    tokens[n] = id;
    n += 1;
  };
  for (const [i, text] of texts.entries()) {
    if (options && !isDefault(options)) for (const word of words(text, options)) push(vocabulary.idOf(word));
    else forEachWord(text, (start, end) => push(vocabulary.idAt(text, start, end)));
    starts[i + 1] = n;
  }
  return { vocabulary, tokens: tokens.slice(0, n), starts };
}

function isDefault({ fold, contractions, hyphens, numbers }: WordOptions): boolean {
  return fold !== false && contractions !== 'split' && hyphens !== 'join' && numbers !== 'drop';
}

/** The words of some texts of a corpus, copied together. */
export function selectTexts(corpus: Corpus, texts: readonly number[]): Pick<Corpus, 'tokens' | 'starts'> {
  const starts = new Int32Array(texts.length + 1);
  for (const [i, text] of texts.entries()) {
    starts[i + 1] = starts[i]! + corpus.starts[text + 1]! - corpus.starts[text]!;
  }
  const tokens = new Int32Array(starts[texts.length]!);
  for (const [i, text] of texts.entries()) {
    tokens.set(corpus.tokens.subarray(corpus.starts[text], corpus.starts[text + 1]), starts[i]);
  }
  return { tokens, starts };
}

/** How often every word of a vocabulary of `size` words occurs. */
export function countIds(tokens: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let i = 0; i < tokens.length; i += 1) counts[tokens[i]!]! += 1;
  return counts;
}

/** Words in any form as ids, for the measures that only ask which words are the same. */
export function idsOf(tokens: readonly string[]): { ids: Int32Array; size: number } {
  const known = new Map<string, number>();
  const ids = Int32Array.from(tokens, (word) => {
    const id = known.get(word) ?? known.size;
    if (id === known.size) known.set(word, id);
    return id;
  });
  return { ids, size: known.size };
}
