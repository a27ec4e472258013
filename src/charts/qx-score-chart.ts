import type { QxScoreRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { bracketText, estimateMarks, estimateText, methodText, reach, sideLabels } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText } from './text.js';
import { COLOURS } from './theme.js';

const TABLE = {
  chart: 'qxScoreChart',
  from: 'qxScores(test)',
  columns: ['label', 'qx_score', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<QxScoreRow>;

type Row = RowOf<QxScoreRow, typeof TABLE>;

const score = (value: number | null) => numberText(value, 0);

/**
 * QXscores as a dot plot, one row a task group: a dot for the score that the service reports, a tick and
 * a line for the mean of the participants' scores and its interval.
 *
 * @param table the table of `qxScores`
 * @returns a figure on the scale 0–100
 * @example
 * const table = [{ label: 'Checkout', qx_score: 72, n: 58, estimate: 71.6, low: 66, high: 77, method: 't', notes: '' }];
 * qxScoreChart(table).alt; // => "QXscore by task group (0–100). Checkout: QXscore 72; participants' mean 72, interval 66 to 77, n = 58."
 */
export function qxScoreChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'QXscore by task group';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(rows);
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} participants. Dot: the score as reported. Tick and line: mean of the participants' scores and its interval${method ? ` (${method})` : ''}.`,
    ],
    data: [
      ...estimateMarks(rows, positions, {
        marker: { symbol: 'line-ns-open', size: 14, line: { width: 2 } },
        hovertemplate: 'mean %{x:.1f}<extra></extra>',
      }),
      {
        type: 'scatter',
        mode: 'markers',
        x: rows.map((row) => row.qx_score),
        y: positions,
        marker: { size: 13, color: COLOURS.blue },
        hovertemplate: 'QXscore %{x}<extra></extra>',
      },
      sideLabels(
        rows.map((row) => reach(row, row.qx_score ?? 0)),
        positions,
        rows.map((row) =>
          row.qx_score === null ? bracketText(row, score) : `<b>${score(row.qx_score)}</b>`,
        ),
      ),
    ],
    plotHeight,
    layout: {
      xaxis: valueAxis({ range: [0, 108], tickvals: [0, 25, 50, 75, 100] }),
      yaxis: axis,
      annotations,
    },
    alt: `${title} (0–100). ${listText(
      rows.map(
        (row) =>
          `${row.label}: QXscore ${row.qx_score === null ? 'not reported' : score(row.qx_score)}; participants' mean ${estimateText(row, score)}, n = ${row.n}`,
      ),
    )}`,
  });
}
