import type { TimelineRow } from '../analysis/talk-tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure, Trace } from './figure.js';
import { type ChartOptions, emptyFigure, figureOf, valueAxis } from './layout.js';
import { listText, numberText, plotText, secondsText } from './text.js';
import { COLOURS, faded, seriesLook } from './theme.js';

const TABLE = {
  chart: 'talkTimelineChart',
  from: 'talkTimeline(test)',
  columns: ['session_id', 'kind', 'label', 'speaker', 'start_s', 'end_s', 'words'],
} as const satisfies ChartTable<TimelineRow>;

type Row = RowOf<TimelineRow, typeof TABLE>;

/** Bands of neighbouring tasks differ, so that their border is seen. */
const BANDS = [faded(COLOURS.grey, 0.65), faded(COLOURS.grey, 0.25)];

const ROW = 34;

/**
 * Who talked when: one row a session, a block a cue, coloured by speaker, and below it a band a task.
 *
 * @param table the table of `talkTimeline`
 * @returns a figure in minutes since the session's start
 * @example
 * const table = [
 *   { session_id: 'aaaaaaaa-1', kind: 'task', label: 'Find a shoe', speaker: null, start_s: 0, end_s: 60, words: 0 },
 *   { session_id: 'aaaaaaaa-1', kind: 'cue', label: '', speaker: null, start_s: 5, end_s: 35, words: 70 },
 * ];
 * talkTimelineChart(table).alt; // => "Who talked when. aaaaaaaa: talk 30 s of 1 min 00 s, 70 words."
 */
export function talkTimelineChart(table: ChartInput<Row>, options: ChartOptions = {}): Figure {
  const title = options.title ?? 'Who talked when';
  const rows = rowsOf(table, TABLE);
  if (rows.length === 0) return emptyFigure(title);
  const sessions = [...new Set(rows.map((row) => row.session_id))];
  const place = new Map(sessions.map((session, index) => [session, index]));
  const cues = rows.filter((row) => row.kind === 'cue');
  const speakers = [...new Set(cues.map((row) => row.speaker))];
  const tasks = [...new Set(rows.filter((row) => row.kind === 'task').map((row) => row.label))];
  return figureOf({
    title,
    subtitle: [
      `n = ${numberText(sessions.length, 0)} sessions, a row each. Block: someone talks.${
        tasks.length > 0
          ? ' Band below: the task at hand, in the order of the test; point at one for its text.'
          : ''
      }`,
    ],
    key: speakers.map((speaker, index) => ({
      colour: seriesLook(index).colour,
      mark: '■',
      text: speaker ?? 'speaker not named',
    })),
    data: [
      blocks(
        rows.filter((row) => row.kind === 'task'),
        place,
        { offset: 0.27, width: 0.16, colour: (row) => BANDS[tasks.indexOf(row.label) % 2] ?? '' },
      ),
      ...speakers.map((speaker, index) =>
        blocks(
          cues.filter((row) => row.speaker === speaker),
          place,
          { offset: -0.08, width: 0.46, colour: () => seriesLook(index).colour },
        ),
      ),
    ],
    plotHeight: sessions.length * ROW,
    axisHeight: 54,
    layout: {
      barmode: 'overlay',
      xaxis: valueAxis({ rangemode: 'tozero', title: { text: 'minutes', standoff: 6 } }),
      yaxis: {
        range: [sessions.length - 0.5, -0.5],
        tickvals: sessions.map((_, index) => index),
        ticktext: sessions.map((session) => plotText(session.slice(0, 8))),
        automargin: true,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        ticks: '',
      },
    },
    alt: `${title}. ${listText(sessions.map((session) => sessionText(rows.filter((row) => row.session_id === session))))}`,
  });
}

function blocks(
  rows: readonly Row[],
  place: ReadonlyMap<string, number>,
  look: { offset: number; width: number; colour: (row: Row) => string },
): Trace {
  return {
    type: 'bar',
    orientation: 'h',
    base: rows.map((row) => row.start_s / 60),
    x: rows.map((row) => (row.end_s - row.start_s) / 60),
    y: rows.map((row) => (place.get(row.session_id) ?? 0) + look.offset),
    width: look.width,
    marker: { color: rows.map(look.colour), line: { width: 0 } },
    customdata: rows.map((row) =>
      plotText(
        row.kind === 'task' ? row.label.slice(0, 60) : `${secondsText(row.start_s)}: ${row.words} words`,
      ),
    ),
    hovertemplate: '%{customdata}<extra></extra>',
  };
}

function sessionText(rows: readonly Row[]): string {
  const cues = rows.filter((row) => row.kind === 'cue');
  const talk = cues.reduce((sum, row) => sum + row.end_s - row.start_s, 0);
  const words = cues.reduce((sum, row) => sum + row.words, 0);
  const end = rows.reduce((latest, row) => Math.max(latest, row.end_s), 0);
  return `${rows[0]?.session_id.slice(0, 8)}: talk ${secondsText(talk)} of ${secondsText(end)}, ${numberText(words, 0)} words`;
}
