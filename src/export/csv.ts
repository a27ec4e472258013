import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { ColumnTable } from 'arquero';
import { type ExportColumn, type ExportTable, exportTable } from './export-column.js';

export interface CsvOptions {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula (it starts with
   * `=`, `+`, `-`, `@`, a tab, or a line break). Default: true.
   */
  guard?: boolean | undefined;
}

const ROWS_AT_A_TIME = 1000;

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled; UTF-8 without a BOM). Dates are ISO 8601 in
 * UTC, lists and records JSON; nothing is an empty cell, an empty string `""`.
 *
 * People's answers are text that strangers wrote, and a spreadsheet runs `=HYPERLINK(…)`: such cells
 * are guarded unless you turn it off. Source: OWASP, CSV injection.
 *
 * @example
 * toCSV(framesFromSessions([]).taskGroups); // => "session_id,task_group_id,task_group_type,score,sequence\r\n"
 */
export function toCSV(table: ColumnTable, options: CsvOptions = {}): string {
  return [...csvBlocks(exportTable(table), options)].join('');
}

/** Writes a table as CSV, a block of rows at a time. */
export function writeCsv(path: string, table: ExportTable, options: CsvOptions = {}): void {
  const file = openSync(path, 'w');
  try {
    // writeSync may stop short on a full disk without an error; this goes on until all is written, or throws.
    for (const block of csvBlocks(table, options)) writeFileSync(file, block);
  } finally {
    closeSync(file);
  }
}

function* csvBlocks({ columns, rows }: ExportTable, { guard = true }: CsvOptions): Generator<string> {
  yield `${columns.map(({ name }) => textCell(name, guard)).join(',')}\r\n`;
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) {
    const to = Math.min(rows, from + ROWS_AT_A_TIME);
    const cells = columns.map((column) => csvCells(column, from, to, guard));
    let block = '';
    for (let row = 0; row < to - from; row++) block += `${cells.map((column) => column[row]).join(',')}\r\n`;
    yield block;
  }
}

function csvCells({ type, cells }: ExportColumn, from: number, to: number, guard: boolean): string[] {
  return cells(from, to).map((cell) => {
    if (cell === null) return '';
    if (cell instanceof Date) return cell.toISOString();
    if (typeof cell !== 'string') return Array.isArray(cell) ? quoted(JSON.stringify(cell)) : String(cell);
    return textCell(type === 'json' ? bareText(cell) : cell, guard);
  });
}

/** Of a column of several types, text stands as it is; lists and records as JSON. */
export function bareText(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}

// The wide forms of East Asian keyboards too: some spreadsheets take them for the narrow ones.
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

function textCell(text: string, guard: boolean): string {
  return quoted(guard && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
}

// Of a column of several types: −5 is a number, no formula.
const NUMBER = /^-?\d+(\.\d+)?$/;

const quoted = (text: string): string =>
  text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
