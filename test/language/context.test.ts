import { describe, expect, it } from 'vitest';
import { keywordInContext } from '../../src/language/context.js';

const hits = (text: string, query: string | RegExp, window?: number) =>
  keywordInContext(text, query, window).map(({ left, keyword, right }) => [left, keyword, right]);

describe('a keyword in context', () => {
  it('is found as a word after folding, and shown as written', () => {
    expect(hits('So, the Cart is… the cart!', 'cart', 2)).toEqual([
      ['So, the', 'Cart', 'is… the'],
      ['is… the', 'cart', ''],
    ]);
  });

  it('is found as a phrase over punctuation and blanks, not inside another word', () => {
    expect(hits('I log in; blog in. Log, in', 'log in', 1)).toEqual([
      ['I', 'log in', '; blog'],
      ['in.', 'Log, in', ''],
    ]);
  });

  it('is found by the beginning of a word', () => {
    expect(hits('confusing, confused, fuse', 'confus*', 0)).toEqual([
      ['', 'confusing', ''],
      ['', 'confused', ''],
    ]);
    expect(hits('carts, cart', 'cart', 0)).toEqual([['', 'cart', '']]);
  });

  it('is found by a regular expression, whatever its flags, inside words too', () => {
    expect(hits('where did the CART go', /cart|go/iy, 1)).toEqual([
      ['the', 'CART', 'go'],
      ['CART', 'go', ''],
    ]);
    expect(hits('unclear page', /clear/, 1)).toEqual([['un', 'clear', 'page']]);
    expect(hits('unclear', /clea/, 1)).toEqual([['un', 'clea', 'r']]);
  });

  it.each([
    ['before all words', '(a b', /\(/, [['', '(', 'a']], 0],
    ['between words', 'a cat! b c', /!/, [['cat', '!', 'b']], 2],
    ['after all words', 'a b cat!', /!/, [['cat', '!', '']], 3],
    ['up to the next word', 'a b c d', /b /, [['a', 'b ', 'c']], 1],
    ['without any word', '…?!', /\?/, [['', '?', '']], 0],
  ])('by a regular expression can stand %s', (_, text, query, expected, word) => {
    expect(hits(text, query, 1)).toEqual(expected);
    expect(keywordInContext(text, query)[0]?.word).toBe(word);
  });

  it('has five words on either side, or as many as there are', () => {
    expect(hits('a b c d e f cart g h i j k l', 'cart')).toEqual([['b c d e f', 'cart', 'g h i j k']]);
    expect(hits('the cart is here!', 'cart')).toEqual([['the', 'cart', 'is here']]);
  });

  it('is found in a script without blanks', () => {
    expect(hits('这个菜单很好用', '菜单', 1)).toEqual([['这个', '菜单', '很好']]);
  });

  it.each(['', '?!', /x*/])('of nothing (%s) is nowhere', (query) => {
    expect(hits('a b c', query)).toEqual([]);
  });
});
