import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../src/notebook/markdown-html.js';
import { sanitizeHtml } from '../../src/notebook/sanitize-html.js';
import { ATTACKS } from '../../src/sandbox/hostile.js';

const SAFE = { links: true, headingShift: 0 };
const clean = (html: string) => sanitizeHtml(html, SAFE);

describe('sanitizeHtml', () => {
  it('keeps text, structure and tables', () => {
    const html =
      '<p>one <strong>two</strong></p><table><tbody><tr><td colspan="2">3</td></tr></tbody></table>';
    expect(clean(html)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<p onclick="alert(1)" class="x" style="color:red" id="report">a</p>', '<p>a</p>'],
    ['<img src="https://example.org/x.png" alt="a chart">', 'a chart'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<svg><p>a</p><script>alert(1)</script></svg>', '<p>a</p>'],
    ['<math><mi xlink:href="javascript:alert(1)">a</mi></math>b', 'b'],
    ['<template><p>a</p></template>b', 'b'],
    ['<center><blink>a</blink></center>', 'a'],
    ['<!-- a --><![CDATA[b]]>c', 'c'],
    ['a &amp;lt;script&amp;gt; &lt;b&gt;', 'a &amp;lt;script&amp;gt; &lt;b&gt;'],
  ])('makes %s into %s', (html, safe) => {
    expect(clean(html)).toBe(safe);
  });

  it.each([
    ['https://example.org/', true],
    ['mailto:a@example.org', true],
    ['#section-1', true],
    ['javascript:alert(1)', false],
    [' java\nscript:alert(1)', false],
    ['data:text/html,a', false],
    ['file:///etc/passwd', false],
    ['//example.org', false],
  ])('takes %j for a link: %s', (href, isLink) => {
    const element = clean(`<a href="${href}" target="_top">a</a>`);
    expect(element).toBe(isLink ? `<a href="${href}" rel="noopener">a</a>` : 'a');
  });

  it('has no links where none are allowed', () => {
    expect(sanitizeHtml('<a href="https://example.org">a</a>', { ...SAFE, links: false })).toBe('a');
  });

  it('keeps an embedded image and nothing that only looks like one', () => {
    const image = '<img alt="" src="data:image/png;base64,iVBORw0KGgo=">';
    expect(clean(image)).toBe(image);
    expect(clean('<img alt="" src="data:text/html;base64,PHA+">')).toBe('');
  });

  it('is the same when it is read again, for every attack', () => {
    for (const attack of ATTACKS) {
      const once = clean(attack);
      expect(clean(once)).toBe(once);
      expect(once).not.toMatch(
        /<(script|img|svg|iframe|style|meta|base|form|button)|javascript:.*"|\son\w+=[^&]*>/i,
      );
    }
  });
});

describe('markdownHtml', () => {
  it('renders markdown, and raw HTML in it through the same gate', () => {
    const html = markdownHtml(
      '# A *b*\n\n<b onclick="x()">raw</b> [bad](javascript:x) [good](https://example.org)',
      SAFE,
    );
    expect(html).toBe(
      '<h1>A <em>b</em></h1>\n<p><b>raw</b> bad <a href="https://example.org" rel="noopener">good</a></p>\n',
    );
  });

  it('shifts headings below those of the page and gives them ids', () => {
    const html = markdownHtml('## A', {
      ...SAFE,
      headingShift: 1,
      headingId: (text, level) => `${text}-${level}`,
    });
    expect(html.trim()).toBe('<h3 id="A-2">A</h3>');
  });
});
