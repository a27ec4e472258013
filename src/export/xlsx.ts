import { UxframeError } from '../errors.js';
import { bareText } from './csv.js';
import type { ExportTable } from './export-column.js';

/** What Excel can hold. */
const MOST_ROWS = 1_048_575;
const MOST_COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;
// A workbook is made in memory: about 1 KB a cell while it is written.
const MOST_CELLS = 5_000_000;

type Cell = {
  value: string | number | boolean | Date;
  type: unknown;
  format?: string;
  fontWeight?: 'bold';
} | null;

/** Writes tables as one workbook, a sheet each, the header row bold and in view. Text is never a formula. */
export async function writeXlsx(path: string, tables: ReadonlyMap<string, ExportTable>): Promise<void> {
  for (const [name, { rows, columns }] of tables) refuseTooLarge(name, rows, columns.length);
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = [...tables].map(([name, table]) => ({
    sheet: name,
    data: sheetData(table),
    columns: table.columns.map(({ type }) => ({ width: type === 'timestamp' ? 20 : 18 })),
    stickyRowsCount: 1,
  }));
  await writeExcelFile(sheets as Parameters<typeof writeExcelFile>[0] & typeof sheets).toFile(path);
}

function refuseTooLarge(name: string, rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  throw new UxframeError(
    'usage',
    `The table ${name} (${rows} rows, ${columns} columns) is too large for a workbook.`,
    {
      hint: 'Export it with --format parquet, arrow or csv.',
      subject: name,
    },
  );
}

function sheetData({ columns, rows }: ExportTable): Cell[][] {
  const header = columns.map(({ name }): Cell => ({ value: name, type: String, fontWeight: 'bold' }));
  const cells = columns.map(({ type, cells: read }) =>
    read(0, rows).map((cell) =>
      sheetCell(type === 'json' && typeof cell === 'string' ? bareText(cell) : cell),
    ),
  );
  return [header, ...Array.from({ length: rows }, (_, row) => cells.map((column) => column[row] ?? null))];
}

function sheetCell(cell: unknown): Cell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  const text = Array.isArray(cell) ? cell.join('; ') : String(cell);
  return { value: cut(text.replace(NOT_IN_XML, '')), type: String };
}

// Control characters but tab and line breaks, and halves of a pair, which XML cannot hold.
const NOT_IN_XML = /[^\P{C}\t\n\r\p{Cf}\p{Co}\p{Cn}]|[\ufffe\uffff]/gu;

const cut = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
