/** A Plotly figure as plain JSON, with the sentence that stands in for it where it cannot be seen. */
export interface Figure {
  data: Trace[];
  layout: Layout;
  config?: Record<string, unknown>;
  /** The text alternative: what the figure shows, in words and numbers. */
  alt: string;
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
