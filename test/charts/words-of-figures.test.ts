import { describe, expect, it } from 'vitest';
import type { SegmentRow, TaskSuccessRow } from '../../src/analysis/tables.js';
import type { KeynessRow } from '../../src/analysis/talk-tables.js';
import { crosstabChart } from '../../src/charts/crosstab-chart.js';
import { methodText } from '../../src/charts/intervals.js';
import { keynessChart } from '../../src/charts/keyness-chart.js';
import { likertChart } from '../../src/charts/likert-chart.js';
import { segmentChart } from '../../src/charts/segment-chart.js';
import { taskFunnelChart } from '../../src/charts/task-funnel-chart.js';
import * as samples from './samples.js';

const labelsOf = ({ layout }: { layout: Record<string, unknown> }) =>
  (layout.annotations as { text: string }[]).map(({ text }) =>
    text.replaceAll('<br>', ' ').replaceAll('\u00a0', ' '),
  );

describe('what a figure says of its scale and unit', () => {
  it('names the scale of each question where they differ, and not where the key tells it', () => {
    const points = (column: string, high: number, scale = `1 Hard – ${high}`) =>
      Array.from({ length: high }, (_, i) => ({
        column,
        question: `${column}?`,
        value: i + 1,
        label: i === 0 ? 'Hard' : null,
        scale,
        count: 1,
        n: high,
        share: 1 / high,
      }));
    expect(labelsOf(likertChart([...points('a', 5), ...points('b', 7)]))).toEqual([
      'a? · 1 Hard – 5',
      'b? · 1 Hard – 7',
    ]);
    const presumed = points('b', 5, '1–5 (presumed)');
    expect(labelsOf(likertChart([...points('a', 5), ...presumed]))).toEqual(['a?', 'b? · 1–5 (presumed)']);
  });

  it('keeps the number beside a task whose text is a page long', () => {
    const [row] = samples.taskSuccess as [TaskSuccessRow];
    const [label] = labelsOf(taskFunnelChart([{ ...row, question: 'Please find out '.repeat(40) }]));
    expect(label).toMatch(/^Please find out .+… success 89% \[78%, 95%\]$/);
  });

  it('writes shares of segments in percent, and the unit of other measures', () => {
    const [row] = samples.segments as [SegmentRow];
    const share = { ...row, unit: 'share (0–1)', estimate: 0.455, low: 0.3, high: 0.61 };
    expect(segmentChart([share]).alt).toContain('18–24: 46%, interval 30% to 61%');
    const subtitle = (unit: string | null) => segmentChart([{ ...row, unit }]).head?.subtitle[0];
    expect(subtitle('points (0–100)')).toMatch(/\(multinomial\), in points \(0–100\)\.$/);
    expect(subtitle('1–7')).toMatch(/, on the scale 1–7\.$/);
    expect(subtitle(null)).toMatch(/\(multinomial\)\.$/);
    const two = segmentChart([share, { ...row, measure: 'Time', unit: 'seconds' }]);
    expect(labelsOf(two)).toContain('<b>Time, in seconds</b>');
  });

  it('names both questions of a cross-tabulation', () => {
    expect(crosstabChart(samples.crosstab).head?.title).toBe(
      'Which device do you shop on most often? – by Age group',
    );
  });

  it('does not say twice what kind of mean it draws', () => {
    const methods = ['geometric mean, log-t interval', "mean of participants' scores, t interval"];
    expect(methodText(methods.map((method) => ({ method })))).toBe('log-t interval; t interval');
    expect(methodText([{ method: 'adjusted-Wald (+¾, +1½, +¾)' }])).toBe('adjusted-Wald (+¾, +1½, +¾)');
  });

  it('says only where a word is in one group alone, and no ratio to nothing', () => {
    const words = [{ word: 'food', count_a: 5, count_b: 0, log_ratio: 3.6, g2: 8, p_adjusted: 0.49 }];
    expect(keynessChart(words as KeynessRow[], { a: 'failed', b: 'managed' }).alt).toContain(
      'food: only in failed (5 against 0), p = 0.490',
    );
  });
});
