import type { TaskSuccessRow } from '../analysis/tables.js';
import { barLabels, pieceBars } from './bar-pieces.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, Trace } from './figure.js';
import { bracketText, estimateText, methodText } from './intervals.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { rowAxis } from './row-axis.js';
import { listText, nText, numberText, percentText } from './text.js';
import { COLOURS, faded } from './theme.js';

const TABLE = {
  chart: 'taskFunnelChart',
  from: 'taskSuccess(test)',
  columns: [
    'question',
    'successes',
    'non_successes',
    'undefined_outcomes',
    'skipped',
    'n',
    'estimate',
    'low',
    'high',
    'method',
  ],
} as const satisfies ChartTable<TaskSuccessRow>;

type Row = RowOf<TaskSuccessRow, typeof TABLE>;

const OUTCOMES = [
  { name: 'successes', label: 'success', colour: COLOURS.blue },
  { name: 'non_successes', label: 'non-success', colour: COLOURS.vermilion },
  { name: 'undefined_outcomes', label: 'undefined', colour: faded(COLOURS.grey, 0.75) },
  { name: 'skipped', label: 'skipped', colour: faded(COLOURS.grey, 0.35) },
] as const;

/**
 * How far participants came: one bar a task in the order asked, split into success, non-success,
 * undefined and skipped, with the success rate and its interval beside the task's name.
 *
 * @param table the table of `taskSuccess`
 * @returns a figure counted in sessions
 * @example
 * const table = [{ column: 'q01', question: 'Find a red shoe', successes: 45, non_successes: 10, undefined_outcomes: 3, skipped: 2, n: 55, estimate: 0.82, low: 0.7, high: 0.9, method: 'Wilson', notes: '' }];
 * taskFunnelChart(table).alt; // => "Task outcomes, in the order asked. Find a red shoe: success 82%, interval 70% to 90%; 45 success, 10 non-success, 3 undefined, 2 skipped."
 */
export function taskFunnelChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Task outcomes, in the order asked';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const { positions, plotHeight, axis, annotations } = rowAxis(
    rows.map((row) => ({
      label: row.question,
      detail: `success ${bracketText(row, percentText)}`,
    })),
    26,
  );
  const most = Math.max(...rows.map((row) => OUTCOMES.reduce((sum, { name }) => sum + row[name], 0)), 1);
  const method = methodText(rows);
  return figureOf({
    title,
    subtitle: [
      `${nText(rows.map((row) => row.n))} sessions with a defined outcome. In brackets: interval of the success rate${method ? ` (${method})` : ''}.`,
    ],
    key: OUTCOMES.map(({ colour, label }) => ({ colour, mark: '■', text: label })),
    data: OUTCOMES.flatMap((_, index) => outcomeBars(rows, positions, index, most)),
    plotHeight,
    axisHeight: 52,
    layout: {
      barmode: 'overlay',
      xaxis: valueAxis({ range: [0, most], showgrid: false, title: { text: 'sessions', standoff: 6 } }),
      yaxis: axis,
      annotations,
    },
    alt: `${title}. ${listText(
      rows.map(
        (row) =>
          `${row.question}: success ${estimateText(row, percentText)}; ${OUTCOMES.map(({ name, label }) => `${row[name]} ${label}`).join(', ')}`,
      ),
    )}`,
  });
}

function outcomeBars(
  rows: readonly Row[],
  positions: readonly number[],
  index: number,
  most: number,
): Trace[] {
  const outcome = OUTCOMES[index];
  if (outcome === undefined) return [];
  const pieces = rows.map((row, place) => ({
    start: OUTCOMES.slice(0, index).reduce((sum, { name }) => sum + row[name], 0),
    length: row[outcome.name],
    position: positions[place] ?? 0,
    text: numberText(row[outcome.name], 0),
  }));
  const isStrong = outcome.name === 'successes' || outcome.name === 'non_successes';
  return [
    pieceBars(pieces, { width: 24, colour: outcome.colour, what: `%{customdata} ${outcome.label}` }),
    // A count of one or two figures fits where a percentage would not.
    barLabels(pieces, most / 2, isStrong ? '#ffffff' : null),
  ];
}
