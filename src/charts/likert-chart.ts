import { PRESUMED } from '../analysis/scale.js';
import type { RatingCountRow } from '../analysis/tables.js';
import { barLabels, pieceBars } from './bar-pieces.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, KeyEntry, Layout, Trace } from './figure.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'likertChart',
  from: 'ratingCounts(test)',
  columns: ['column', 'question', 'value', 'label', 'scale', 'n', 'share'],
} as const satisfies ChartTable<RatingCountRow>;

type Row = RowOf<RatingCountRow, typeof TABLE>;

export interface LikertChartOptions extends ChartOptions {
  /** Fills each bar from 0 to 100% instead of centring it on the middle of the scale. */
  percent?: boolean | undefined;
}

interface Scale {
  question: string;
  column: string;
  n: number;
  points: Row[];
}

/**
 * Ratings as diverging bars: what is below the middle of the scale to the left, what is above it to the
 * right, the middle point half and half. With `percent` every bar is filled from 0 to 100%.
 *
 * @param table the table of `ratingCounts`
 * @returns a figure, one bar a question
 * @example
 * const table = [1, 2, 3, 4, 5].map((value) => ({ column: 'q01', question: 'Easy to use?', value, label: null, scale: '1–5', count: value, n: 15, share: value / 15 }));
 * likertChart(table).alt; // => "Ratings by question. Easy to use?: 1: 7%, 2: 13%, 3: 20%, 4: 27%, 5: 33%, n = 15."
 */
