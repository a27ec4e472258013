import { SHARE_UNIT } from '../analysis/measures.js';
import type { SegmentRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { bracketText, estimateMarks, estimateText, methodText, reach, sideLabels } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText, percentText, pText } from './text.js';

const TABLE = {
  chart: 'segmentChart',
  from: 'segments(test, by)',
  columns: ['by_question', 'segment', 'measure', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<SegmentRow>;

type Row = RowOf<SegmentRow, typeof TABLE>;

/**
 * A measure by segment as a dot plot with intervals, one row a segment, with its n; and whether the segments
 * differ, by the p value (after Holm) of the test over all of them.
 *
 * @param table the table of `segments`
 * @returns a figure on the measure's own scale
 * @example
 * const table = [{ by: 'age_group', by_question: 'Age group', segment: '18–24', measure: 'NPS', n: 21, estimate: 14.3, low: -20, high: 48, method: 'Wald', notes: '' }];
 * segmentChart(table).alt; // => "NPS – by Age group. 18–24: 14.3, interval −20.0 to 48.0, n = 21."
 */
export function segmentChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const rows = rowsOf(table, TABLE);
  const measures = [...new Set(rows.map((row) => row.measure))];
  const by = rows[0]?.by_question ?? 'segment';
  const title = options.title ?? `${measures.length === 1 ? measures[0] : 'Measures'} – by ${by}`;
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({
      label: row.segment,
      detail: `n = ${numberText(row.n, 0)}`,
      heading: measures.length > 1 ? `${row.measure}${unitText(row)}` : null,
    })),
  );
  const values = rows.flatMap((row) => [row.low, row.estimate, row.high]).filter((value) => value !== null);
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const isShare = rows.every((row) => row.unit === SHARE_UNIT);
  const format = isShare
    ? percentText
    : (value: number | null) => numberText(value, most - least < 3 ? 2 : 1);
  // The method of a row names that of its interval, and then the test over all segments.
  const method = methodText(rows.map((row) => ({ method: row.method.split('; ')[0] ?? '' })));
  // Room for the longest label, on a telephone too.
  const end = most + (most - least || 1) * 0.6;
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} a segment. Line: interval${method ? ` (${method})` : ''}${measures.length === 1 ? unitText(rows[0]) : ''}.`,
      ...testText(measures, rows),
    ],
    data: [
      ...estimateMarks(rows, positions, {
        marker: { size: 11 },
        hovertemplate: `%{x:${isShare ? '.1%' : '.2f'}}<extra></extra>`,
      }),
      sideLabels(
        rows.map((row) => reach(row, least)),
        positions,
        rows.map((row) => bracketText(row, format)),
      ),
    ],
    plotHeight,
    layout: {
      xaxis: valueAxis({
        range: [least - (most - least) * 0.05, end],
        ...(isShare && { tickformat: '.0%' }),
      }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      rows.map((row) => `${row.segment}: ${estimateText(row, format)}, n = ${row.n}`),
    )}`,
  });
}

/** `, in points (0–100)`. A share is written in percent, which says it. */
function unitText(row: Row | undefined): string {
  const unit = row?.unit ?? null;
  if (unit === null || unit === SHARE_UNIT) return '';
  return /^[a-z]/.test(unit) ? `, in ${unit}` : `, on the scale ${unit}`;
}

/** Whether the segments differ at all, by the test over them; nothing where there was none. */
function testText(measures: readonly string[], rows: readonly Row[]): string[] {
  const tests = measures.flatMap((measure) => {
    const row = rows.find((candidate) => candidate.measure === measure);
    if (typeof row?.p_adjusted !== 'number') return [];
    const name = row.method.split('; ').slice(1).join('; ');
    return [
      `${measures.length > 1 ? `${measure}: ` : ''}${pText(row.p_adjusted)}${name ? ` (${name})` : ''}`,
    ];
  });
  if (tests.length === 0) return [];
  return [`Difference between the segments: ${tests.join('; ')}.`];
}
