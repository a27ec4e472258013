import { describe, expect, it } from 'vitest';
import { associationTest } from '../../src/analysis/association-test.js';

describe('the test of a table of counts', () => {
  it('is the N − 1 test of two by two cells', () => {
    // Chi-square is 20/3; times 59/60 it is 6.5556, whose upper tail with one degree of freedom is erfc(√(6.5556/2)).
    const result = associationTest([
      [20, 10],
      [10, 20],
    ]);
    expect(result).toMatchObject({ method: 'N−1 chi-square test', note: '' });
    expect(result.p).toBeCloseTo(0.010455, 5);
  });

  it('is chi-square of larger tables, empty rows and columns aside', () => {
    // χ² = 20/3 with two degrees of freedom: p = exp(−10/3).
    const filled = [
      [20, 15, 10],
      [10, 15, 20],
    ];
    const result = associationTest(filled);
    expect(result.method).toBe('chi-square test');
    expect(result.p).toBeCloseTo(Math.exp(-10 / 3), 12);
    expect(associationTest([...filled.map((row) => [...row, 0]), [0, 0, 0, 0]])).toEqual(result);
  });

  it('is exact where a cell is expected to hold fewer than five', () => {
    // Fisher's tea: 4 right of 4 and 4 has p = 34/70 two-sided for 3 of 4.
    const result = associationTest([
      [3, 1],
      [1, 3],
    ]);
    expect(result.method).toBe('Fisher–Freeman–Halton exact test');
    expect(result.p).toBeCloseTo(34 / 70, 12);
    expect(result.note).toContain('Expected counts under 5');
  });

  it.each([
    [[[5, 5]]],
    [[[5], [5]]],
    [
      [
        [5, 0],
        [5, 0],
      ],
    ],
    [[]],
  ])('is none of %j', (counts: number[][]) => {
    expect(associationTest(counts)).toMatchObject({ p: null, cramersV: null, method: 'no test' });
  });

  it('is none of fewer than five answers', () => {
    const result = associationTest([
      [1, 1],
      [1, 1],
    ]);
    expect(result).toMatchObject({ p: null, method: 'no test', note: '' });
  });
});
