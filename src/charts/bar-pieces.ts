import type { Trace } from './figure.js';

/** A piece of a bar with the number that stands in it. */
export interface BarPiece {
  start: number;
  length: number;
  position: number;
  text: string;
}

/** The pieces of one series, each from where the one before it ends; `what` is told when pointing at one. */
export function pieceBars(
  pieces: readonly BarPiece[],
  { width, colour, what }: { width: number; colour: string | readonly string[]; what: string },
): Trace {
  return {
    type: 'bar',
    orientation: 'h',
    base: pieces.map(({ start }) => start),
    x: pieces.map(({ length }) => length),
    y: pieces.map(({ position }) => position),
    width,
    marker: { color: colour },
    customdata: pieces.map(({ text }) => text),
    hovertemplate: `${what}<extra></extra>`,
  };
}

/** White, for pieces in a full series colour; null for the words' own colour, on pale pieces. */
export type LabelColour = '#ffffff' | null;

/**
 * The numbers inside bars, left out where a piece is too short to hold one. They are text of their own,
 * not the bars': Plotly would choose black or white by the piece's colour alone, and a pale piece lets
 * a dark page through.
 */
export function barLabels(pieces: readonly BarPiece[], axisLength: number, colour: LabelColour): Trace {
  const held = pieces.filter(({ length }) => length >= 0.065 * axisLength);
  return {
    type: 'scatter',
    mode: 'text',
    x: held.map(({ start, length }) => start + length / 2),
    y: held.map(({ position }) => position),
    text: held.map(({ text }) => text),
    textposition: 'middle center',
    textfont: colour === null ? { size: 11 } : { size: 11, color: colour },
    hoverinfo: 'skip',
  };
}
