import type { TaskTimeRow } from '../analysis/tables.js';
import type { ResponseRow } from '../frames/tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { bracketText, estimateText, intervalLines, methodText } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, secondsText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'taskTimeChart',
  from: 'taskTimes(test)',
  columns: ['column', 'question', 'n', 'estimate', 'low', 'high', 'method'],
} as const satisfies ChartTable<TaskTimeRow>;

type Row = RowOf<TaskTimeRow, typeof TABLE>;

const RESPONSES = {
  chart: 'taskTimeChart',
  from: 'test.responses',
  columns: ['column', 'status', 'duration_s'],
} as const satisfies ChartTable<ResponseRow>;

type Response = RowOf<ResponseRow, typeof RESPONSES>;

/** Ticks of the time axis, in seconds: of times that lie far apart, and of others. */
const WIDE_TICKS = [1, 3, 10, 30, 60, 180, 600, 1800, 3600, 10800];
const TICKS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400];
/** The longest time over the shortest, from which on the closer ticks would touch on a telephone. */
const FAR_APART = 60;

/** Height over which the dots of a row are spread. */
const SPREAD = 22;

/** Dots of a task: more would be a grey bar, and slow to draw. */
const MOST_DOTS = 500;

/**
 * Task times on a logarithmic axis: a dot a participant, and the geometric mean with its interval over
 * them. Times are skewed, so a few long ones would flatten everything else on a plain axis.
 *
 * @param table the table of `taskTimes`
 * @param responses the test's `responses`, for the participants' own times
 * @returns a figure in seconds, one row a task
 * @example
 * const times = [{ column: 'q01', question: 'Find a red shoe', n: 2, estimate: 40, low: 20, high: 80, method: 'log t', notes: '' }];
 * const responses = [{ column: 'q01', status: 'answered', duration_s: 32 }, { column: 'q01', status: 'answered', duration_s: 50 }];
 * taskTimeChart(times, responses).alt; // => "Time on task, logarithmic axis. Find a red shoe: geometric mean 40 s, interval 20 s to 1 min 20 s, n = 2."
 */
export function taskTimeChart(
  table: ChartInput<Row>,
  responses: ChartInput<Response>,
  options: ChartOptions = {},
): Figure {
  const title = options.title ?? 'Time on task';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({ label: row.question, detail: bracketText(row, secondsText) })),
    34,
  );
  const times = timesByTask(rows, rowsOf(responses, RESPONSES));
  const dots = participantDots(times, positions);
  const [least, most] = [Math.min(...dots.x, ...known(rows)), Math.max(...dots.x, ...known(rows))];
  const dotsText = times.some(({ length }) => length > MOST_DOTS)
    ? `a dot each where there are no more than ${MOST_DOTS}, else ${MOST_DOTS} dots spread evenly over their times`
    : 'a dot each';
  const list = most / least < FAR_APART ? TICKS : WIDE_TICKS;
  const ticks = list.filter((tick) => tick >= least / 2 && tick <= most * 2);
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} participants, ${dotsText}. Diamond and line: geometric mean and its interval${method ? ` (${method})` : ''}. Logarithmic axis.`,
    ],
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        ...dots,
        marker: { size: 6, color: faded(COLOURS.grey, 0.6) },
        hovertemplate: '%{x:.1f} s<extra></extra>',
      },
      intervalLines(rows, positions, COLOURS.vermilion),
      {
        type: 'scatter',
        mode: 'markers',
        x: rows.map((row) => row.estimate),
        y: positions,
        marker: { size: 12, symbol: 'diamond', color: COLOURS.vermilion },
        hovertemplate: 'geometric mean %{x:.1f} s<extra></extra>',
      },
    ],
    plotHeight,
    layout: {
      xaxis: valueAxis({
        type: 'log',
        range: [Math.log10(least / 1.3), Math.log10(most * 1.3)],
        tickvals: ticks,
        ticktext: ticks.map(tickText),
      }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}, logarithmic axis. ${listText(
      rows.map((row) => `${row.question}: geometric mean ${estimateText(row, secondsText)}, n = ${row.n}`),
    )}`,
  });
}

function known(rows: readonly Row[]): number[] {
  const values = rows.flatMap((row) => [row.low, row.estimate, row.high]).filter((value) => value !== null);
  return values.length === 0 ? [1, 60] : values;
}

/** Every positive time of each task in the table. */
function timesByTask(rows: readonly Row[], responses: readonly Response[]): number[][] {
  const times = new Map(rows.map((row): [string, number[]] => [row.column, []]));
  for (const { column, duration_s: seconds, status } of responses) {
    if (seconds !== null && seconds > 0 && status !== 'skipped') times.get(column)?.push(seconds);
  }
  return [...times.values()];
}

/** A dot for each time, spread over its row's height in a fixed pattern. */
function participantDots(times: readonly (readonly number[])[], positions: readonly number[]) {
  const x: number[] = [];
  const y: number[] = [];
  for (const [index, all] of times.entries()) {
    for (const seconds of all.length > MOST_DOTS ? evenlySpread(all) : all) {
      x.push(seconds);
      // Steps of the golden ratio fill a line evenly, whatever the number of dots.
      y.push((positions[index] ?? 0) + ((x.length * 0.618033988749895) % 1) * SPREAD - SPREAD / 2);
    }
  }
  return { x, y };
}

/** As many times as there are dots, by rank from the shortest to the longest. */
function evenlySpread(times: readonly number[]): number[] {
  const rising = Float64Array.from(times).sort();
  const step = (rising.length - 1) / (MOST_DOTS - 1);
  return Array.from({ length: MOST_DOTS }, (_, dot) => rising[Math.round(dot * step)] as number);
}

function tickText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}
