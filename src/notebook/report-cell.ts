import { stripVTControlCharacters } from 'node:util';
import { marked } from 'marked';
import { type Figure, isFigure } from '../charts/figure.js';
import type { MimeBundle, NotebookCell, Output } from './document.js';
import { tagsOf } from './document.js';
import { escapeHtml } from './escape-html.js';
import { markdownCellHtml, markdownHtml } from './markdown-html.js';
import { withoutRedeclared } from './parameters.js';
import { reportFigure } from './report-figure.js';
import { reportTable } from './report-table.js';
import { type SanitizeOptions, sanitizeHtml } from './sanitize-html.js';
import { FIGURE_MIME, TABLE_MIME, type TablePayload } from './table-payload.js';

export interface Heading {
  id: string;
  text: string;
  /** As written in the notebook: 1 for `#`. */
  level: number;
}

/** Writes a notebook's cells, and keeps what the page around them needs. */
export class CellWriter {
  readonly headings: Heading[] = [];
  readonly figures: Figure[] = [];
  #tables = 0;

  /** All cells; code that shows nothing joins the code of the next cell. */
  write(cells: readonly NotebookCell[]): string {
    const shift = cells.some(hasTopHeading) ? 1 : 0;
    const parts: string[] = [];
    let code: string[] = [];
    const flush = (outputs: string): void => {
      if (outputs !== '' || code.length > 0)
        parts.push(`<div class="cell">${outputs}${codeHtml(code)}</div>`);
      code = [];
    };
    for (const cell of cells) {
      const tags = tagsOf(cell);
      if (cell.cell_type === 'raw' || tags.includes('remove-cell') || cell.source.trim() === '') continue;
      if (cell.cell_type === 'markdown') {
        flush('');
        parts.push(`<div class="prose">${markdownCellHtml(cell, this.#prose(shift))}</div>`);
        continue;
      }
      if (tags.includes('injected-parameters')) {
        code = code.map((source) => withoutRedeclared(source, cell.source)).filter((source) => source !== '');
      }
      if (!tags.includes('remove-input')) code.push(cell.source);
      const outputs = tags.includes('remove-output')
        ? ''
        : cell.outputs.map((one) => this.#output(one)).join('');
      if (outputs !== '') flush(outputs);
    }
    flush('');
    return parts.join('\n');
  }

  #prose(headingShift: number): SanitizeOptions {
    return {
      links: true,
      headingShift,
      headingId: (text, level) => {
        const id = `section-${this.headings.length + 1}`;
        this.headings.push({ id, text, level });
        return id;
      },
    };
  }

  #output(output: Output): string {
    if (output.output_type === 'error') return errorHtml(output);
    if (output.output_type === 'stream') return streamHtml(output.name, output.text);
    return this.#bundle(output.data);
  }

  /** The richest form that is safe: data of a known kind first, foreign HTML only through the gate. */
  #bundle(data: MimeBundle): string {
    const figure = data[FIGURE_MIME];
    if (isFigure(figure)) {
      this.figures.push(figure);
      return reportFigure(figure, this.figures.length);
    }
    const table = data[TABLE_MIME];
    if (isPayload(table)) {
      this.#tables += 1;
      return reportTable(table, this.#tables, this.headings.at(-1)?.text);
    }
    const image = imageHtml(data);
    if (image !== null) return image;
    if (typeof data['text/html'] === 'string') {
      return `<div class="html">${sanitizeHtml(data['text/html'], { links: false, headingShift: 1 })}</div>`;
    }
    if (typeof data['text/markdown'] === 'string') {
      return `<div class="prose">${markdownHtml(data['text/markdown'], { links: false, headingShift: 1 })}</div>`;
    }
    return typeof data['text/plain'] === 'string' ? textHtml(data['text/plain']) : '';
  }
}

function codeHtml(sources: readonly string[]): string {
  if (sources.length === 0) return '';
  const code = escapeHtml(sources.join('\n\n'));
  return `<details class="code"><summary>Code</summary><pre><code>${code}</code></pre></details>`;
}

const hasTopHeading = (cell: NotebookCell): boolean =>
  cell.cell_type === 'markdown' &&
  marked.lexer(cell.source).some((token) => token.type === 'heading' && token.depth === 1);

/** What a cell logged is for whoever runs it: folded, unless it went to stdout. */
function streamHtml(name: 'stdout' | 'stderr', text: string): string {
  if (text.trim() === '') return '';
  if (name === 'stdout') return textHtml(text);
  return `<details class="log"><summary>Messages</summary>${textHtml(text)}</details>`;
}

const textHtml = (text: string): string =>
  `<pre class="text">${escapeHtml(stripVTControlCharacters(text))}</pre>`;

function errorHtml({ ename, evalue, traceback }: Extract<Output, { output_type: 'error' }>): string {
  const rest = traceback.slice(1).join('\n');
  const where = rest === '' ? '' : `<pre class="text">${escapeHtml(stripVTControlCharacters(rest))}</pre>`;
  return `<div class="error"><p><strong>${escapeHtml(ename)}</strong> ${escapeHtml(evalue)}</p>${where}</div>`;
}

/** An image as data; an SVG too, for inside an `<img>` its scripts do not run. */
function imageHtml(data: MimeBundle): string | null {
  const alt = typeof data['text/plain'] === 'string' ? data['text/plain'] : 'Picture';
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']) {
    const value = data[type];
    if (typeof value !== 'string') continue;
    const base64 =
      type === 'image/svg+xml' ? Buffer.from(value).toString('base64') : value.replace(/\s+/g, '');
    if (!/^[\w+/=]+$/.test(base64)) continue;
    return `<img alt="${escapeHtml(alt)}" src="data:${type};base64,${base64}">`;
  }
  return null;
}

function isPayload(value: unknown): value is TablePayload {
  if (typeof value !== 'object' || value === null) return false;
  const { version, columns, rows } = value as Partial<TablePayload>;
  return version === 1 && Array.isArray(columns) && Array.isArray(rows);
}
