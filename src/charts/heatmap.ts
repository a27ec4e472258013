import type { Figure, Trace } from './figure.js';
import { figureOf } from './layout.js';
import { wrapLines, wrapText } from './text.js';

/** What a heatmap is made of; labels as they come from the data. */
export interface HeatmapParts {
  title: string;
  subtitle: readonly string[];
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (number | null)[])[];
  /** What stands in each cell. */
  text: readonly (readonly string[])[];
  range: readonly [number, number];
  colours: readonly (readonly [number, string])[];
  alt: string;
}

const ROW_LABEL = 16;

/** A table of coloured cells with the number in each, rows from the top down, column names above. */
export function heatmap(parts: HeatmapParts): Figure {
  const columnWidth = parts.columns.length > 4 ? 6 : 11;
  const columnLines = Math.max(...parts.columns.map((name) => wrapLines(name, columnWidth, 3).length));
  const rowHeight = Math.max(36, ...parts.rows.map((name) => wrapLines(name, ROW_LABEL, 4).length * 15 + 8));
  const header = columnLines * 16 + 12;
  const figure = figureOf({
    title: parts.title,
    subtitle: parts.subtitle,
    data: [
      {
        type: 'heatmap',
        x: parts.columns.map((_, index) => index),
        y: parts.rows.map((_, index) => index),
        z: parts.values,
        text: parts.text,
        hoverongaps: false,
        zmin: parts.range[0],
        zmax: parts.range[1],
        colorscale: parts.colours,
        showscale: false,
        xgap: 2,
        ygap: 2,
        hovertemplate: '%{text}<extra></extra>',
      },
      cellLabels(parts),
    ],
    plotHeight: parts.rows.length * rowHeight + header,
    axisHeight: 16,
    layout: {
      xaxis: {
        range: [-0.5, parts.columns.length - 0.5],
        tickvals: parts.columns.map((_, index) => index),
        ticktext: parts.columns.map((name) => wrapText(name, columnWidth, 3)),
        tickangle: 0,
        side: 'top',
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        ticks: '',
      },
      yaxis: {
        range: [parts.rows.length - 0.5, -0.5],
        tickvals: parts.rows.map((_, index) => index),
        ticktext: parts.rows.map((name) => wrapText(name, ROW_LABEL, 4)),
        automargin: true,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        ticks: '',
      },
    },
    alt: parts.alt,
  });
  const margin = figure.layout.margin as { t: number };
  return { ...figure, layout: { ...figure.layout, margin: { ...margin, t: margin.t + header } } };
}

/** The words in the cells take the page's colour, since the cells let the page through. */
function cellLabels(parts: HeatmapParts): Trace {
  const cells = parts.text.flatMap((line, y) => line.map((text, x) => ({ x, y, text })));
  return {
    type: 'scatter',
    mode: 'text',
    x: cells.map(({ x }) => x),
    y: cells.map(({ y }) => y),
    text: cells.map(({ text }) => text),
    hoverinfo: 'skip',
  };
}
