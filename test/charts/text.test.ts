import { describe, expect, it } from 'vitest';
import {
  listText,
  nText,
  numberText,
  percentText,
  plotText,
  pText,
  secondsText,
  signedText,
  wrapLines,
  wrapText,
} from '../../src/charts/text.js';

describe('plotText', () => {
  it('shows markup, entities and formulas as they were typed', () => {
    expect(plotText('<a href="x">5 & 6</a> &lt; $x$')).toBe(
      '&lt;a href="x"&gt;5 &amp; 6&lt;/a&gt; &amp;lt; &#36;x&#36;',
    );
  });

  it('makes one line of several', () => {
    expect(plotText('one\n two\tthree')).toBe('one two three');
  });
});

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('How easy was it to find?', 10)).toBe('How easy<br>was it to<br>find?');
  });

  it('ends what does not fit with an ellipsis', () => {
    expect(wrapLines('one two three four five', 9, 2)).toEqual(['one two', 'three…']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapLines('Donaudampfschifffahrtsgesellschaft', 20)).toEqual([
      'Donaudampfschifffahr',
      'tsgesellschaft',
    ]);
  });

  it('counts a sign of Chinese, Japanese or Korean as two letters, and breaks between them', () => {
    expect(wrapLines('このページの使いやすさはどうでしたか', 20)).toEqual([
      'このページの使いやす',
      'さはどうでしたか',
    ]);
    expect(wrapLines('검색은 쉬웠습니까', 10)).toEqual(['검색은', '쉬웠습니까']);
    expect(wrapLines('很容易找到我想要的东西', 10, 1)).toEqual(['很容易找…']);
  });

  it('escapes after wrapping, so that no entity is cut', () => {
    expect(wrapText('a<b c>d', 4)).toBe('a&lt;b<br>c&gt;d');
  });
});

describe('numbers in figures', () => {
  it('have a sign where asked, with a tenth where whole points would hide it, and none at zero', () => {
    expect([33.3, 0.5, 0.3, 0.04, 0, -0.04, -0.3, -0.5, -20, null].map(signedText)).toEqual([
      '+33',
      '+1',
      '+0.3',
      '0',
      '0',
      '0',
      '−0.3',
      '−1',
      '−20',
      '–',
    ]);
  });

  it('have a true minus sign, and none at zero', () => {
    expect([numberText(-6.24), numberText(-0.01), numberText(1234.5, 0), numberText(null)]).toEqual([
      '−6.2',
      '0.0',
      '1,235',
      '–',
    ]);
  });

  it('say shares in whole percent', () => {
    expect([percentText(0.555), percentText(0), percentText(null)]).toEqual(['56%', '0%', '–']);
  });

  it('say times in minutes from a minute on', () => {
    expect([
      secondsText(9.46),
      secondsText(41.2),
      secondsText(118.4),
      secondsText(59.7),
      secondsText(null),
    ]).toEqual(['9.5 s', '41 s', '1 min 58 s', '60 s', '–']);
  });

  it('say p values to three decimals', () => {
    expect([pText(0.0312), pText(0.00004), pText(null)]).toEqual(['p = 0.031', 'p < 0.001', 'p unknown']);
  });

  it('say n once where it is the same', () => {
    expect([nText([60, 60]), nText([58, 60, 55]), nText([])]).toEqual(['n = 60', 'n = 55–60', 'n = 0']);
  });

  it('list a dozen, and how many more there are', () => {
    expect(listText(['a', 'b', 'c'], 2)).toBe('a; b; and 1 more.');
  });
});
