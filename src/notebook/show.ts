import { type Figure, isFigure } from '../charts/figure.js';
import type { CodebookRow, Table } from '../frames/tables.js';
import { type CellDisplay, cellDisplay } from './cell-display.js';
import type { MimeBundle } from './document.js';
import { escapeHtml } from './escape-html.js';
import { figureHtml } from './figure-html.js';
import { PlotlyOnPage } from './plotly-on-page.js';
import { inReadingOrder } from './reading-order.js';
import { recordTable } from './record-table.js';
import { tableHtml } from './table-html.js';
import {
  FIGURE_MIME,
  isTable,
  type PayloadOptions,
  TABLE_MIME,
  type TableLike,
  tablePayload,
} from './table-payload.js';
import { tableText } from './table-text.js';

export interface ShowOptions {
  /** Stands above a table. */
  title?: string | undefined;
  /** The test's codebook: names the columns of a table by their questions. */
  codebook?: Table<CodebookRow> | undefined;
  /** Columns of shares, to be shown as percents: 0.48 as 48%. */
  percent?: readonly string[] | undefined;
  /** Rows a page; 10 unless told. */
  pageSize?: number | undefined;
  /** Rows to show at most; 500 unless told. The number of all rows is said in any case. */
  limit?: number | undefined;
}

/** Where `show` writes; given by tests. */
export interface ShowSurroundings {
  display: CellDisplay | null;
  print: (text: string) => void;
  plotly: PlotlyOnPage;
  newId: () => string;
}

const plotly = new PlotlyOnPage();

/**
 * Shows a table, a figure or a text in a notebook's cell. Tables are sorted by a click on a header and
 * shown a page at a time; with a codebook the headers tell their questions. Figures are sent as Plotly's
 * MIME type and as HTML that draws itself. A test's data is shown as its `sessions`,
 * answers before demographics, ids last. Outside of a
 * notebook (tslab's kernel or Deno's) the same is printed as text.
 *
 * @param value an Arquero table, an array of row objects, a figure, a test's data, or any value as text
 * @param options `title`, `codebook`, `percent`, `pageSize` and `limit`, for tables
 * @example
 * const { responses } = framesFromSessions([]);
 * show(responses, { title: 'Answers' }); // => undefined
 */
export function show(value: unknown, options: ShowOptions = {}): void {
  showIn(value, options, {
    display: cellDisplay(),
    print: (text) => console.log(text),
    plotly,
    newId: () => `uxframe-${Math.random().toString(36).slice(2, 12)}`,
  });
}

/** `show` with its surroundings handed in. */
export function showIn(value: unknown, options: ShowOptions, around: ShowSurroundings): void {
  const bundle = bundleOf(value, options, around);
  if (around.display === null) around.print(String(bundle['text/plain']));
  else around.display.show(bundle);
}

function bundleOf(value: unknown, options: ShowOptions, around: ShowSurroundings): MimeBundle {
  if (isFigure(value)) return figureBundle(value, around);
  if (hasSessions(value))
    return tableBundle(
      inReadingOrder(value.sessions, value.codebook),
      { codebook: value.codebook, ...options },
      around,
    );
  const table = isTable(value) ? value : recordTable(value);
  return table === null ? textBundle(value) : tableBundle(table, options, around);
}

function tableBundle(table: TableLike, options: ShowOptions, around: ShowSurroundings): MimeBundle {
  const { pageSize, limit = 500, ...rest } = options;
  const payload = tablePayload(table, { ...rest, limit } satisfies PayloadOptions);
  const page = pageSize === undefined ? {} : { pageSize };
  return {
    [TABLE_MIME]: payload,
    'text/html': tableHtml(payload, { id: around.newId(), ...page }),
    'text/plain': tableText(payload, pageSize),
  };
}

function figureBundle(figure: Figure, around: ShowSurroundings): MimeBundle {
  // What JSON has no word for (undefined, NaN) must not reach the wire.
  const plain = JSON.parse(JSON.stringify(figure)) as Figure;
  const html = around.display && {
    'text/html': figureHtml(plain, { id: around.newId(), plotlyScript: around.plotly.scriptFor(plain) }),
  };
  return { [FIGURE_MIME]: plain, ...html, 'text/plain': plain.alt ?? 'A figure.' };
}

/** Lines stay lines by their tags: a report writes HTML anew, without styles. */
function textBundle(value: unknown): MimeBundle {
  if (typeof value === 'string') {
    const lines = escapeHtml(value).replaceAll('\n', '<br>');
    return { 'text/html': `<p style="max-width:70ch">${lines}</p>`, 'text/plain': value };
  }
  const text = JSON.stringify(value, null, 2) ?? String(value);
  return { 'text/html': `<pre>${escapeHtml(text)}</pre>`, 'text/plain': text };
}

function hasSessions(value: unknown): value is { sessions: TableLike; codebook: Table<CodebookRow> } {
  if (typeof value !== 'object' || value === null) return false;
  const { sessions, codebook } = value as { sessions?: unknown; codebook?: unknown };
  return isTable(sessions) && isTable(codebook);
}
