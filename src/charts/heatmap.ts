import type { Figure, Layout, Trace } from './figure.js';
import { figureOf } from './layout.js';
import { plotText, wrapLines, wrapText } from './text.js';

/** A table of coloured cells; labels as they come from the data. */
export interface HeatmapPanel {
  /** Stands above the panel; null where the title says it. */
  heading: string | null;
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (number | null)[])[];
  /** What stands in each cell. */
  text: readonly (readonly string[])[];
}

/** What a heatmap is made of. */
export interface HeatmapParts {
  title: string;
  subtitle: readonly string[];
  panels: readonly HeatmapPanel[];
  range: readonly [number, number];
  colours: readonly (readonly [number, string])[];
  alt: string;
}

const ROW_LABEL = 16;
/** What a telephone holds of a heading: it ends at the right edge, wherever the row labels let the cells begin. */
const HEADING_WIDTH = 38;
const LINE = 15;
const GAP = 22;

/** A panel's place, in pixels below the top of the plot. */
interface Place {
  top: number;
  heading: readonly string[];
  columnWidth: number;
  cellsTop: number;
  bottom: number;
}

/** Tables of coloured cells below each other, with the number in each cell and the column names above. */
export function heatmap({ title, subtitle, panels, range, colours, alt }: HeatmapParts): Figure {
  const places = placesOf(panels);
  const height = places.at(-1)?.bottom ?? 0;
  const axes: Layout = {};
  for (const [index, panel] of panels.entries())
    Object.assign(axes, panelAxes(panel, places[index], height, index));
  return figureOf({
    title,
    subtitle,
    data: panels.flatMap((panel, index) => [
      cells(panel, index, { range, colours }),
      cellLabels(panel, index),
    ]),
    plotHeight: height,
    axisHeight: 16,
    layout: { ...axes, annotations: places.flatMap((place) => headingAt(place, height)) },
    alt,
  });
}

function placesOf(panels: readonly HeatmapPanel[]): Place[] {
  let top = 0;
  return panels.map((panel) => {
    const columnWidth = panel.columns.length > 4 ? 6 : 11;
    const columnLines = Math.max(0, ...panel.columns.map((name) => wrapLines(name, columnWidth, 3).length));
    const rowLines = Math.max(0, ...panel.rows.map((name) => wrapLines(name, ROW_LABEL, 4).length));
    const heading = panel.heading === null ? [] : wrapLines(panel.heading, HEADING_WIDTH, 3);
    const cellsTop = top + heading.length * 16 + columnLines * LINE + 14;
    const bottom = cellsTop + panel.rows.length * Math.max(36, rowLines * LINE + 8);
    const place = { top, heading, columnWidth, cellsTop, bottom };
    top = bottom + GAP;
    return place;
  });
}

const nth = (index: number) => (index === 0 ? '' : String(index + 1));

const FIXED: Layout = { showgrid: false, zeroline: false, fixedrange: true, ticks: '' };

function panelAxes(panel: HeatmapPanel, place: Place | undefined, height: number, index: number): Layout {
  if (place === undefined) return {};
  return {
    [`xaxis${nth(index)}`]: {
      ...FIXED,
      anchor: `y${nth(index)}`,
      range: [-0.5, panel.columns.length - 0.5],
      tickvals: panel.columns.map((_, column) => column),
      ticktext: panel.columns.map((name) => wrapText(name, place.columnWidth, 3)),
      tickangle: 0,
      side: 'top',
    },
    [`yaxis${nth(index)}`]: {
      ...FIXED,
      anchor: `x${nth(index)}`,
      domain: [1 - place.bottom / height, 1 - place.cellsTop / height],
      range: [panel.rows.length - 0.5, -0.5],
      tickvals: panel.rows.map((_, row) => row),
      ticktext: panel.rows.map((name) => wrapText(name, ROW_LABEL, 4)),
      automargin: true,
    },
  };
}

function cells(
  panel: HeatmapPanel,
  index: number,
  { range, colours }: Pick<HeatmapParts, 'range' | 'colours'>,
): Trace {
  return {
    type: 'heatmap',
    xaxis: `x${nth(index)}`,
    yaxis: `y${nth(index)}`,
    x: panel.columns.map((_, column) => column),
    y: panel.rows.map((_, row) => row),
    z: panel.values,
    text: panel.text,
    hoverongaps: false,
    zmin: range[0],
    zmax: range[1],
    colorscale: colours,
    showscale: false,
    xgap: 2,
    ygap: 2,
    hovertemplate: '%{text}<extra></extra>',
  };
}

/** The words in the cells take the page's colour, since the cells let the page through. */
function cellLabels(panel: HeatmapPanel, index: number): Trace {
  const labels = panel.text.flatMap((line, y) => line.map((text, x) => ({ x, y, text })));
  return {
    type: 'scatter',
    mode: 'text',
    xaxis: `x${nth(index)}`,
    yaxis: `y${nth(index)}`,
    x: labels.map(({ x }) => x),
    y: labels.map(({ y }) => y),
    text: labels.map(({ text }) => text),
    hoverinfo: 'skip',
  };
}

function headingAt({ heading, top }: Place, height: number): Layout[] {
  if (heading.length === 0) return [];
  return [
    {
      text: heading.map((line) => `<b>${plotText(line)}</b>`).join('<br>'),
      align: 'left',
      showarrow: false,
      xref: 'paper',
      x: 1,
      xanchor: 'right',
      yref: 'paper',
      y: 1 - top / height,
      yanchor: 'top',
    },
  ];
}
