import { cellText } from './cell-text.js';
import { sizeText } from './table-html.js';
import type { TablePayload } from './table-payload.js';

/** A table up to the second is printed whole: nobody wants the first ten of eleven rows. */
const ROWS = 10;
const WHOLE = 30;
const WIDEST = 28;
/** Letters of a line: a row of fifty columns is read by nobody. */
const LINE = 160;

/**
 * A payload as lines of text: for a terminal, and for a front end that shows no HTML. Its first `pageSize` rows (unless told,
 * all of a short table and ten of a long one), and the columns that fit on a line.
 */
export function tableText(payload: TablePayload, pageSize?: number): string {
  const { columns, rows, title, totalRows } = payload;
  const shown = rows.slice(0, pageSize ?? (totalRows > WHOLE ? ROWS : totalRows));
  const cells = [
    columns.map((column) => column.name),
    ...shown.map((row) =>
      row.map((value, index) => cellText(value, columns[index] ?? { type: 'text', digits: null })),
    ),
  ].map((line) => line.map(cut));
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const fitting = Math.max(1, columnsWithin(widths, LINE));
  const lines = cells.map((line) =>
    line
      .slice(0, fitting)
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.type === 'number' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const more = totalRows > shown.length ? ['…'] : [];
  const left = columns.slice(fitting).map((column) => column.name);
  if (left.length > 0) more.push(`Not shown: ${namesText(left)}`);
  const size = sizeText({ ...payload, rows: shown });
  return [...(title === null ? [] : [title]), ...lines, ...more, size].join('\n');
}

function columnsWithin(widths: readonly number[], line: number): number {
  let length = -2;
  const over = widths.findIndex((width) => {
    length += width + 2;
    return length > line;
  });
  return over < 0 ? widths.length : over;
}

const namesText = (names: readonly string[]): string =>
  names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more columns`
    : names.join(', ');

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}
