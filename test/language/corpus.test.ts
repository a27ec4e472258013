import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusOf, countIds, selectTexts } from '../../src/language/corpus.js';
import { foldWord, type WordOptions, words } from '../../src/language/words.js';

vi.mock('../../src/language/words.js', { spy: true });

const wordsOf = (texts: readonly string[], options?: WordOptions) => {
  const { vocabulary, tokens, starts } = corpusOf(texts, options);
  return texts.map((_, i) =>
    Array.from(tokens.subarray(starts[i], starts[i + 1]), (id) => vocabulary.word(id)),
  );
};

describe('a corpus', () => {
  it('numbers words in order of appearance, and knows where each text begins', () => {
    const { vocabulary, tokens, starts } = corpusOf(['The tent.', '', 'Is the tent here?']);
    expect(vocabulary.words).toEqual(['the', 'tent', 'is', 'here']);
    expect([...tokens]).toEqual([0, 1, 2, 0, 1, 3]);
    expect([...starts]).toEqual([0, 2, 2, 6]);
    expect([...countIds(tokens, 5)]).toEqual([2, 2, 1, 1, 0]);
  });

  it('goes on from the words of a vocabulary that is handed in', () => {
    const { vocabulary } = corpusOf(['the tent']);
    expect([...corpusOf(['a tent'], {}, vocabulary).tokens]).toEqual([2, 1]);
  });

  it.each<[WordOptions, string[]]>([
    [{}, ["it's", 'an', 'e', 'mail', '2']],
    [{ fold: false }, ["It's", 'an', 'E', 'mail', '2']],
    [{ contractions: 'split' }, ['it', "'s", 'an', 'e', 'mail', '2']],
    [{ hyphens: 'join' }, ["it's", 'an', 'e-mail', '2']],
    [{ numbers: 'drop' }, ["it's", 'an', 'e', 'mail']],
    [
      { fold: true, contractions: 'keep', hyphens: 'split', numbers: 'keep' },
      ["it's", 'an', 'e', 'mail', '2'],
    ],
  ])('makes words as %j has it', (options, expected) => {
    expect(wordsOf(["It's an E-mail 2"], options)).toEqual([expected]);
  });

  it('has room for more words than texts have as a rule', () => {
    const { tokens } = corpusOf(['a '.repeat(200), 'b '.repeat(200)]);
    expect([...tokens]).toEqual(Array.from({ length: 400 }, (_, i) => (i < 200 ? 0 : 1)));
  });

  it('hands out the words of chosen texts, in the order asked for', () => {
    const corpus = corpusOf(['a b', 'c', '', 'd e f']);
    const { tokens, starts } = selectTexts(corpus, [3, 2, 1]);
    expect(Array.from(tokens, (id) => corpus.vocabulary.word(id))).toEqual(['d', 'e', 'f', 'c']);
    expect([...starts]).toEqual([0, 3, 3, 4]);
    expect(selectTexts(corpus, [])).toEqual({ tokens: new Int32Array(0), starts: new Int32Array(1) });
  });
});

describe('the fast path of a corpus', () => {
  beforeEach(() => {
    vi.mocked(words).mockClear();
    vi.mocked(foldWord).mockClear();
  });

  /** The words that were found or folded the general way. */
  const general = (texts: readonly string[], options?: WordOptions) => {
    corpusOf(texts, options);
    const whole = vi.mocked(words).mock.calls.map(([text]) => text);
    return [...whole, ...vi.mocked(foldWord).mock.calls.map(([word]) => word)];
  };

  it.each<[string, string[]]>([
    ["Where is it? I can't find the well-known cart!", []],
    ['Ma\'am, don’t: the dogs\' (two) "OK"; yes\tno\nGO 24', []],
    ['at 3.50 or 1,000 now', ['3.50', '1,000']],
    ["1'b a.b snake_case end", ['1', 'a.b', 'snake_case']],
    ['a café, wait… ‘so’ 字', ['café', 'wait', 'so', '字']],
  ])('takes all of %j but %j', (text, expected) => {
    expect(general([text])).toEqual(expected);
    expect(general([text], { fold: true })).toEqual([...expected, ...expected]);
  });

  it('takes texts of any length, the last word too', () => {
    expect(general(['tent', `${'word '.repeat(204)}last`, 'word '.repeat(2000), 'stove'])).toEqual([]);
  });

  const hostile = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('a', 'z', 'A', 'Z', 'm', '0', '9', "'", '’', ' ') },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x100 }).map((unit) => String.fromCharCode(unit)) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('‘', 'ʼ', '“', '…', '—', '\u00A0', '\u0301', '\u200D', 'ﬁ', '字'),
        },
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));

  it('finds the words that the general path finds', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        expect(wordsOf(texts)).toEqual(texts.map((text) => words(text)));
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});
