import type { Layout } from './figure.js';

/**
 * The series colours, after Okabe and Ito ("Color Universal Design", 2008), told apart by readers with
 * every common colour vision. Blue, vermilion, green and purple are of middling lightness: each stands
 * out (3 : 1 or more) from a white page and from a dark one, so that a figure needs no second set.
 */
export const COLOURS = {
  blue: '#1a7fc1',
  vermilion: '#d55e00',
  green: '#009e73',
  purple: '#b8629b',
  grey: '#858b94',
} as const;

/** One colour a series, in this order. */
export const SERIES = [COLOURS.blue, COLOURS.vermilion, COLOURS.green, COLOURS.purple] as const;

/** One marker a series, so that colour never carries a difference alone: as Plotly calls it, and as a key writes it. */
const MARKS = [
  { symbol: 'circle', glyph: '●' },
  { symbol: 'square', glyph: '■' },
  { symbol: 'diamond', glyph: '◆' },
  { symbol: 'triangle-up', glyph: '▲' },
] as const;

/** What sets a series apart. A fifth one has the first one's colour again, with another mark. */
export function seriesLook(index: number): { colour: string; symbol: string; glyph: string } {
  const round = Math.floor(index / SERIES.length);
  const mark = MARKS[(index + round) % MARKS.length] ?? MARKS[0];
  return { colour: SERIES[index % SERIES.length] ?? SERIES[0], ...mark };
}

/** Lines of the grid: seen on white and on black. */
export const GRID = 'rgba(133, 139, 148, 0.28)';

/** A colour let through to the page behind it, which makes it paler on white and deeper on black. */
export function faded(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${Number(opacity.toFixed(3))})`;
}

/** The scheme a page is read in. */
export type Scheme = 'light' | 'dark';

/**
 * What a page changes in a figure's layout for its scheme: hand it to `Plotly.relayout`. Backgrounds are
 * transparent and the series and grid serve both schemes, so that only the words change. Without it
 * they are of a grey that is legible on both.
 */
export const SCHEMES: Readonly<Record<Scheme, Layout>> = {
  light: { 'font.color': '#1f2429' },
  dark: { 'font.color': '#e8eaed' },
};

/** The grey of words in a figure that no page has adapted. */
export const NEUTRAL_TEXT = '#757575';

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
