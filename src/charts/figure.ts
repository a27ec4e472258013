/** A Plotly figure as plain JSON, with the sentence that stands in for it where it cannot be seen. */
export interface Figure {
  data: Trace[];
  layout: Layout;
  config?: Record<string, unknown>;
  /** The text alternative: what the figure shows, in words and numbers. */
  alt: string;
  /** Title, subtitle and key once more, for a page that writes them itself, over the width that it has. */
  head?: FigureHead;
}

/** One coloured word in place of a legend's entry. */
export interface KeyEntry {
  colour: string;
  /** The mark that it explains: ● unless told. */
  mark?: string;
  text: string;
}

/** What stands above a plot, as it comes from the data: neither escaped nor wrapped. */
export interface FigureHead {
  title: string;
  /** How to read it, and `n`; one paragraph an entry. */
  subtitle: readonly string[];
  key: readonly KeyEntry[];
}

/** A Plotly trace. Only what uxframe's figures and the report writer rely on is named. */
export interface Trace {
  type: string;
  [attribute: string]: unknown;
}

/** A Plotly layout. */
export interface Layout {
  [attribute: string]: unknown;
}

/**
 * Tells whether a value is a figure: ours, or any `{ data, layout }` that a user made for Plotly.
 *
 * @example
 * isFigure({ data: [{ type: 'bar', y: [1, 2] }], layout: {} }); // => true
 * isFigure([1, 2]); // => false
 */
export function isFigure(value: unknown): value is Figure {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as { data?: unknown }).data) &&
    typeof (value as { layout?: unknown }).layout === 'object'
  );
}
