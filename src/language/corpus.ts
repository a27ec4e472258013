import { nextHash, Vocabulary } from './vocabulary.js';
import { nextWord } from './word-spans.js';
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
    else pushFolded(text, vocabulary, push);
    starts[i + 1] = n;
  }
  return { vocabulary, tokens: tokens.slice(0, n), starts };
}

/** The folded unit of an ASCII letter or digit, 0 for every other unit. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** ASCII that ends a word whatever follows, and ASCII that does so before a blank. */
const ENDS = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[\s!?()"-]/.test(String.fromCharCode(unit)) ? 1 : /[.,:;']/.test(String.fromCharCode(unit)) ? 2 : 0,
);
const BLANK = 32;

/**
 * The words of a text, found and hashed in one pass where they are plain ASCII (nearly all of English);
 * every other word goes the general way.
 */
function pushFolded(text: string, vocabulary: Vocabulary, push: (id: number) => void): void {
  const onWord = (start: number, end: number) => push(vocabulary.idAt(text, start, end));
  const length = text.length;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = 0;
    let unit = text.charCodeAt(at);
    while (unit < 128 && ASCII[unit] !== 0) {
      hash = nextHash(hash, ASCII[unit]!);
      at += 1;
      unit = at < length ? text.charCodeAt(at) : BLANK;
    }
    if (at === start) {
      at = unit === BLANK ? at + 1 : nextWord(text, at, onWord);
    } else if (endsWord(text, at, unit)) {
      push(vocabulary.idOfAscii(text, start, at, hash));
      at += 1;
    } else at = nextWord(text, start, onWord);
  }
}

function endsWord(text: string, at: number, unit: number): boolean {
  if (unit === BLANK) return true;
  if (unit > 127) return false;
  const kind = ENDS[unit];
  return kind === 1 || (kind === 2 && (at + 1 >= text.length || text.charCodeAt(at + 1) === BLANK));
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
