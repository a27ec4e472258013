import type { Figure, KeyEntry, Layout } from './figure.js';
import { figureOf, valueAxis } from './layout.js';
import { plotText, wrapText } from './text.js';

/** A word with its bar; texts as they come from the data. */
export interface WordBar {
  word: string;
  value: number;
  colour: string;
  isPale?: boolean;
  /** Beside the bar's end, in Plotly's markup. */
  label: string;
  /** Stands in a task's text: marked with an asterisk. */
  isInTask?: boolean;
  /** What pointing at the bar tells. */
  detail: string;
}

/** What a chart of words is made of: words are short, so they stand left of their bars. */
export interface WordRowsParts {
  title: string;
  subtitle: readonly string[];
  key?: readonly KeyEntry[];
  bars: readonly WordBar[];
  axis: Layout;
  alt: string;
}

/** One bar a word, from the top down. */
export function wordRows({ bars, axis, ...parts }: WordRowsParts): Figure {
  const marked = bars.some(({ isInTask }) => isInTask)
    ? ['* stands in the text of a task: it may be an echo.']
    : [];
  const head = { ...parts, subtitle: [...parts.subtitle, ...marked] };
  const positions = bars.map((_, index) => index);
  return figureOf({
    ...head,
    data: [
      {
        type: 'bar',
        orientation: 'h',
        x: bars.map(({ value }) => value),
        y: positions,
        width: 0.72,
        marker: {
          color: bars.map(({ colour }) => colour),
          opacity: bars.map(({ isPale }) => (isPale ? 0.4 : 1)),
        },
        text: bars.map(({ label }) => label),
        textposition: 'outside',
        cliponaxis: false,
        customdata: bars.map(({ detail }) => plotText(detail)),
        hovertemplate: '%{customdata}<extra></extra>',
      },
    ],
    plotHeight: bars.length * 23,
    axisHeight: 54,
    layout: {
      xaxis: valueAxis(axis),
      yaxis: {
        range: [bars.length - 0.4, -0.6],
        tickvals: positions,
        ticktext: bars.map(({ word, isInTask }) => wrapText(isInTask ? `${word} *` : word, 18, 1)),
        automargin: true,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        ticks: '',
      },
    },
  });
}
