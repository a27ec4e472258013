import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Figure } from '../charts/figure.js';

/** The trace types of the cartesian bundle (1.5 MB); the whole of Plotly is 10 MB. */
const CARTESIAN = new Set([
  'scatter',
  'bar',
  'box',
  'contour',
  'heatmap',
  'histogram',
  'histogram2d',
  'histogram2dcontour',
  'image',
  'pie',
  'scatterternary',
  'violin',
]);

/** The package whose script draws every trace of the figures. */
export function plotlyPackage(figures: readonly Pick<Figure, 'data'>[]): string {
  const types = figures.flatMap((figure) => figure.data.map((trace) => trace.type ?? 'scatter'));
  return types.every((type) => CARTESIAN.has(type)) ? 'plotly.js-cartesian-dist-min' : 'plotly.js-dist';
}

/** Plotly's script as text. (Requiring it throws where there is no browser.) */
export function plotlyText(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
}
