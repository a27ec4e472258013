import type { CrosstabRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { heatmap } from './heatmap.js';
import { type ChartOptions, emptyFigure } from './layout.js';
import { listText, numberText, pText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'crosstabChart',
  from: 'crosstab(test, row, column)',
  columns: [
    'row',
    'column',
    'row_question',
    'column_question',
    'count',
    'expected',
    'std_residual',
    'n',
    'p',
    'cramers_v',
  ],
} as const satisfies ChartTable<CrosstabRow>;

type Row = RowOf<CrosstabRow, typeof TABLE>;

/** Residuals beyond this are drawn in the full colour. */
const FULL = 4;

/**
 * A cross-tabulation as a heatmap of its standardised residuals: blue where a cell holds more than
 * independence would put there, vermilion where it holds less. Counts stand in the cells; beyond ±2 a
 * cell stands out, and is marked ▲ or ▼.
 *
 * @param table the table of `crosstab`
 * @returns a figure
 * @example
 * const table = [{ row: 'Phone', column: '18–24', row_question: 'Which device?', column_question: 'Age group', count: 12, expected: 6.5, std_residual: 2.9, n: 60, p: 0.004, cramers_v: 0.4 }];
 * crosstabChart(table).alt; // => "Which device? – by Age group, n = 60, p = 0.004, Cramér's V 0.40. Phone × 18–24: 12 (expected 6.5, residual 2.9)."
 */
export function crosstabChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const cells = rowsOf(table, TABLE);
  const [first] = cells;
  if (first === undefined) return emptyFigure(options.title ?? 'Cross-tabulation');
  const title = options.title ?? `${first.row_question} – by ${first.column_question}`;
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const at = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const grid = rows.map((row) => columns.map((column) => at.get(`${row}\n${column}`)));
  // By the columns' bases: in a report, cells of few people are left out of the table.
  const bases = new Map(cells.map((cell) => [cell.column, cell.n]));
  const total = [...bases.values()].reduce((sum, n) => sum + n, 0);
  const test = `${pText(first.p)}, Cramér's V ${numberText(first.cramers_v, 2)}`;
  return heatmap({
    title,
    subtitle: [
      `n = ${numberText(total, 0)}, ${test}. Counts; colour: standardised residual.`,
      '▲ blue: more than expected (above 2). ▼ vermilion: fewer (below −2).',
    ],
    panels: [
      {
        heading: null,
        rows,
        columns,
        values: grid.map((line) => line.map((cell) => cell?.std_residual ?? null)),
        text: grid.map((line) => line.map((cell) => (cell === undefined ? '' : cellText(cell)))),
      },
    ],
    range: [-FULL, FULL],
    colours: [
      [0, faded(COLOURS.vermilion, 0.75)],
      [0.5, faded(COLOURS.grey, 0.08)],
      [1, faded(COLOURS.blue, 0.75)],
    ],
    alt: `${title}, n = ${total}, ${test}. ${listText(
      [...cells]
        .sort((a, b) => Math.abs(b.std_residual ?? 0) - Math.abs(a.std_residual ?? 0))
        .map(
          (cell) =>
            `${cell.row} × ${cell.column}: ${cell.count} (expected ${numberText(cell.expected, 1)}, residual ${numberText(cell.std_residual, 1)})`,
        ),
      8,
    )}`,
  });
}

function cellText(cell: Row): string {
  const residual = cell.std_residual ?? 0;
  const mark = residual > 2 ? ' ▲' : residual < -2 ? ' ▼' : '';
  return `${numberText(cell.count, 0)}${mark}`;
}
