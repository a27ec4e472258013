import { describe, expect, it } from 'vitest';
import { tfIdfWeight } from '../../src/language/tf-idf.js';

describe('the tf-idf weight', () => {
  it('of a term is 0 where the document, or every document, lacks it, and where all have it', () => {
    const counts = { count: 2, length: 5, documents: 3, df: 1 };
    for (const variant of ['count-log10', 'share-log2'] as const) {
      expect(tfIdfWeight({ ...counts, count: 0, length: 0 }, variant)).toBe(0);
      expect(tfIdfWeight({ ...counts, df: 0 }, variant)).toBe(0);
      expect(tfIdfWeight({ ...counts, df: 3 }, variant)).toBe(0);
    }
  });

  it('is the count, or the share of words, times the logarithm', () => {
    const counts = { count: 2, length: 8, documents: 100, df: 1 };
    expect(tfIdfWeight(counts)).toBeCloseTo(4, 12);
    expect(tfIdfWeight({ ...counts, documents: 16 }, 'share-log2')).toBeCloseTo(1, 12);
  });
});