export function likertChart(table: ChartInput<Row>, options: LikertChartOptions = {}): Figure {
  const title = options.title ?? 'Ratings by question';
  const scales = scalesOf(rowsOf(table, TABLE));
  if (scales.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    scales.map((scale) => ({
      label: scale.question,
      ...(isToBeTold(scale, scales) && { detail: scale.points[0]?.scale ?? '' }),
    })),
    28,
  );
  const span = axisOf(scales, options.percent ?? false);
  const longest = scales.reduce((a, b) => (b.points.length > a.points.length ? b : a));
  return figureOf({
    title,
    subtitle: [
      `${nText(scales.map((scale) => scale.n))} answers. ${
        options.percent ? 'Each bar is all answers.' : 'Bars are centred on the middle of the scale.'
      }`,
    ],
    key: scaleKey(scales),
    data: longest.points.flatMap((_, index) => pointBars(scales, positions, index, span)),
    plotHeight,
    layout: {
      barmode: 'overlay',
      xaxis: span.layout,
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      scales.map(
        (scale) =>
          `${scale.question}: ${scale.points.map((point) => `${point.label ?? point.value}: ${percentText(point.share)}`).join(', ')}, n = ${scale.n}`,
      ),
    )}`,
  });
}

function scalesOf(rows: readonly Row[]): Scale[] {
  const scales = new Map<string, Scale>();
  for (const row of rows) {
    const scale = scales.get(row.column) ?? {
      question: row.question,
      column: row.column,
      n: row.n,
      points: [],
    };
    scale.points.push(row);
    scales.set(row.column, scale);
  }
  for (const scale of scales.values()) scale.points.sort((a, b) => a.value - b.value);
  return [...scales.values()];
}

/** The point `index` of every question that has it. A longer scale elsewhere does not stretch a shorter one. */
function pointBars(
  scales: readonly Scale[],
  positions: readonly number[],
  index: number,
  axis: Axis,
): Trace[] {
  const bars = scales.flatMap((scale, row) => {
    const length = scale.points[index]?.share;
    if (length === undefined || length === null) return [];
    const place = placeOf(index, scale.points.length);
    const start = startOf(scale, index, axis.percent);
    return [{ length, start, place, position: positions[row] ?? 0, text: percentText(length) }];
  });
  return [
    pieceBars(bars, {
      width: 26,
      colour: bars.map((bar) => colourAt(bar.place)),
      what: `${index + 1}. of the scale: %{customdata}`,
    }),
    ...([true, false] as const).map((isEnd) =>
      barLabels(
        bars.filter((bar) => (Math.abs(bar.place) === 1) === isEnd),
        axis.length,
        isEnd ? '#ffffff' : null,
      ),
    ),
  ];
}

function startOf(scale: Scale, index: number, percent: boolean): number {
  const shares = scale.points.map((point) => point.share ?? 0);
  const before = shares.slice(0, index).reduce((sum, share) => sum + share, 0);
  if (percent) return before;
  const middle = (shares.length - 1) / 2;
  const below = shares.reduce((sum, share, point) => {
    if (point < middle) return sum + share;
    return point === middle ? sum + share / 2 : sum;
  }, 0);
  return before - below;
}

/** −1 for the lowest point of a scale, 0 for the middle, 1 for the highest. */
function placeOf(index: number, points: number): number {
  return points < 2 ? 0 : (2 * index) / (points - 1) - 1;
}

/** Vermilion below the middle, blue above, grey for the middle; the ends are the strongest. */
function colourAt(place: number): string {
  if (place === 0) return faded(COLOURS.grey, 0.45);
  const colour = place < 0 ? COLOURS.vermilion : COLOURS.blue;
  const strength = Math.abs(place);
  return strength === 1 ? colour : faded(colour, 0.2 + 0.5 * strength);
}

/** What the axis spans: 0 to 100%, or as far on either side as the longest bar. */
interface Axis {
  percent: boolean;
  length: number;
  layout: Layout;
}

function axisOf(scales: readonly Scale[], percent: boolean): Axis {
  if (percent) {
    const layout = valueAxis({
      range: [0, 1],
      tickvals: [0, 0.25, 0.5, 0.75, 1],
      tickformat: '.0%',
      showgrid: false,
    });
    return { percent, length: 1, layout };
  }
  const ends = scales.flatMap((scale) => {
    const start = startOf(scale, 0, false);
    return [-start, start + scale.points.reduce((sum, point) => sum + (point.share ?? 0), 0)];
  });
  const side = Math.min(1, Math.ceil(Math.max(0.25, ...ends) * 4) / 4);
  const tickvals = [-2, -1, 0, 1, 2]
    .map((step) => step * (side > 0.5 ? 0.5 : 0.25))
    .filter((tick) => Math.abs(tick) <= side);
  const ticktext = tickvals.map((tick) => percentText(Math.abs(tick)));
  const range = [-side * 1.06, side * 1.06];
  return { percent, length: 2 * side, layout: valueAxis({ range, tickvals, ticktext }) };
}

/** A scale of its own, or one that is presumed, is told under its question. */
const isToBeTold = ({ points }: Scale, scales: readonly Scale[]): boolean =>
  !isShared(scales) || points[0]?.scale?.endsWith(PRESUMED) === true;

/** Whether all questions were asked on scales of the same numbers, which the key then tells. */
function isShared(scales: readonly Scale[]): boolean {
  const values = scales.map(({ points }) => points.map(({ value }) => value).join());
  return new Set(values).size < 2;
}

/** The points by their labels where all questions share them; by number; or the ends of unlike scales. */
function scaleKey(scales: readonly Scale[]): KeyEntry[] {
  const [first] = scales;
  if (first === undefined) return [];
  const { length } = first.points;
  if (!isShared(scales)) {
    const ends = ['lowest point of the scale', 'middle', 'highest'];
    return ends.map((text, index) => ({ colour: colourAt(index - 1), mark: '■', text }));
  }
  const areShared = scales.every((scale) =>
    scale.points.every(({ label }, index) => label === first.points[index]?.label),
  );
  return first.points.map(({ value, label }, index) => ({
    colour: colourAt(placeOf(index, length)),
    mark: '■',
    text: label === null || !areShared ? String(value) : `${value} ${label}`,
  }));
}
