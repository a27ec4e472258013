import type { Figure, Layout, Trace } from './figure.js';
import { plotText, wrapLines } from './text.js';
import { FONT, GRID, NEUTRAL_TEXT } from './theme.js';

/** What every figure takes. */
export interface ChartOptions {
  /** Instead of the figure's own title. */
  title?: string;
}

/** One coloured word in place of a legend's entry. */
export interface KeyEntry {
  colour: string;
  /** The mark that it explains: ● unless told. */
  mark?: string;
  text: string;
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

/** Widths in characters that a telephone (360 px) holds. */
const TITLE_WIDTH = 38;
const SUBTITLE_WIDTH = 50;

/** Puts title, subtitle and key above the plot, words in the theme's font, backgrounds transparent. */
export function figureOf(parts: Parts): Figure {
  const title = wrapLines(parts.title, TITLE_WIDTH).map((line) => `<b>${plotText(line)}</b>`);
  const subtitle = parts.subtitle.flatMap((text) => wrapLines(text, SUBTITLE_WIDTH, 8)).map(plotText);
  const key = keyLines(parts.key ?? []);
  const small = [...subtitle, ...key].map((line) => `<span style="font-size:12px">${line}</span>`);
  const top = 20 + title.length * 21 + small.length * 19 + 10;
  const bottom = parts.axisHeight ?? 44;
  const height = top + parts.plotHeight + bottom;
  return {
    data: parts.data,
    layout: {
      font: { family: FONT, size: 12, color: NEUTRAL_TEXT },
      title: {
        text: [...title, ...small].join('<br>'),
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
  };
}

/** As many entries on a line as it holds. */
function keyLines(entries: readonly KeyEntry[]): string[] {
  const lines: { length: number; parts: string[] }[] = [];
  for (const { colour, mark = '●', text } of entries) {
    const words = wrapLines(text, SUBTITLE_WIDTH - 4, 1).join('');
    const part = `<span style="color:${colour}">${mark}</span> ${plotText(words)}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + words.length + 5 <= SUBTITLE_WIDTH) {
      last.length += words.length + 5;
      last.parts.push(part);
    } else {
      lines.push({ length: words.length + 2, parts: [part] });
    }
  }
  return lines.map(({ parts }) => parts.join('   '));
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
