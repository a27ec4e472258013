import type { Figure, KeyEntry, Layout, Trace } from './figure.js';
import { headText } from './figure-head.js';
import { FONT, GRID, NEUTRAL_TEXT } from './theme.js';

/** What every figure takes. */
export interface ChartOptions {
  /** Instead of the figure's own title. */
  title?: string | undefined;
}

/** What a figure is made of; the frame around it is the same for all. */
export interface Parts {
  title: string;
  /** How to read it, and `n`; one paragraph an entry. */
  subtitle: readonly string[];
  key?: readonly KeyEntry[];
  data: Trace[];
  /** Height of the plotting area in pixels. */
  plotHeight: number;
  /** Height kept for the horizontal axis: tick labels and title. */
  axisHeight?: number;
  layout: Layout;
  alt: string;
}

/** Title, subtitle and key above the plot, and beside it as `head`; words in the theme's font, backgrounds transparent. */
export function figureOf(parts: Parts): Figure {
  const head = { title: parts.title, subtitle: parts.subtitle, key: parts.key ?? [] };
  const { text, height: top } = headText(head);
  const bottom = parts.axisHeight ?? 44;
  const height = top + parts.plotHeight + bottom;
  return {
    data: parts.data,
    layout: {
      font: { family: FONT, size: 12, color: NEUTRAL_TEXT },
      title: {
        text,
        font: { size: 15 },
        x: 0,
        xref: 'container',
        xanchor: 'left',
        y: 1 - 18 / height,
        yref: 'container',
        yanchor: 'top',
        pad: { l: 8 },
      },
      height,
      margin: { t: top, r: 24, b: bottom, l: 16, pad: 4 },
      paper_bgcolor: 'rgba(0, 0, 0, 0)',
      plot_bgcolor: 'rgba(0, 0, 0, 0)',
      showlegend: false,
      hovermode: 'closest',
      dragmode: false,
      ...parts.layout,
    },
    config: { responsive: true, displayModeBar: false },
    alt: parts.alt,
    head,
  };
}

/** A value axis: light grid, no line, fixed against zooming by accident on a touch screen. */
export function valueAxis(attributes: Layout = {}): Layout {
  return {
    gridcolor: GRID,
    zeroline: false,
    fixedrange: true,
    ticks: '',
    nticks: 6,
    ...attributes,
  };
}

/** The figure of an empty table: says so, and keeps the title. */
export function emptyFigure(title: string): Figure {
  return figureOf({
    title,
    subtitle: ['n = 0'],
    data: [],
    plotHeight: 60,
    axisHeight: 12,
    layout: {
      xaxis: { visible: false, fixedrange: true },
      yaxis: { visible: false, fixedrange: true },
      annotations: [
        { text: 'No answers yet.', showarrow: false, xref: 'paper', yref: 'paper', x: 0.5, y: 0.5 },
      ],
    },
    alt: `${title}: no answers yet.`,
  });
}
