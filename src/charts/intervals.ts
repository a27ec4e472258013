import type { Estimate } from '../analysis/tables.js';
import type { Trace } from './figure.js';
import { COLOURS, faded } from './theme.js';

/** Lines from `low` to `high`, one a row: the interval of each estimate that has one. */
export function intervalLines(
  rows: readonly Pick<Estimate, 'low' | 'high'>[],
  positions: readonly number[],
  colour: string,
): Trace {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (const [index, { low, high }] of rows.entries()) {
    const position = positions[index];
    if (low === null || high === null || position === undefined) continue;
    x.push(low, high, null);
    y.push(position, position, null);
  }
  return { type: 'scatter', mode: 'lines', x, y, line: { color: colour, width: 3 }, hoverinfo: 'skip' };
}

/** The same, upright: for a value axis that rises. */
export function uprightIntervals(...given: Parameters<typeof intervalLines>): Trace {
  const { x, y, ...lines } = intervalLines(...given);
  return { ...lines, x: y, y: x };
}

/** The interval of each estimate, pale, and a mark on each estimate. */
export function estimateMarks(
  rows: readonly Pick<Estimate, 'estimate' | 'low' | 'high'>[],
  positions: readonly number[],
  look: { marker: Record<string, unknown>; hovertemplate: string },
): Trace[] {
  return [
    intervalLines(rows, positions, faded(COLOURS.blue, 0.55)),
    {
      type: 'scatter',
      mode: 'markers',
      x: rows.map((row) => row.estimate),
      y: positions,
      marker: { color: COLOURS.blue, ...look.marker },
      hovertemplate: look.hovertemplate,
    },
  ];
}

/** Text to the right of a position on the value axis, in the theme's colour. */
export function sideLabels(x: readonly number[], y: readonly number[], text: readonly string[]): Trace {
  return {
    type: 'scatter',
    mode: 'text',
    x,
    y,
    text: text.map((label) => `  ${label}`),
    textposition: 'middle right',
    cliponaxis: false,
    hoverinfo: 'skip',
  };
}

/** The furthest that a row's marks reach: where its label may begin. */
export function reach(row: Pick<Estimate, 'estimate' | 'high'>, atLeast: number): number {
  return Math.max(atLeast, row.estimate ?? atLeast, row.high ?? atLeast);
}

type Known = Pick<Estimate, 'estimate' | 'low' | 'high'>;
type Format = (value: number | null) => string;

/** `72.1, interval 65.2 to 79.0`, or `no estimate`. */
export function estimateText(row: Known, format: Format): string {
  return withInterval(row, format, (low, high) => `, interval ${low} to ${high}`);
}

/** `72.1 [65.2, 79.0]`. */
export function bracketText(row: Known, format: Format): string {
  return withInterval(row, format, (low, high) => ` [${low}, ${high}]`);
}

function withInterval(
  { estimate, low, high }: Known,
  format: Format,
  interval: (low: string, high: string) => string,
): string {
  if (estimate === null) return 'no estimate';
  return `${format(estimate)}${low === null || high === null ? '' : interval(format(low), format(high))}`;
}

/**
 * How the intervals were made, for the subtitle: every method that occurs, once. What kind of mean it is the chart
 * says itself (`geometric mean, log-t interval`).
 */
export function methodText(rows: readonly Pick<Estimate, 'method'>[]): string {
  const methods = rows.map(({ method }) => method.replace(/^[^,(;]*\bmean\b[^,(;]*, /, ''));
  return [...new Set(methods.filter((method) => method !== ''))].join('; ');
}
