import type { Figure } from '../charts/figure.js';
import { escapeHtml, scriptJson } from './escape-html.js';
import { headHtml } from './figure-head-html.js';
import { harmlessFigure } from './figure-markup.js';

/** What fits on a printed page, in CSS pixels; a taller figure goes on on the next. */
const PAGE_HEIGHT = 850;

/** A figure as a report has it: its place, its data, and its words for whoever does not see it. */
export function reportFigure(figure: Figure, number: number): string {
  const alt = (figure.alt ?? '').trim() || `Figure ${number}`;
  const { html: head, plot } = headHtml(figure);
  const { height } = plot.layout;
  const pixels = typeof height === 'number' && Number.isFinite(height) ? Math.round(height) : 450;
  return [
    `<figure class="chart${pixels > PAGE_HEIGHT ? ' tall' : ''}" id="figure-${number}">${head}`,
    `<div class="plot" role="img" aria-label="${escapeHtml(alt)}" style="height:${pixels}px"></div>`,
    `<script type="application/json">${scriptJson(harmlessFigure(plot))}</script>`,
    `<figcaption><details><summary>This chart in words</summary><p>${escapeHtml(alt)}</p></details></figcaption>`,
    '</figure>',
  ].join('');
}
