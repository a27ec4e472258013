import type { ChoiceRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { estimateText, intervalLines, methodText, reach, sideLabels } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'choiceChart',
  from: 'choices(test)',
  columns: ['question', 'option', 'count', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<ChoiceRow>;

type Row = RowOf<ChoiceRow, typeof TABLE>;

/**
 * Shares of the options of one or several choice questions as bars, each with its interval and count, in the
 * table's order.
 *
 * @param table the table of `choices`
 * @returns a figure, one bar an option, under its question
 * @example
 * const table = [{ column: 'q02', question: 'Which device?', option: 'Phone', count: 33, n: 60, estimate: 0.55, low: 0.43, high: 0.67, method: 'Wilson', multi_select: false, notes: '' }];
 * choiceChart(table).alt; // => "Share of respondents by option. Which device? Phone: 55%, interval 43% to 67%, 33 of 60."
 */
export function choiceChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Share of respondents by option';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({ label: row.option, heading: row.question })),
    18,
  );
  const method = methodText(rows);
  const several = rows.some((row) => row.multi_select);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} respondents. Line: interval${method ? ` (${method})` : ''}.`,
      ...orderText(rows),
      ...(several ? ['Where several options could be chosen, shares add up to more than 100%.'] : []),
    ],
    data: [
      {
        type: 'bar',
        orientation: 'h',
        x: rows.map((row) => row.estimate),
        y: positions,
        width: 16,
        marker: { color: faded(COLOURS.blue, 0.6) },
        hovertemplate: '%{x:.1%}<extra></extra>',
      },
      intervalLines(rows, positions, COLOURS.blue),
      sideLabels(
        rows.map((row) => reach(row, 0)),
        positions,
        rows.map((row) => `<b>${percentText(row.estimate)}</b> (${numberText(row.count, 0)})`),
      ),
    ],
    plotHeight,
    layout: {
      xaxis: valueAxis({ range: [0, 1.22], tickvals: [0, 0.25, 0.5, 0.75, 1], tickformat: '.0%' }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      rows.map(
        (row) => `${row.question} ${row.option}: ${estimateText(row, percentText)}, ${row.count} of ${row.n}`,
      ),
    )}`,
  });
}

/** What the options of a question go by, where some go by their size. */
function orderText(rows: readonly Row[]): string[] {
  const bySize = rows.filter((row) => row.option_order === 'size');
  if (bySize.length === 0) return [];
  return bySize.length === rows.length
    ? ['The most frequent option stands first.']
    : ['Options stand in their own order where it is known, else the most frequent first.'];
}
