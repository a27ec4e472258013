import type { Figure, KeyEntry } from '../charts/figure.js';
import { apart } from '../charts/figure-head.js';
import { escapeHtml } from './escape-html.js';

/** Title, subtitle and key of a figure of ours as HTML, and the figure without them; another figure as it is. */
export function headHtml(figure: Figure): { html: string; plot: Figure } {
  const parts = apart(figure);
  if (parts === null) return { html: '', plot: figure };
  const { title, subtitle, key } = parts.head;
  const paragraphs = subtitle.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  const entries = key.length === 0 ? '' : `<p class="key">${key.map(entryHtml).join(' ')}</p>`;
  return {
    html: `<div class="head"><p class="title">${escapeHtml(title)}</p>${paragraphs}${entries}</div>`,
    plot: parts.plot,
  };
}

function entryHtml({ colour, mark = '●', text }: KeyEntry): string {
  return `<span><span aria-hidden="true" style="color:${colour}">${escapeHtml(mark)}</span> ${escapeHtml(text)}</span>`;
}
