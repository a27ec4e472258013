import { describe, expect, it } from 'vitest';
import { COLOURS, faded, NEUTRAL_TEXT, SCHEMES, seriesLook } from '../../src/charts/theme.js';

const WHITE = '#ffffff';
const DARK = '#15181c';

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme', () => {
  it.each(Object.entries(COLOURS))(
    '%s stands out from a white and from a dark page (WCAG: 3 : 1)',
    (_, colour) => {
      expect(contrast(colour, WHITE)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, DARK)).toBeGreaterThanOrEqual(3);
    },
  );

  it('has words that are read at 4.5 : 1 in their scheme, and the unadapted grey at 3.5 : 1 in both', () => {
    expect(contrast(String(SCHEMES.light['font.color']), WHITE)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(String(SCHEMES.dark['font.color']), DARK)).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(contrast(NEUTRAL_TEXT, WHITE), contrast(NEUTRAL_TEXT, DARK))).toBeGreaterThanOrEqual(3.5);
  });

  it('has white numbers readable on the full colours that carry them', () => {
    expect(
      Math.min(contrast(COLOURS.blue, WHITE), contrast(COLOURS.vermilion, WHITE)),
    ).toBeGreaterThanOrEqual(3.8);
  });

  it('fades a colour to what lets the page through', () => {
    expect(faded('#1a7fc1', 0.5)).toBe('rgba(26, 127, 193, 0.5)');
  });

  it('sets sixteen series apart, the first four by colour and by mark', () => {
    const looks = Array.from({ length: 16 }, (_, index) => seriesLook(index));
    expect(new Set(looks.map(({ colour, symbol }) => `${colour} ${symbol}`)).size).toBe(16);
    expect(new Set(looks.slice(0, 4).map(({ colour }) => colour)).size).toBe(4);
    expect(new Set(looks.slice(0, 4).map(({ symbol }) => symbol)).size).toBe(4);
  });

  it.each([
    ['circle', '●'],
    ['square', '■'],
    ['diamond', '◆'],
    ['triangle-up', '▲'],
  ])('writes the mark %s as %s in a key', (symbol, glyph) => {
    const looks = Array.from({ length: 16 }, (_, index) => seriesLook(index));
    expect(new Set(looks.filter((look) => look.symbol === symbol).map((look) => look.glyph))).toEqual(
      new Set([glyph]),
    );
  });
});
