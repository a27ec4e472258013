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
  });

  it('is found by a regular expression, whatever its flags, inside words too', () => {
    expect(hits('where did the CART go', /cart|go/iy, 1)).toEqual([
      ['the', 'CART', 'go'],
      ['CART', 'go', ''],
    ]);
    expect(hits('unclear page', /clear/, 1)).toEqual([['un', 'clear', 'page']]);
  });

  it('is found in a script without blanks', () => {
    expect(hits('这个菜单很好用', '菜单', 1)).toEqual([['这个', '菜单', '很好']]);
  });

  it.each(['', '?!', /x*/])('of nothing (%s) is nowhere', (query) => {
    expect(hits('a b c', query)).toEqual([]);
  });
});
