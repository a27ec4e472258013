import type { Layout } from './figure.js';
import { plotText, unbroken, wrapLines } from './text.js';

/** A labelled row of a horizontal chart; `heading` stands above the first row of each run of equal ones. */
export interface RowLabel {
  label: string;
  /** Stands after the label, whole even where a long label is cut. */
  detail?: string;
  heading?: string | null;
}

/** Where the rows stand on the vertical axis, from the top down. */
export interface RowAxis {
  /** The middle of each row's marks, in pixels below the top of the plot. */
  positions: number[];
  plotHeight: number;
  axis: Layout;
  /** Labels and headings. */
  annotations: Layout[];
}

/** Characters that a line over the whole width of a telephone holds. */
const LABEL_WIDTH = 48;
const HEADING_WIDTH = 44;
const LINE = 16;
const GAP = 12;

/**
 * Lays rows out with each label above its marks, over the whole width: long questions need no left
 * margin, on a telephone either. Positions are numbers, never categories: two labels that are cut to
 * the same text stay two rows.
 */
export function rowAxis(labels: readonly RowLabel[], markHeight = 22): RowAxis {
  const positions: number[] = [];
  const annotations: Layout[] = [];
  let top = 0;
  let heading: string | null = null;
  for (const row of labels) {
    if (row.heading && row.heading !== heading) {
      const lines = wrapLines(row.heading, HEADING_WIDTH, 3);
      if (top > 0) top += GAP;
      annotations.push(
        textAt(
          top,
          lines.map((line) => `<b>${plotText(line)}</b>`),
        ),
      );
      top += lines.length * LINE + 6;
    }
    heading = row.heading ?? null;
    const lines = labelLines(row);
    annotations.push(textAt(top, lines.map(plotText)));
    top += lines.length * LINE + 2;
    positions.push(top + markHeight / 2);
    top += markHeight + GAP;
  }
  return {
    positions,
    plotHeight: top,
    annotations,
    axis: { range: [top, 0], visible: false, fixedrange: true },
  };
}

const LABEL_LINES = 3;

/** The text of a task may be a page long: what stands after it is the number to be read, on a line of its own. */
function labelLines({ label, detail }: RowLabel): string[] {
  if (detail === undefined) return wrapLines(label, LABEL_WIDTH, LABEL_LINES);
  const whole = wrapLines(`${label} · ${unbroken(detail)}`, LABEL_WIDTH, 2);
  return whole.length === 1 ? whole : [...wrapLines(label, LABEL_WIDTH, LABEL_LINES), detail];
}

function textAt(top: number, lines: readonly string[]): Layout {
  return {
    text: lines.join('<br>'),
    align: 'left',
    showarrow: false,
    xref: 'paper',
    x: 0,
    xanchor: 'left',
    yref: 'y',
    y: top,
    yanchor: 'top',
    borderpad: 0,
  };
}
