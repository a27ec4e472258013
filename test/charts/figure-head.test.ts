import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.js';
import { apart } from '../../src/charts/figure-head.js';
import { FIGURES } from './figures.js';

const layoutOf = (figure: Figure | undefined) => figure?.layout as { height: number; margin: { t: number } };

describe('apart', () => {
  it.each(Object.entries(FIGURES))(
    '%s: the plot keeps its height when its head is taken off',
    (_, figure) => {
      const plot = apart(figure)?.plot;
      const [before, after] = [layoutOf(figure), layoutOf(plot)];
      expect(after.height - after.margin.t).toBe(before.height - before.margin.t);
      expect(plot?.layout).not.toHaveProperty('title');
    },
  );

  it('gives title, subtitle and key as they came, in full', () => {
    const head = apart(FIGURES['qx-component-chart'] as Figure)?.head;
    expect(head).toMatchObject({
      title: 'What the QXscore is made of',
      subtitle: [expect.stringMatching(/^n = \d+.* participants\. Scores as reported, 0–100\.$/)],
      key: [{ mark: '●' }, { mark: '■' }],
    });
  });

  it('of segments tells the interval’s method from the test over all segments', () => {
    expect(apart(FIGURES['segment-chart'] as Figure)?.head.subtitle).toEqual([
      'n = 53–92 a segment. Line: interval (multinomial), in points (−100 to 100).',
      'Difference between the segments: p = 0.412 (Kruskal–Wallis test).',
    ]);
  });

  const figure = FIGURES['nps-chart'] as Figure;
  const { head = { title: '', subtitle: [], key: [] } } = figure;
  it.each<[string, unknown]>([
    [
      'that its user gave another title',
      { ...figure, layout: { ...figure.layout, title: { text: 'Mine' } } },
    ],
    ['that its user gave another margin', { ...figure, layout: { ...figure.layout, margin: { t: 0 } } }],
    ['of another head', { ...figure, head: { ...head, title: 'Another' } }],
    ['of somebody else’s making', { data: [], layout: {} }],
    ['whose head is no head', { ...figure, head: 'a title' }],
    [
      'whose key has a colour that is more than one',
      {
        ...figure,
        head: { ...head, key: [{ colour: 'red;background:url(x)', text: 'a' }] },
      },
    ],
    ['whose key has nothing in it', { ...figure, head: { ...head, key: [undefined, null] } }],
  ])('leaves a figure alone %s', (_, changed) => {
    expect(apart(changed as Figure)).toBeNull();
  });
});
