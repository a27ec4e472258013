import type { NpsRow } from '../analysis/tables.js';
import { barLabels, pieceBars } from './bar-pieces.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, Trace } from './figure.js';
import { estimateText, intervalLines, methodText } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, percentText, signedText } from './text.js';
import { COLOURS, faded, GRID } from './theme.js';

const TABLE = {
  chart: 'npsChart',
  from: 'nps(test)',
  columns: ['question', 'detractors', 'passives', 'promoters', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<NpsRow>;

type Row = RowOf<NpsRow, typeof TABLE>;

const PARTS = [
  { name: 'detractors', label: 'Detractors (0–6)', colour: COLOURS.vermilion },
  { name: 'passives', label: 'Passives (7–8)', colour: faded(COLOURS.grey, 0.55) },
  { name: 'promoters', label: 'Promoters (9–10)', colour: COLOURS.blue },
] as const;

/**
 * Net Promoter Scores: for each question the shares of detractors, passives and promoters as one stacked
 * bar, and below it the score with its interval on the scale −100 to 100.
 *
 * @param table the table of `nps`
 * @returns a figure with two horizontal axes: share above, score below
 * @example
 * const table = [{ column: 'q04', question: 'Would you recommend us?', detractors: 10, passives: 20, promoters: 30, n: 60, estimate: 33.3, low: 14, high: 52, method: 'multinomial', notes: '' }];
 * npsChart(table).alt; // => "Net Promoter Score. Would you recommend us?: +33, interval +14 to +52; detractors 17%, passives 33%, promoters 50%, n = 60."
 */
export function npsChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Net Promoter Score';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({ label: row.question })),
    70,
  );
  const bars = positions.map((position) => position - 20);
  const lines = positions.map((position) => position + 18);
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} answers. Bar: shares of the answers. Dot and line: promoters less detractors, with its interval${method ? ` (${method})` : ''}.`,
    ],
    key: PARTS.map(({ colour, label }) => ({ colour, mark: '■', text: label })),
    data: [...PARTS.flatMap((_, index) => shareBars(rows, bars, index)), ...scoreMarks(rows, lines)],
    plotHeight,
    axisHeight: 52,
    layout: {
      barmode: 'overlay',
      // As wide beyond its ends as the axis of the score: a bar runs from −100 to +100.
      xaxis: { range: [-0.02, 1.02], visible: false, fixedrange: true },
      xaxis2: valueAxis({
        overlaying: 'x',
        side: 'bottom',
        range: [-104, 104],
        showgrid: false,
        zeroline: true,
        zerolinecolor: GRID,
        tickvals: [-100, -50, 0, 50, 100],
        ticktext: ['−100', '−50', '0', '+50', '+100'],
        title: { text: 'Net Promoter Score', standoff: 6 },
      }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      rows.map(
        (row) =>
          `${row.question}: ${estimateText(row, signedText)}; ${PARTS.map(({ name }) => `${name} ${percentText(share(row, name))}`).join(', ')}, n = ${row.n}`,
      ),
    )}`,
  });
}

function share(row: Row, part: (typeof PARTS)[number]['name']): number | null {
  return row.n === 0 ? null : row[part] / row.n;
}

function shareBars(rows: readonly Row[], positions: readonly number[], index: number): Trace[] {
  const part = PARTS[index];
  if (part === undefined) return [];
  const pieces = rows.map((row, place) => {
    const length = share(row, part.name) ?? 0;
    const start = PARTS.slice(0, index).reduce((sum, { name }) => sum + (share(row, name) ?? 0), 0);
    return { start, length, position: positions[place] ?? 0, text: percentText(length) };
  });
  return [
    pieceBars(pieces, { width: 26, colour: part.colour, what: `${part.label}: %{customdata}` }),
    barLabels(pieces, 1, part.name === 'passives' ? null : '#ffffff'),
  ];
}

function scoreMarks(rows: readonly Row[], positions: readonly number[]): Trace[] {
  return [
    { ...intervalLines(rows, positions, COLOURS.purple), xaxis: 'x2' },
    {
      type: 'scatter',
      mode: 'markers+text',
      xaxis: 'x2',
      x: rows.map((row) => row.estimate),
      y: positions,
      text: rows.map((row) => `<b>${signedText(row.estimate)}</b>`),
      textposition: 'bottom center',
      cliponaxis: false,
      marker: { size: 11, color: COLOURS.purple },
      hovertemplate: 'NPS %{text}<extra></extra>',
    },
  ];
}
