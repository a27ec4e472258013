import type { QxScoreRow } from '../analysis/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText } from './text.js';
import { GRID, seriesLook } from './theme.js';

const TABLE = {
  chart: 'qxComponentChart',
  from: 'qxScores(test)',
  columns: ['label', 'behavioral', 'attitudinal', 'usability', 'trust', 'appearance', 'loyalty', 'completes'],
} as const satisfies ChartTable<QxScoreRow>;

type Row = RowOf<QxScoreRow, typeof TABLE>;

/** The two components, and the four categories that the attitudinal one is made of. */
const COMPONENTS = [
  { name: 'behavioral', label: 'Behavioral: task success', heading: 'Components' },
  { name: 'attitudinal', label: 'Attitudinal: what they said', heading: 'Components' },
  { name: 'usability', label: 'Usability', heading: 'Within the attitudinal component' },
  { name: 'trust', label: 'Trust', heading: 'Within the attitudinal component' },
  { name: 'appearance', label: 'Appearance', heading: 'Within the attitudinal component' },
  { name: 'loyalty', label: 'Loyalty', heading: 'Within the attitudinal component' },
] as const;

/** Where equal values would hide each other: pixels between neighbouring series. */
const SPREAD = 4;

/**
 * The components behind each QXscore as a dot plot: behavioral and attitudinal, then usability, trust,
 * appearance and loyalty, one mark a task group. The service gives them as shares with no variance, so
 * there are no intervals.
 *
 * @param table the table of `qxScores`
 * @returns a figure on the scale 0–100
 * @example
 * const table = [{ label: 'Checkout', behavioral: 80, attitudinal: 64, usability: 70, trust: 61, appearance: 66, loyalty: 59, completes: 58 }];
 * qxComponentChart(table).data.length; // => 2
 */
export function qxComponentChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'What the QXscore is made of';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(COMPONENTS, 20);
  const valuesOf = (row: Row) => COMPONENTS.map(({ name }) => row[name]);
  return figureOf({
    title,
    subtitle: [`${nText(rows.map((row) => row.completes))} participants. Scores as reported, 0–100.`],
    key: rows.map(({ label }, index) => {
      const { colour, glyph } = seriesLook(index);
      return { colour, mark: glyph, text: label };
    }),
    data: [
      rangeLines(rows.map(valuesOf), positions),
      ...rows.map((row, index) => {
        const { colour, symbol } = seriesLook(index);
        return {
          type: 'scatter',
          mode: rows.length === 1 ? 'markers+text' : 'markers',
          x: valuesOf(row),
          y: positions.map((position) => position + (index - (rows.length - 1) / 2) * SPREAD),
          text: valuesOf(row).map((value) => numberText(value, 0)),
          textposition: 'middle right',
          cliponaxis: false,
          marker: { size: 12, color: colour, symbol },
          hovertemplate: '%{x}<extra></extra>',
        };
      }),
    ],
    plotHeight,
    layout: {
      xaxis: valueAxis({ range: [-2, 104], tickvals: [0, 25, 50, 75, 100] }),
      yaxis: axis,
      annotations,
    },
    alt: `${title} (0–100). ${listText(
      rows.map(
        (row) =>
          `${row.label}: ${COMPONENTS.map(({ name }) => `${name} ${numberText(row[name], 0)}`).join(', ')}`,
      ),
    )}`,
  });
}

/** A thin line from the least to the greatest value of each row. */
function rangeLines(values: readonly (number | null)[][], positions: readonly number[]) {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (const [index, position] of positions.entries()) {
    const known = values.map((row) => row[index] ?? null).filter((value) => value !== null);
    if (known.length < 2) continue;
    x.push(Math.min(...known), Math.max(...known), null);
    y.push(position, position, null);
  }
  return { type: 'scatter', mode: 'lines', x, y, line: { color: GRID, width: 4 }, hoverinfo: 'skip' };
}
