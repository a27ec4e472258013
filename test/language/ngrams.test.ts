import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/language/corpus.js';
import { countNgramOrders, ngrams } from '../../src/language/ngrams.js';

describe('n-grams', () => {
  it('of fewer words than n are none', () => {
    expect(ngrams(['one'], 2)).toEqual([]);
  });

  it('are counted as a list of them would be, inside each text', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (wordLists) => {
        const corpus = corpusOf(wordLists.map((words) => words.join(' ')));
        for (const [k, counted] of countNgramOrders(corpus, 4).entries()) {
          const n = k + 2;
          const expected = new Map<string, number>();
          for (const gram of wordLists.flatMap((words) => ngrams(words, n))) {
            expected.set(gram, (expected.get(gram) ?? 0) + 1);
          }
          const actual = Array.from(counted.firsts, (first, id) => [
            Array.from(corpus.tokens.subarray(first, first + n), (token) =>
              corpus.vocabulary.word(token),
            ).join(' '),
            counted.counts[id],
          ]);
          expect(actual).toEqual([...expected]);
          expect(counted.total).toBe([...expected.values()].reduce((sum, count) => sum + count, 0));
        }
      }),
      { seed: 2 },
    );
  });
});
