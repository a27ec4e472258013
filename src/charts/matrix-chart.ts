import type { MatrixCountRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { type HeatmapPanel, heatmap } from './heatmap.js';
import { type ChartOptions, emptyFigure } from './layout.js';
import { listText, nText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'matrixChart',
  from: 'matrixCounts(test)',
  columns: ['column', 'question', 'row', 'value', 'n', 'share'],
} as const satisfies ChartTable<MatrixCountRow>;

type Row = RowOf<MatrixCountRow, typeof TABLE>;

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
export function matrixChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const rows = rowsOf(table, TABLE);
  const [first] = rows;
  if (first === undefined) return emptyFigure(options.title ?? TITLE);
  const questions = [...new Set(rows.map((row) => row.column))].map((column) =>
    rows.filter((row) => row.column === column),
  );
  const isOne = questions.length === 1;
  const title = options.title ?? (isOne ? first.question : TITLE);
  const panels = questions.map((question) => panelOf(question, isOne && options.title === undefined));
  return heatmap({
    title,
    subtitle: [`${nText(rows.map((row) => row.n))} answers a row. Share of each row's answers.`],
    panels,
    range: [0, 1],
    colours: [
      [0, faded(COLOURS.blue, 0)],
      [1, faded(COLOURS.blue, 0.75)],
    ],
    alt: `${options.title ?? TITLE}. ${listText(panels.flatMap(rowTexts))}`,
  });
}

const TITLE = 'Matrix answers';

/** One question: its rows and values in the order in which they first appear. */
function panelOf(counts: readonly Row[], isInTitle: boolean): HeatmapPanel {
  const rows = [...new Set(counts.map((count) => count.row))];
  const columns = [...new Set(counts.map((count) => count.value))];
  const shares = new Map(counts.map((count) => [`${count.row}\n${count.value}`, count.share]));
  const values = rows.map((row) => columns.map((value) => shares.get(`${row}\n${value}`) ?? null));
  const text = values.map((row) => row.map((share) => (share === null ? '' : percentText(share))));
  return { heading: isInTitle ? null : (counts[0]?.question ?? null), rows, columns, values, text };
}

function rowTexts({ rows, columns, text }: HeatmapPanel): string[] {
  return rows.map(
    (row, line) => `${row}: ${columns.map((value, cell) => `${value} ${text[line]?.[cell]}`).join(', ')}`,
  );
}
