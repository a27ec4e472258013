import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/language/corpus.js';
import { countNgramOrders, NgramBuffers, ngrams } from '../../src/language/ngrams.js';

describe('n-grams', () => {
  it('of fewer words than n are none', () => {
    expect(ngrams(['one'], 2)).toEqual([]);
  });

  it('are known by where they begin, and none begins too near to the end of a text', () => {
    const [bigrams, trigrams] = countNgramOrders(corpusOf(['a b c', 'a', '', 'a b']), 3);
    expect([...bigrams!.ids]).toEqual([0, 1, -1, -1, 0, -1]);
    expect([...trigrams!.ids]).toEqual([0, -1, -1, -1, -1, -1]);
  });

  it('are counted anew in buffers that a shorter or a longer text used before', () => {
    const buffers = new NgramBuffers();
    const texts = ['a b a b a b', 'c', Array.from({ length: 1000 }, (_, i) => `w${i}`).join(' '), 'a b a'];
    const found = texts.map((text) =>
      countNgramOrders(corpusOf([text]), 3, buffers).map(({ types, total, counts, ids }) => [
        types,
        total,
        Math.max(0, ...counts),
        ids.length,
      ]),
    );
    expect(found).toEqual([
      [
        [2, 5, 3, 6],
        [2, 4, 2, 6],
      ],
      [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      [
        [999, 999, 1, 1000],
        [998, 998, 1, 1000],
      ],
      [
        [2, 2, 1, 3],
        [1, 1, 1, 3],
      ],
    ]);
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
