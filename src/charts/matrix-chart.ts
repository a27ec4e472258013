import type { MatrixCountRow } from '../analysis/tables.js';
import type { Figure } from './figure.js';
import { heatmap } from './heatmap.js';
import { type ChartOptions, emptyFigure } from './layout.js';
import { type ChartInput, rowsOf } from './rows.js';
import { listText, nText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

/**
 * A matrix question as a heatmap: its rows down, the values across, in each cell the share of that row's
 * answers. Several questions stand below each other.
 *
 * @param table the table of `matrixCounts`
 * @returns a figure
 * @example
 * const table = ['Bad', 'Good'].map((value, i) => ({ column: 'q09', question: 'Rate each', row: 'Search', value, count: 1 + i, n: 3, share: (1 + i) / 3 }));
 * matrixChart(table).alt; // => "Matrix answers. Search: Bad 33%, Good 67%."
 */
export function matrixChart(table: ChartInput<MatrixCountRow>, options: ChartOptions = {}): Figure {
  const rows = rowsOf(table);
  const questions = [...new Set(rows.map((row) => row.question))];
  const title = options.title ?? (questions.length === 1 ? (questions[0] ?? '') : 'Matrix answers');
  if (rows.length === 0) return emptyFigure(options.title ?? 'Matrix answers');
  const lines = [...new Map(rows.map((row) => [`${row.column}\n${row.row}`, row])).values()];
  const values = [...new Set(rows.map((row) => row.value))];
  const cell = new Map(rows.map((row) => [`${row.column}\n${row.row}\n${row.value}`, row.share]));
  const shares = lines.map((line) =>
    values.map((value) => cell.get(`${line.column}\n${line.row}\n${value}`) ?? null),
  );
  return heatmap({
    title,
    subtitle: [`${nText(lines.map((line) => line.n))} answers a row. Share of each row's answers.`],
    rows: lines.map((line) => (questions.length > 1 ? `${line.question}: ${line.row}` : line.row)),
    columns: values,
    values: shares,
    text: shares.map((row) => row.map((share) => (share === null ? '' : percentText(share)))),
    range: [0, 1],
    colours: [
      [0, faded(COLOURS.blue, 0)],
      [1, faded(COLOURS.blue, 0.75)],
    ],
    alt: `${options.title ?? 'Matrix answers'}. ${listText(
      lines.map(
        (line, row) =>
          `${line.row}: ${values.map((value, column) => `${value} ${percentText(shares[row]?.[column] ?? null)}`).join(', ')}`,
      ),
    )}`,
  });
}
