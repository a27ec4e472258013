import type { QxTrendRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import { distinctNames } from './distinct-names.js';
import type { Figure, Trace } from './figure.js';
import { estimateText, methodText, uprightIntervals } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { listText, nText, numberText } from './text.js';
import { seriesLook } from './theme.js';

const TABLE = {
  chart: 'qxTrendChart',
  from: 'qxTrend([before, after])',
  columns: ['label', 'test_id', 'title', 'date', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<QxTrendRow>;

type Row = RowOf<QxTrendRow, typeof TABLE>;

const score = (value: number | null) => numberText(value, 0);

/**
 * QXscores over releases: one line a task group, one step a test in order of its first session, with the
 * interval of each mean. Steps are evenly spaced; the dates stand below them.
 *
 * @param table the table of `qxTrend`
 * @returns a figure on the scale 0–100
 * @example
 * const table = [
 *   { label: 'Checkout', test_id: 'a', title: 'Release 1', date: new Date('2026-01-12'), n: 60, estimate: 58, low: 52, high: 64, method: 't' },
 *   { label: 'Checkout', test_id: 'b', title: 'Release 2', date: new Date('2026-04-20'), n: 60, estimate: 71, low: 66, high: 76, method: 't' },
 * ];
 * qxTrendChart(table).data.length; // => 2
 */
export function qxTrendChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'QXscore over releases';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const tests = [...new Map(rows.map((row) => [row.test_id, row])).values()];
  const labels = [...new Set(rows.map((row) => row.label))];
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} participants a test. Mean of the participants' scores with its interval${method ? ` (${method})` : ''}.`,
    ],
    key: labels.map((label, index) => {
      const { colour, glyph } = seriesLook(index);
      return { colour, mark: glyph, text: label };
    }),
    data: labels.flatMap((label, index) =>
      trendLine(
        rows.filter((row) => row.label === label),
        tests.map((test) => test.test_id),
        { index, of: labels.length },
      ),
    ),
    plotHeight: 260,
    axisHeight: 76,
    layout: {
      xaxis: {
        range: [-0.4, tests.length - 0.6],
        tickvals: tests.map((_, index) => index),
        ticktext: stepTexts(tests),
        tickangle: 0,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: valueAxis({ range: [0, 104], tickvals: [0, 25, 50, 75, 100], automargin: true }),
    },
    alt: `${title} (0–100). ${listText(
      rows.map((row) => `${row.label}, ${row.title}: ${estimateText(row, score)}, n = ${row.n}`),
    )}`,
  });
}

function trendLine(
  rows: readonly Row[],
  tests: readonly string[],
  series: { index: number; of: number },
): Trace[] {
  const { colour, symbol } = seriesLook(series.index);
  // Neighbouring series stand a little apart, so that their intervals do not cover each other.
  const shift = (series.index - (series.of - 1) / 2) * 0.06;
  const steps = rows.map((row) => tests.indexOf(row.test_id) + shift);
  return [
    uprightIntervals(rows, steps, colour),
    {
      type: 'scatter',
      mode: 'lines+markers+text',
      x: steps,
      y: rows.map((row) => row.estimate),
      text: rows.map((row) => `  ${score(row.estimate)}`),
      textposition: series.index % 2 === 0 ? 'top right' : 'bottom right',
      cliponaxis: false,
      line: { color: colour, width: 2 },
      marker: { color: colour, size: 10, symbol },
      hovertemplate: '%{y:.1f}<extra></extra>',
    },
  ];
}

/** Name and date of each step; the more there are, the narrower. */
function stepTexts(tests: readonly Row[]): string[] {
  // A test whose title is not known goes by its ID: the start of it tells tests apart.
  const names = tests.map(({ title, test_id: id }) => (title === id ? id.slice(0, 8) : title));
  const width = Math.min(16, Math.max(8, Math.floor(50 / tests.length)));
  return distinctNames(names, width, 3).map((name, index) => {
    const date = tests[index]?.date?.toISOString().slice(0, 10);
    return date === undefined ? name : `${name}<br>${date}`;
  });
}
