import { countIds, idsOf } from './corpus.js';

/** How many words, how many different ones. A ratio of nothing is null. */
export interface LexicalStatistics {
  /** Words in all (N). */
  tokens: number;
  /** Different words (V). */
  types: number;
  /** Words that occur once. */
  hapaxes: number;
  /** Type-token ratio V/N: falls as texts grow, so never compare texts of different length by it. */
  ttr: number | null;
  /** Guiraud's R: V/√N. */
  guiraud: number | null;
  /** Herdan's C: ln V / ln N. */
  herdan: number | null;
  /** Yule's K: 10⁴ (Σf² − N)/N²; high where few words repeat much. */
  yuleK: number | null;
}

/**
 * Counts and ratios of vocabulary richness.
 *
 * Source: Yule (1944), Herdan (1960), Guiraud (1954), in the forms of Tweedie & Baayen (1998), "How
 * variable may a constant be?", Computers and the Humanities 32.
 *
 * @example
 * lexicalStatistics(['the', 'cat', 'and', 'the', 'dog']).ttr; // => 0.8
 */
export function lexicalStatistics(tokens: readonly string[]): LexicalStatistics {
  const { ids, size } = idsOf(tokens);
  return lexicalStatisticsOfIds(ids, size);
}

/** The same over word ids below `size`. */
export function lexicalStatisticsOfIds(ids: Int32Array, size: number): LexicalStatistics {
  const counts = countIds(ids, size);
  const n = ids.length;
  let types = 0;
  let hapaxes = 0;
  let squares = 0;
  for (let id = 0; id < size; id += 1) {
    const count = counts[id]!;
    if (count === 0) continue;
    types += 1;
    if (count === 1) hapaxes += 1;
    squares += count * count;
  }
  return {
    tokens: n,
    types,
    hapaxes,
    ttr: n > 0 ? types / n : null,
    guiraud: n > 0 ? types / Math.sqrt(n) : null,
    herdan: n > 1 ? Math.log(types) / Math.log(n) : null,
    yuleK: n > 0 ? (10_000 * (squares - n)) / (n * n) : null,
  };
}
