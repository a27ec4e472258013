import type { ConcordanceRow } from '../analysis/talk-tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, KeyEntry } from './figure.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { listText, numberText, plotText, secondsText } from './text.js';
import { SERIES } from './theme.js';

const TABLE = {
  chart: 'dispersionChart',
  from: 'concordance(test, query)',
  columns: ['session_id', 'time_s', 'left', 'keyword', 'right'],
} as const satisfies ChartTable<ConcordanceRow>;

type Row = RowOf<ConcordanceRow, typeof TABLE>;

const ROW = 24;

/** Words with a colour of their own; the rest share one. */
const NAMED = SERIES.length - 1;

/**
 * Where words fall: one row a session, a stroke a hit at its second.
 *
 * @param table the table of `concordance`, of one search or several
 * @returns a figure in minutes since the session's start
 * @example
 * const table = [{ session_id: 'aaaaaaaa-1', speaker: null, cue: 3, time_s: 75, left: 'the', keyword: 'Delivery', right: 'was late' }];
 * dispersionChart(table).alt; // => "Where words fall. aaaaaaaa: delivery 1 (1 min 15 s)."
 */
export function dispersionChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Where words fall';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const sessions = [...new Set(rows.map((row) => row.session_id))];
  const words = wordsByCount(rows);
  const series = words.length > SERIES.length ? [...words.slice(0, NAMED), null] : words;
  const isOf = (row: Row, word: string | null) =>
    word === null ? words.indexOf(row.keyword.toLowerCase()) >= NAMED : row.keyword.toLowerCase() === word;
  return figureOf({
    title,
    subtitle: [
      `n = ${numberText(rows.length, 0)} hits in ${numberText(sessions.length, 0)} sessions. A stroke is one hit; point at it for its words.`,
    ],
    key: series.map((word, index): KeyEntry => {
      const hits = rows.filter((row) => isOf(row, word)).length;
      return { colour: SERIES[index] ?? SERIES[0], mark: '┃', text: `${word ?? 'other forms'} (${hits})` };
    }),
    data: series.map((word, index) => {
      const hits = rows.filter((row) => isOf(row, word));
      return {
        type: 'scatter',
        mode: 'markers',
        x: hits.map((row) => row.time_s / 60),
        y: hits.map((row) => sessions.indexOf(row.session_id)),
        marker: { symbol: 'line-ns-open', size: 15, color: SERIES[index], line: { width: 2 } },
        customdata: hits.map((row) => plotText(context(row))),
        hovertemplate: '%{customdata}<extra></extra>',
      };
    }),
    plotHeight: sessions.length * ROW + 10,
    axisHeight: 54,
    layout: {
      xaxis: valueAxis({ rangemode: 'tozero', title: { text: 'minutes', standoff: 6 } }),
      yaxis: valueAxis({
        range: [sessions.length - 0.4, -0.6],
        tickvals: sessions.map((_, index) => index),
        ticktext: sessions.map((session) => plotText(session.slice(0, 8))),
        automargin: true,
      }),
    },
    alt: `${title}. ${listText(sessions.map((session) => sessionText(rows.filter((row) => row.session_id === session))))}`,
  });
}

function wordsByCount(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row.keyword.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function context(row: Row): string {
  return `${secondsText(row.time_s)}: …${row.left.slice(-30)} ${row.keyword} ${row.right.slice(0, 30)}…`;
}

function sessionText(rows: readonly Row[]): string {
  const times = rows.slice(0, 4).map((row) => secondsText(row.time_s));
  const words = wordsByCount(rows).slice(0, 3).join(', ');
  return `${rows[0]?.session_id.slice(0, 8)}: ${words} ${rows.length} (${times.join(', ')}${rows.length > 4 ? ', …' : ''})`;
}
