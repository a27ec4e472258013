import { nextHash, Vocabulary } from './vocabulary.js';
import { nextWord } from './word-spans.js';
import { foldWord, type WordOptions, words } from './words.js';

/** Texts as word ids: the words of text `i` are `tokens[starts[i]]` up to `tokens[starts[i + 1]]`. */
export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Reads texts (cues, as a rule) into one corpus. A text is a unit that no n-gram crosses. A vocabulary that
 * is handed in goes on from the words it has.
 */
export function corpusOf(
  texts: readonly string[],
  options?: WordOptions,
  vocabulary = new Vocabulary(),
): Corpus {
  const starts = new Int32Array(texts.length + 1);
  const list = new TokenList(texts.reduce((sum, text) => sum + text.length, 0));
  const units = new Units();
  const isGeneral = options !== undefined && !isDefault(options);
  for (const [i, text] of texts.entries()) {
    if (isGeneral) for (const word of words(text, options)) list.push(vocabulary.idOf(word));
    else pushFolded(text, units, vocabulary, list);
    starts[i + 1] = list.length;
  }
  return { vocabulary, tokens: list.tokens(), starts };
}

/** Word ids in order, in a typed array that grows. */
class TokenList {
  length = 0;
  #ids: Int32Array;

  /** Words have four characters or more on average, blanks included, in most languages. */
  constructor(characters: number) {
    this.#ids = new Int32Array(16 + characters / 4);
  }

  push(id: number): void {
    if (this.length === this.#ids.length) this.#grow();
    this.#ids[this.length] = id;
    this.length += 1;
  }

  tokens(): Int32Array {
    return this.#ids.subarray(0, this.length);
  }

  #grow(): void {
    const grown = new Int32Array(this.length * 2);
    grown.set(this.#ids);
    this.#ids = grown;
  }
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
const APOSTROPHE = 39;
const TYPOGRAPHIC = 0x2019;

/**
 * A text's UTF-16 code units, and a blank after the last: the engine's strings may be ropes or slices, slow to
 * read unit by unit.
 */
class Units {
  #bytes = Buffer.alloc(0);
  units = new Uint16Array(0);
  length = 0;

  read(text: string): void {
    this.length = text.length;
    if (text.length >= this.units.length) {
      this.#bytes = Buffer.alloc(2 * Math.max(1024, 2 * text.length));
      this.units = new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length / 2);
    }
    this.#bytes.write(text, 0, 'utf16le');
    this.units[text.length] = BLANK;
  }
}

/**
 * The words of a text, found, folded and hashed in one pass where they are plain ASCII (nearly all of
 * English); every other word goes the general way. The units are folded in place.
 */
function pushFolded(text: string, source: Units, vocabulary: Vocabulary, list: TokenList): void {
  source.read(text);
  const { units, length } = source;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = 0;
    let folded = 0;
    let unit = units[at]!;
    for (;;) {
      if (unit < 128 && ASCII[unit] !== 0) folded = ASCII[unit]!;
      else if (isInnerApostrophe(unit, folded, units[at + 1]!)) folded = APOSTROPHE;
      else break;
      hash = nextHash(hash, folded);
      units[at] = folded;
      at += 1;
      unit = units[at]!;
    }
    if (at === start) {
      at = unit === BLANK ? at + 1 : pushGeneral(text, at, vocabulary, list);
    } else if (endsWord(unit, units[at + 1]!)) {
      list.push(vocabulary.idOfUnits(units, start, at, hash));
      at += 1;
    } else at = pushGeneral(text, start, vocabulary, list);
  }
}

function pushGeneral(text: string, at: number, vocabulary: Vocabulary, list: TokenList): number {
  return nextWord(text, at, (start, end) => list.push(vocabulary.idOf(foldWord(text.slice(start, end)))));
}

/** Between two letters; in the units as folded, digits come before letters. */
function isInnerApostrophe(unit: number, before: number, after: number): boolean {
  if (unit !== APOSTROPHE && unit !== TYPOGRAPHIC) return false;
  return before >= 97 && after < 128 && ASCII[after]! >= 97;
}

function endsWord(unit: number, after: number): boolean {
  if (unit > 127) return false;
  return ENDS[unit] === 1 || (ENDS[unit] === 2 && after === BLANK);
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
  for (const word of tokens) if (!known.has(word)) known.set(word, known.size);
  return { ids: Int32Array.from(tokens, (word) => known.get(word)!), size: known.size };
}
