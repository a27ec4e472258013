import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.js';
import * as uxframe from '../../src/index.js';
import { FIGURES } from './figures.js';

/** The traces of the cartesian bundle, which reports carry; another type would draw nothing. */
const CARTESIAN = ['scatter', 'bar', 'box', 'heatmap', 'histogram', 'violin', 'contour'];

const titleOf = (figure: Figure) => (figure.layout.title as { text: string }).text;

/** Every string in a figure, wherever it stands. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const charts = Object.entries(uxframe).filter(([name]) => name.endsWith('Chart')) as [
  string,
  (table: never[], second?: unknown) => Figure,
][];

describe('every figure', () => {
  it('has a golden output', () => {
    const files = readdirSync(new URL('../../src/charts', import.meta.url)).filter((file) =>
      /-chart\.ts$/.test(file),
    );
    const drawn = new Set(Object.keys(FIGURES).map((name) => `${name.replace(/-percent$/, '')}.ts`));
    expect([...drawn].sort()).toEqual(files.sort());
  });

  it.each(Object.entries(FIGURES))(
    '%s says n in its subtitle and numbers in its text alternative',
    (_, figure) => {
      expect(titleOf(figure)).toMatch(/n = \d/);
      expect(figure.alt).toMatch(/\d/);
      expect(figure.alt.length).toBeGreaterThan(40);
    },
  );

  it.each(Object.entries(FIGURES))('%s draws only what the cartesian bundle has', (_, figure) => {
    expect(figure.data.map((trace) => trace.type).filter((type) => !CARTESIAN.includes(type))).toEqual([]);
  });

  it.each(Object.entries(FIGURES))(
    '%s shows participants’ words as text, never as markup or a formula',
    (_, figure) => {
      const { alt: _alt, head: _head, ...drawn } = figure;
      const tags = strings(drawn).flatMap((text) => text.match(/<[^>]*>/g) ?? []);
      const ours = /^<\/?(b|br|span|extra)(\/| style="(font-size:12px|color:[#\w(),. ]+)")?>$/;
      expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
      expect(strings(drawn).filter((text) => text.includes('$'))).toEqual([]);
    },
  );

  it.each(Object.entries(FIGURES))('%s lets the page’s background through', (_, figure) => {
    expect(figure.layout).toMatchObject({
      paper_bgcolor: 'rgba(0, 0, 0, 0)',
      plot_bgcolor: 'rgba(0, 0, 0, 0)',
    });
  });

  it.each(charts)('%s of an empty table says that there are no answers', (_, chart) => {
    expect(chart([], []).alt).toMatch(/no answers yet\.$/);
  });

  it.each(Object.entries(FIGURES))('%s is plain JSON', (_, figure) => {
    expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
  });
});
