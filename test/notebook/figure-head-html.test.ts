import { describe, expect, it } from 'vitest';
import { figureOf } from '../../src/charts/layout.js';
import { headHtml } from '../../src/notebook/figure-head-html.js';
import { figureHtml } from '../../src/notebook/figure-html.js';
import { reportFigure } from '../../src/notebook/report-figure.js';
import { ATTACKS } from '../../src/sandbox/hostile.js';

const LONG = 'n = 60 answers. Dot and line: promoters less detractors, with its interval (adjusted Wald).';

const figureWith = (text: string) =>
  figureOf({
    title: text,
    subtitle: [text],
    key: [{ colour: '#1a7fc1', mark: '■', text }],
    data: [],
    plotHeight: 100,
    layout: {},
    alt: '',
  });

describe('headHtml', () => {
  it('leaves the wrapping of a subtitle to the page, and takes the head out of what Plotly draws', () => {
    for (const html of [
      reportFigure(figureWith(LONG), 1),
      figureHtml(figureWith(LONG), { id: 'a', plotlyScript: null }),
    ]) {
      expect(html).toContain(`<p>${LONG}</p>`);
      expect(html.split(LONG)).toHaveLength(4);
      expect(html).not.toContain('\\u003cbr>');
    }
  });

  it('shows whatever stands in a head as text', () => {
    const tagsOf = (text: string) => headHtml(figureWith(text)).html.match(/<[^>]*>/g);
    for (const attack of ATTACKS) expect(tagsOf(attack)).toEqual(tagsOf('words'));
  });

  it('writes nothing for a figure of somebody else, which keeps its title', () => {
    const figure = { data: [], layout: { title: { text: 'Mine' } }, alt: 'a' };
    expect(headHtml(figure)).toEqual({ html: '', plot: figure });
  });
});
