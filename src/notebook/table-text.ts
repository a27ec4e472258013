import { cellText } from './cell-text.js';
import { sizeText } from './table-html.js';
import type { TablePayload } from './table-payload.js';

const ROWS = 10;
const WIDEST = 28;

/** A payload as lines of text: for a terminal, and for a front end that shows no HTML. */
export function tableText(payload: TablePayload): string {
  const { columns, rows, title } = payload;
  const shown = rows.slice(0, ROWS);
  const cells = [
    columns.map((column) => column.name),
    ...shown.map((row) =>
      row.map((value, index) => cellText(value, columns[index] ?? { type: 'text', digits: null })),
    ),
  ].map((line) => line.map(cut));
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.type === 'number' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const more = rows.length > ROWS ? ['…'] : [];
  return [...(title === null ? [] : [title]), ...lines, ...more, sizeText(payload)].join('\n');
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}
