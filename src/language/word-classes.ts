/**
 * The word-break classes of Unicode Standard Annex 29 for the scripts that a table can split: one byte
 * a UTF-16 code unit. Everything outside goes to `Intl.Segmenter` (`SEGMENT`): scripts without blanks
 * between words, emoji, rare signs. Source: https://unicode.org/reports/tr29/#Word_Boundaries
 */
export const OTHER = 0;
export const LETTER = 1;
export const HEBREW = 2;
export const NUMBER = 3;
/** `_` and its kin join what stands beside them. */
export const CONNECTOR = 4;
/** Combining marks and invisible format signs belong to the character before them. */
export const EXTEND = 5;
/** Inside a word only between two letters (`a:b`). */
export const MID_LETTER = 6;
/** Inside a number only (`1,000`). */
export const MID_NUMBER = 7;
/** Both (`.`, `’`). */
export const MID_BOTH = 8;
/** `'`, which also ends a Hebrew word. */
export const SINGLE_QUOTE = 9;
/** `"`, which joins Hebrew letters. */
export const DOUBLE_QUOTE = 10;
export const SEGMENT = 11;

const SCRIPTS =
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Ethiopic';

const SIGNS: [number, string][] = [
  [MID_LETTER, ':·\u0387\u2027'],
  [MID_NUMBER, ',;\u037E\u0589\u060C\u066C'],
  [MID_BOTH, '.\u2018\u2019\u2024'],
  [SINGLE_QUOTE, "'"],
  [DOUBLE_QUOTE, '"'],
  [CONNECTOR, '_\u202F\u203F\u2040'],
  [EXTEND, '\u00AD\u200C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069'],
  [SEGMENT, '\u200D\u00B8\u00B2\u00B3\u00B9\u00BC\u00BD\u00BE\u2044\u2054'],
];

/** Blanks, punctuation and currency that part words everywhere. */
const PARTING = /[\0-\u00BF\u00D7\u00F7\u061B\u061F\u0964\u0965\u2000-\u205F\u20A0-\u20C0]/;

let classes: Uint8Array | undefined;

/** The class of every UTF-16 code unit: 64 KB, built on first use (some 10 ms). */
export function wordClasses(): Uint8Array {
  classes ??= buildClasses();
  return classes;
}

function buildClasses(): Uint8Array {
  const scripts = SCRIPTS.split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('');
  const letter = new RegExp(`[[${scripts}\\u02BCµ]&&\\p{L}]`, 'v');
  const number = new RegExp(`[[${scripts}0-9\\u0966-\\u096F]&&\\p{Nd}]`, 'v');
  const mark = new RegExp(`[[${scripts}\\u0300-\\u036F\\u064B-\\u0655]&&\\p{M}]`, 'v');
  const hebrew = /\p{Script=Hebrew}/u;
  const table = new Uint8Array(65536).fill(SEGMENT);
  for (let code = 0; code < 65536; code += 1) {
    const sign = String.fromCharCode(code);
    if (letter.test(sign)) table[code] = hebrew.test(sign) ? HEBREW : LETTER;
    else if (number.test(sign)) table[code] = NUMBER;
    else if (mark.test(sign)) table[code] = EXTEND;
    else if (PARTING.test(sign)) table[code] = OTHER;
  }
  for (const [kind, signs] of SIGNS) {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind;
  }
  return table;
}
