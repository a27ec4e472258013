import { describe, expect, it } from 'vitest';
import { harmlessFigure, harmlessText } from '../../src/notebook/figure-markup.js';
import { ATTACKS } from '../../src/sandbox/hostile.js';

describe('harmlessText', () => {
  it.each([
    [
      '<b>12</b><br><span style="color:#1a7fc1">●</span>',
      '<b>12</b><br><span style="color:#1a7fc1">●</span>',
    ],
    ['<a href="https://example.org">click</a>', '&lt;a href="https://example.org">click&lt;/a>'],
    ['<span style="background:url(x)">a</span>', '&lt;span style="background:url(x)">a</span>'],
    ['<b onclick="x">a', '&lt;b onclick="x">a'],
    ['1 < 2 &#60;a href=x>', '1 &lt; 2 &lt;a href=x>'],
    ['%{y:.1f}<extra></extra>', '%{y:.1f}<extra></extra>'],
    ['already &lt;b&gt; escaped', 'already &lt;b&gt; escaped'],
  ])('%s', (text, harmless) => {
    expect(harmlessText(text)).toBe(harmless);
  });

  it('leaves no tag that loads, links or runs, in any attack', () => {
    for (const attack of ATTACKS) {
      expect(harmlessText(attack)).not.toMatch(/<(?!\/?(b|i|em|strong|sub|sup|br)\b[^>=]*>)/i);
    }
  });
});

describe('harmlessFigure', () => {
  it('walks every string and leaves out pictures from elsewhere', () => {
    const figure = harmlessFigure({
      data: [{ type: 'bar', x: ['<a href="x">a</a>'], y: [1], customdata: [[{ text: '<img src=x>' }]] }],
      layout: { title: { text: '<i>a</i>' }, images: [{ source: 'https://example.org/a.png' }] },
      alt: '',
    });
    expect(figure).toEqual({
      data: [
        { type: 'bar', x: ['&lt;a href="x">a&lt;/a>'], y: [1], customdata: [[{ text: '&lt;img src=x>' }]] },
      ],
      layout: { title: { text: '<i>a</i>' } },
    });
  });
});
