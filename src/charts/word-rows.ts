import type { Figure, KeyEntry, Layout, Trace } from './figure.js';
import { figureOf, valueAxis } from './layout.js';
import { wrapText } from './text.js';

/** What a chart of words is made of: words are short, so they stand left of their marks. */
export interface WordRowsParts {
  title: string;
  subtitle: readonly string[];
  key?: readonly KeyEntry[];
  words: readonly string[];
  traces: (positions: number[]) => Trace[];
  axis: Layout;
  alt: string;
}

/** One row a word, from the top down. */
export function wordRows(parts: WordRowsParts): Figure {
  const positions = parts.words.map((_, index) => index);
  return figureOf({
    title: parts.title,
    subtitle: parts.subtitle,
    ...(parts.key === undefined ? {} : { key: parts.key }),
    data: parts.traces(positions),
    plotHeight: parts.words.length * 23,
    axisHeight: 54,
    layout: {
      xaxis: valueAxis(parts.axis),
      yaxis: {
        range: [parts.words.length - 0.4, -0.6],
        tickvals: positions,
        ticktext: parts.words.map((word) => wrapText(word, 18, 1)),
        automargin: true,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        ticks: '',
      },
    },
    alt: parts.alt,
  });
}
