import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.js';
import { bracketText, estimateText, intervalLines, uprightIntervals } from '../../src/charts/intervals.js';
import { npsChart } from '../../src/charts/nps-chart.js';
import { qxTrendChart } from '../../src/charts/qx-trend-chart.js';
import { numberText } from '../../src/charts/text.js';
import * as samples from './samples.js';

const known = { estimate: 72.1, low: 65.2, high: 79 };
const withoutInterval = { estimate: 72.1, low: null, high: null };
const unknown = { estimate: null, low: null, high: null };

describe('an estimate in words', () => {
  it('has its interval, where there is one', () => {
    expect([known, withoutInterval, unknown].map((row) => estimateText(row, numberText))).toEqual([
      '72.1, interval 65.2 to 79.0',
      '72.1',
      'no estimate',
    ]);
  });

  it('has its interval in brackets beside a label', () => {
    expect([known, withoutInterval, unknown].map((row) => bracketText(row, numberText))).toEqual([
      '72.1 [65.2, 79.0]',
      '72.1',
      'no estimate',
    ]);
  });

  it('has no NPS of +0', () => {
    const [row] = samples.nps;
    const even = { ...row!, question: 'Q?', estimate: 0, low: -0.3, high: 0.3 };
    expect(npsChart([even]).alt).toContain('Q?: 0, interval −0.3 to +0.3;');
  });
});

describe('the line of an interval', () => {
  it('is drawn where there is one, and nowhere else', () => {
    const rows = [known, withoutInterval, unknown];
    expect(intervalLines(rows, [10, 20, 30], 'red')).toMatchObject({
      x: [65.2, 79, null],
      y: [10, 10, null],
    });
    expect(uprightIntervals(rows, [1, 2, 3], 'red')).toMatchObject({ x: [1, 1, null], y: [65.2, 79, null] });
  });

  it('is that of every score of an NPS chart and of a trend', () => {
    const linesOf = ({ data }: Figure) =>
      data.filter(({ mode }) => mode === 'lines').map(({ x, y }) => [x, y]);
    const score = { ...samples.nps[0]!, estimate: 28, low: 17, high: 39 };
    expect(linesOf(npsChart([score, { ...score, ...unknown }]))[0]?.[0]).toEqual([17, 39, null]);
    const step = { ...samples.qxTrend[0]!, ...known };
    const trend = qxTrendChart([step, { ...step, test_id: 't9', ...unknown }]);
    expect(linesOf(trend)).toEqual([
      [
        [0, 0, null],
        [65.2, 79, null],
      ],
    ]);
  });
});
