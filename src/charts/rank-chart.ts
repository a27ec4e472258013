import type { RankCountRow } from '../analysis/tables.js';
import { barLabels, pieceBars } from './bar-pieces.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, Trace } from './figure.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'rankChart',
  from: 'rankCounts(test)',
  columns: ['column', 'question', 'option', 'rank', 'count'],
} as const satisfies ChartTable<RankCountRow>;

type Row = RowOf<RankCountRow, typeof TABLE>;

interface Ranked {
  question: string;
  option: string;
  n: number;
  meanRank: number | null;
  /** The share of each rank, from the first on. */
  shares: number[];
}

/**
 * How often each option was put first, second and so on: one bar an option, best mean rank first.
 *
 * @param table the table of `rankCounts`
 * @returns a figure, one bar an option, under its question
 * @example
 * const table = [1, 2].map((rank) => ({ column: 'q07', question: 'Order these', option: 'Price', rank, count: 3 - rank, share: (3 - rank) / 3 }));
 * rankChart(table).alt; // => "Ranks by option, best first. Order these Price: mean rank 1.3, first 67%, n = 3."
 */
export function rankChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Ranks by option, best first';
  const ranked = rankedOptions(rowsOf(table, TABLE));
  if (ranked.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    ranked.map((row) => ({
      label: row.option,
      detail: `mean rank ${numberText(row.meanRank, 1)}`,
      heading: row.question,
    })),
  );
  const ranks = Math.max(...ranked.map((row) => row.shares.length));
  const places = Array.from({ length: ranks }, (_, index) => index);
  return figureOf({
    title,
    subtitle: [`${nText(ranked.map((row) => row.n))} orders. Share of each rank; 1 is best.`],
    key: places.map((index) => ({ colour: rankColour(index, ranks), mark: '■', text: `${index + 1}` })),
    data: places.flatMap((index) => rankBars(ranked, positions, index, ranks)),
    plotHeight,
    layout: {
      barmode: 'overlay',
      xaxis: valueAxis({
        range: [0, 1],
        tickvals: [0, 0.25, 0.5, 0.75, 1],
        tickformat: '.0%',
        showgrid: false,
      }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      ranked.map(
        (row) =>
          `${row.question} ${row.option}: mean rank ${numberText(row.meanRank, 1)}, first ${percentText(row.shares[0] ?? 0)}, n = ${row.n}`,
      ),
    )}`,
  });
}

function rankedOptions(rows: readonly Row[]): Ranked[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.column}\n${row.option}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const order = [...new Set(rows.map((row) => row.column))];
  return [...groups.values()]
    .map((counts) => ({ place: order.indexOf(counts[0]?.column ?? ''), ranked: rankedOption(counts) }))
    .sort((a, b) => a.place - b.place || (a.ranked.meanRank ?? Infinity) - (b.ranked.meanRank ?? Infinity))
    .map(({ ranked }) => ranked);
}

function rankedOption(counts: readonly Row[]): Ranked {
  const n = counts.reduce((sum, { count }) => sum + count, 0);
  const last = Math.max(...counts.map(({ rank }) => rank));
  const shares = Array.from({ length: last }, () => 0);
  for (const { rank, count } of counts) shares[rank - 1] = n === 0 ? 0 : count / n;
  return {
    question: counts[0]?.question ?? '',
    option: counts[0]?.option ?? '',
    n,
    meanRank: n === 0 ? null : counts.reduce((sum, { rank, count }) => sum + rank * count, 0) / n,
    shares,
  };
}

function rankBars(
  ranked: readonly Ranked[],
  positions: readonly number[],
  index: number,
  ranks: number,
): Trace[] {
  const pieces = ranked.map(({ shares }, row) => ({
    start: shares.slice(0, index).reduce((sum, share) => sum + share, 0),
    length: shares[index] ?? 0,
    position: positions[row] ?? 0,
    text: percentText(shares[index] ?? 0),
  }));
  return [
    pieceBars(pieces, {
      width: 20,
      colour: rankColour(index, ranks),
      what: `rank ${index + 1}: %{customdata}`,
    }),
    barLabels(pieces, 1, index === 0 ? '#ffffff' : null),
  ];
}

/** Full blue for the first rank, paler with each further one. */
function rankColour(index: number, ranks: number): string {
  return index === 0 ? COLOURS.blue : faded(COLOURS.blue, 0.6 - (0.5 * index) / ranks);
}
