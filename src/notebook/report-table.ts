import { cellText } from './cell-text.js';
import { escapeHtml } from './escape-html.js';
import { sizeText } from './table-html.js';
import type { PayloadColumn, PayloadValue, TablePayload } from './table-payload.js';

/** Rows that stand open in a long table; the others unfold. A table a little longer is not folded for two rows. */
const OPEN_ROWS = 15;
const LONG_TABLE = 20;

/**
 * A payload as a table of a report: sorted by its headers, folded where it is long, and downloaded as
 * CSV from what stands in it (`data-v` keeps the exact number that a cell rounds).
 */
export function reportTable(whole: TablePayload, number: number, section?: string): string {
  const payload = withoutEmptyNotes(whole);
  const { columns, rows, title } = payload;
  const caption = title ?? [`Table ${number}`, ...(section ? [section] : [])].join('. ');
  const id = `table-${number}`;
  const open = rows.length > LONG_TABLE ? OPEN_ROWS : rows.length;
  const heads = columns.map(headHtml).join('');
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cellHtml(value, columns[column])).join('');
    return `<tr${index < open ? '' : ' class="more"'}>${cells}</tr>`;
  });
  const more =
    rows.length > open
      ? `<button type="button" class="rows" aria-expanded="false">Show all ${rows.length} rows</button>`
      : '';
  const printed = more === '' ? '' : `<span class="print-only">; ${open} are printed</span>`;
  return [
    `<div class="table" id="${id}">`,
    `<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0"><table>`,
    `<caption id="${id}-caption">${escapeHtml(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`,
    `<p class="tools"><span>${escapeHtml(sizeText(payload))}${printed}</span>${more}`,
    `<button type="button" class="csv">Download CSV<span class="sr"> of ${escapeHtml(caption)}</span></button></p></div>`,
  ].join('');
}

/** A column of remarks is there for the rare row that has one. */
function withoutEmptyNotes(payload: TablePayload): TablePayload {
  const kept = [...payload.columns.keys()].filter(
    (index) => payload.columns[index]?.name !== 'notes' || payload.rows.some((row) => row[index]),
  );
  if (kept.length === payload.columns.length) return payload;
  return {
    ...payload,
    columns: kept.map((index) => payload.columns[index] as PayloadColumn),
    rows: payload.rows.map((row) => kept.map((index) => row[index] ?? null)),
  };
}

function headHtml({ name, title, type }: PayloadColumn): string {
  const label = escapeHtml(title ?? words(name));
  const className = title === null ? alignment(type) : `question ${alignment(type)}`.trim();
  return `<th scope="col"${className === '' ? '' : ` class="${className}"`} data-name="${escapeHtml(name)}"><button type="button">${label}</button></th>`;
}

/** `duration_s` as a reader would write it: `duration (s)`. */
const words = (name: string): string => name.replace(/_(m?s)$/, ' ($1)').replaceAll('_', ' ');

function cellHtml(value: PayloadValue, column: PayloadColumn | undefined): string {
  if (value === null || column === undefined) return '<td class="none">–</td>';
  const text = cellText(value, column);
  const exact = exactValue(value, column, text);
  const className = alignment(column.type) || length(text);
  return `<td${className === '' ? '' : ` class="${className}"`}${exact}>${escapeHtml(text)}</td>`;
}

/** What sorting and the CSV take instead of the words in the cell. */
function exactValue(value: PayloadValue, { type }: PayloadColumn, text: string): string {
  if (typeof value === 'number') return String(value) === text ? '' : ` data-v="${value}"`;
  return type === 'date' && typeof value === 'string' ? ` data-v="${escapeHtml(value)}"` : '';
}

const alignment = (type: PayloadColumn['type']): string => (type === 'number' || type === 'date' ? type : '');

/** Room for text that takes several lines, or holds a word that no column could. */
function length(text: string): 'longer' | 'long' | '' {
  if (text.length > 120) return 'longer';
  return text.length > 32 || /\S{24}/.test(text) ? 'long' : '';
}
