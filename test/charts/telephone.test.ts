import { describe, expect, it } from 'vitest';
import { matrixChart } from '../../src/charts/matrix-chart.js';
import { segmentChart } from '../../src/charts/segment-chart.js';
import * as samples from './samples.js';

// A telephone has 300 pixels for a plot: some 45 letters of 12 pixels, fewer of bold ones.
describe('on a telephone', () => {
  it('a heading of a heatmap, which ends at the right edge, begins on the page', () => {
    const question = 'How important is each of these when you choose a grocery service for your household?';
    const asked = ['q1', 'q2'].flatMap((column) =>
      samples.matrixCounts.map((row) => ({ ...row, column, question })),
    );
    const annotations = matrixChart(asked).layout.annotations as { text: string }[];
    const lines = annotations.flatMap(({ text }) => text.replace(/<\/?b>/g, '').split('<br>'));
    expect(lines.slice(0, 2)).toEqual([
      'How important is each of these when',
      'you choose a grocery service for your',
    ]);
  });

  it('the longest label of a segment ends before the right edge', () => {
    const xaxis = segmentChart(samples.segments).layout.xaxis as { range: [number, number] };
    const [start, end] = xaxis.range;
    const furthest = Math.max(...samples.segments.map((row) => row.high ?? 0));
    expect((end - furthest) / (end - start)).toBeGreaterThan(0.35);
  });
});
