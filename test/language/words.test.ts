import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/language/corpus.js';
import { SEGMENT, wordClasses } from '../../src/language/word-classes.js';
import { wordSpans } from '../../src/language/word-spans.js';
import { countWords, words } from '../../src/language/words.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const segmented = (text: string) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
const found = (text: string) => wordSpans(text).map(([start, end]) => text.slice(start, end));

describe('words', () => {
  it.each([
    ["Don't click it, O’Brien.", ["don't", 'click', 'it', "o'brien"]],
    ['an e-mail at 3.50 or 1,000 (v2)', ['an', 'e', 'mail', 'at', '3.50', 'or', '1,000', 'v2']],
    ['STRASSE straße ÉTÉ', ['strasse', 'straße', 'été']],
    ['👍🏽 ok 🙂', ['ok']],
    ['', []],
    ['…?!', []],
    ['这个菜单很好用。我喜欢', ['这个', '菜单', '很好', '用', '我', '喜欢']],
    ['メニューはどこですか', ['メニュー', 'は', 'どこ', 'です', 'か']],
    ['ฉันหาเมนูไม่เจอ', ['ฉัน', 'หา', 'เมนู', 'ไม่', 'เจอ']],
    ['메뉴가 어디 있어요', ['메뉴가', '어디', '있어요']],
    ['أين القائمة؟', ['أين', 'القائمة']],
    ['मेनू कहाँ है', ['मेनू', 'कहाँ', 'है']],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });

  it('keeps case and signs unless they are to be folded', () => {
    expect(words('Don’t GO', { fold: false })).toEqual(['Don’t', 'GO']);
  });

  it('splits contractions and elisions where asked', () => {
    expect(words("I don't think it's l'eau", { contractions: 'split' })).toEqual([
      'i',
      'do',
      "n't",
      'think',
      'it',
      "'s",
      "l'",
      'eau',
    ]);
  });

  it('joins what hyphens join, and nothing across blanks or dashes', () => {
    expect(words('a well-known e-mail-list - no – dash', { hyphens: 'join' })).toEqual([
      'a',
      'well-known',
      'e-mail-list',
      'no',
      'dash',
    ]);
  });

  it.each([
    ["O’Neil’s CAN'T we've I'd", ['O’Neil', '’s', 'CA', "N'T", 'we', "'ve", 'I', "'d"]],
    ["jusqu'ici dell'arte aujourd'hui", ["jusqu'", 'ici', "dell'", 'arte', "aujourd'hui"]],
  ])('splits %j as written where it is not folded', (text, expected) => {
    expect(words(text, { contractions: 'split', fold: false })).toEqual(expected);
  });

  it('folds typographic apostrophes and composes accents, and drops invisible signs', () => {
    expect(words('Rock’n’Roll E\u0301te\u0301 co\u00ADop')).toEqual(["rock'n'roll", 'été', 'coop']);
  });

  it.each(['-', '\u2010', '\u2011'])('joins at %j only, and only one', (hyphen) => {
    expect(words(`e${hyphen}mail a${hyphen}${hyphen}b c${hyphen} d`, { hyphens: 'join' })).toEqual([
      `e${hyphen}mail`,
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(words('a/b', { hyphens: 'join' })).toEqual(['a', 'b']);
  });

  it('drops numbers where asked, and keeps words with digits', () => {
    expect(words('2 of 3.5 in v2', { numbers: 'drop' })).toEqual(['of', 'in', 'v2']);
  });
});

describe('the fast path', () => {
  const classes = wordClasses();
  const known = Array.from({ length: 65_536 }, (_, unit) => unit).filter((unit) => classes[unit] !== SEGMENT);

  it('knows the scripts that it is made for', () => {
    expect(known.length).toBeGreaterThan(4000);
  });

  it.each([
    (c: string) => c,
    (c: string) => `a${c}b`,
    (c: string) => `1${c}2`,
    (c: string) => `a${c}1`,
    (c: string) => `1${c}a`,
    (c: string) => `א${c}ב`,
    (c: string) => `_${c}_`,
    (c: string) => `a.${c}`,
    (c: string) => `a\u0301${c}\u0301b`,
    (c: string) => `א'${c}`,
    (c: string) => `한${c}글`,
  ])('gives what the Segmenter gives for every character in a place (%#)', (place) => {
    const different = known
      .map((unit) => place(String.fromCharCode(unit)))
      .filter((text) => {
        const [a, b] = [found(text), segmented(text)];
        return a.length !== b.length || a.some((word, i) => word !== b[i]);
      });
    expect(different).toEqual([]);
  });

  const byClass = Array.from({ length: 11 }, (_, kind) =>
    fc.constantFrom(
      ...known.filter((unit) => classes[unit] === kind).map((unit) => String.fromCharCode(unit)),
    ),
  );
  const foreign = fc.constantFrom(
    '日本語',
    '。',
    'カタ',
    'ひら',
    '한글',
    'ไทย',
    'ភាសា',
    'ລາວ',
    'မြန်မာ',
    '🙂',
    '👩‍💻',
    '\u200D',
    '🇩🇪',
    '②',
    '𝐀',
    'Ⅷ',
  );
  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('a', 'é', 'я', 'ש', 'ع', 'क', '7', ' ') },
        { weight: 6, arbitrary: fc.oneof(...byClass) },
        { weight: 4, arbitrary: fc.constantFrom('.', ',', "'", '’', ':', '"', '_', '-', '\u0301', '\u00AD') },
        { weight: 1, arbitrary: foreign },
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  it('gives what the Segmenter gives for generated text of many scripts', () => {
    fc.assert(
      fc.property(text, (generated) => {
        expect(found(generated)).toEqual(segmented(generated));
      }),
      { seed: 6, numRuns: 20_000 },
    );
  });

  it('counts the same words that it lists', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const { vocabulary, tokens, starts } = corpusOf(texts);
        const listed = texts.map((_, i) =>
          Array.from(tokens.subarray(starts[i], starts[i + 1]), (id) => vocabulary.words[id]),
        );
        expect(listed).toEqual(texts.map((one) => words(one)));
      }),
      { seed: 6, numRuns: 5000 },
    );
  });
});
