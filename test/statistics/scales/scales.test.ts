import { describe, expect, it } from 'vitest';
import { cohensKappa, cronbachAlpha, likertBoxes, suprQRaw, susScore } from '../../../src/index.js';

describe('susScore', () => {
  it('runs from 0 to 100, and is 50 in the middle', () => {
    expect(susScore([5, 1, 5, 1, 5, 1, 5, 1, 5, 1])).toBe(100);
    expect(susScore([1, 5, 1, 5, 1, 5, 1, 5, 1, 5])).toBe(0);
    expect(susScore(new Array(10).fill(3))).toBe(50);
  });

  it('refuses nine items, and a 6', () => {
    expect(() => susScore(new Array(9).fill(3))).toThrow('10 answers');
    expect(() => susScore([6, ...new Array(9).fill(3)])).toThrow('between 1 and 5');
  });
});

describe('suprQRaw', () => {
  it('refuses a likelihood of 11', () => {
    expect(suprQRaw([1, 1, 1, 1, 1, 1, 1], 0)).toBe(0.875);
    expect(() => suprQRaw([1, 1, 1, 1, 1, 1, 1], 11)).toThrow('between 0 and 10');
  });
});

describe('suprQRaw at its ends', () => {
  it('is 0.875 and 5', () => {
    expect(suprQRaw([1, 1, 1, 1, 1, 1, 1], 0)).toBe(0.875);
    expect(suprQRaw([5, 5, 5, 5, 5, 5, 5], 10)).toBe(5);
  });
});

describe('likertBoxes', () => {
  it('takes two points, which are all boxes at once', () => {
    expect(likertBoxes([1, 3])).toMatchObject({ n: 4, top: 0.75, top2: 1, bottom2: 1, net: 0, mean: 1.75 });
  });

  it('is null where nobody answered', () => {
    expect(likertBoxes([0, 0, 0])).toMatchObject({ n: 0, top: null, top2: null, mean: null, top2Low: null });
    expect(() => likertBoxes([3])).toThrow('two or more points');
  });

  it('takes a scale of seven', () => {
    expect(likertBoxes([1, 0, 0, 2, 3, 3, 1])).toMatchObject({
      n: 10,
      top: 0.1,
      top2: 0.4,
      bottom2: 0.1,
      mean: 4.9,
    });
  });
});

describe('cronbachAlpha', () => {
  it('needs two items and two participants', () => {
    expect(cronbachAlpha([[1], [2], [3]])).toBeNull();
    expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
    // Item variances 2 and 4.5, of the sums 12.5: 2 (1 − 6.5 / 12.5).
    expect(
      cronbachAlpha([
        [1, 2],
        [3, 5],
      ]),
    ).toBeCloseTo(0.96, 12);
  });

  it('is 1 where all items agree, and null without variance', () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [4, 4],
        [2, 2],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cronbachAlpha([
        [1, 5],
        [5, 1],
      ]),
    ).toBeNull();
    expect(cronbachAlpha([])).toBeNull();
  });
});

describe('cohensKappa', () => {
  it('is 1 for complete agreement, and null where there is one code only', () => {
    expect(
      cohensKappa([
        [4, 0],
        [0, 6],
      ]).kappa,
    ).toBe(1);
    expect(
      cohensKappa([
        [4, 0],
        [0, 0],
      ]).kappa,
    ).toBeNull();
    expect(cohensKappa([[0]]).observed).toBeNull();
    expect(() => cohensKappa([[1, 2]])).toThrow('square');
  });
});
