import type { TaskTimeRow } from '../analysis/tables.js';
import type { ResponseRow } from '../frames/tables.js';
import type { Figure } from './figure.js';
import { bracketText, estimateText, intervalLines, methodText } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { type ChartInput, rowAxis, rowsOf } from './rows.js';
import { listText, nText, secondsText, unbroken } from './text.js';
import { COLOURS, faded } from './theme.js';

/** Ticks of the time axis, in seconds. */
const TICKS = [1, 3, 10, 30, 60, 180, 600, 1800, 3600, 10800];

/** Height over which the dots of a row are spread. */
const SPREAD = 22;

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
  table: ChartInput<TaskTimeRow>,
  responses: ChartInput<ResponseRow>,
  options: ChartOptions = {},
): Figure {
  const title = options.title ?? 'Time on task';
  const rows = rowsOf(table);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({ label: `${row.question} – ${unbroken(bracketText(row, secondsText))}` })),
    34,
  );
  const dots = participantDots(rows, rowsOf(responses), positions);
  const [least, most] = [Math.min(...dots.x, ...known(rows)), Math.max(...dots.x, ...known(rows))];
  const ticks = TICKS.filter((tick) => tick >= least / 2 && tick <= most * 2);
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} participants, a dot each. Diamond and line: geometric mean and its interval${method ? ` (${method})` : ''}. Logarithmic axis.`,
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

function known(rows: readonly TaskTimeRow[]): number[] {
  const values = rows.flatMap((row) => [row.low, row.estimate, row.high]).filter((value) => value !== null);
  return values.length === 0 ? [1, 60] : values;
}

/** Every positive time of a task in the table, spread over the row's height in a fixed pattern. */
function participantDots(
  rows: readonly TaskTimeRow[],
  responses: readonly ResponseRow[],
  positions: readonly number[],
) {
  const place = new Map(rows.map((row, index) => [row.column, positions[index] ?? 0]));
  const x: number[] = [];
  const y: number[] = [];
  for (const { column, duration_s: seconds, status } of responses) {
    const position = place.get(column);
    if (position === undefined || seconds === null || seconds <= 0 || status === 'skipped') continue;
    x.push(seconds);
    // Steps of the golden ratio fill a line evenly, whatever the number of dots.
    y.push(position + ((x.length * 0.618033988749895) % 1) * SPREAD - SPREAD / 2);
  }
  return { x, y };
}

function tickText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}
