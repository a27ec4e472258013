/**
 * Which weighting:
 * - `count-log10`: count × log₁₀(N/df), quanteda's default (`dfm_tfidf`)
 * - `share-log2`: count/length × log₂(N/df), `weightTfIdf` of R's tm
 */
export type TfIdfVariant = 'count-log10' | 'share-log2';

/**
 * Term frequency × inverse document frequency of every document (rows) and term (columns), from a matrix of
 * counts. A term of every document weighs 0. Few documents make coarse weights: with 10 sessions there are 10
 * values of the second factor.
 *
 * Source: Spärck Jones (1972), "A statistical interpretation of term specificity".
 *
 * @example
 * tfIdfWeights([[2, 1], [0, 1]])[0][0]; // => 0.60206
 */
export function tfIdfWeights(
  counts: readonly ArrayLike<number>[],
  variant: TfIdfVariant = 'count-log10',
): number[][] {
  const documents = counts.length;
  const terms = counts[0]?.length ?? 0;
  const log = variant === 'count-log10' ? Math.log10 : Math.log2;
  const idf = Array.from({ length: terms }, (_, term) => {
    const df = counts.filter((row) => row[term]! > 0).length;
    return df > 0 ? log(documents / df) : 0;
  });
  return counts.map((row) => {
    let length = 1;
    if (variant === 'share-log2') length = Array.from(row).reduce((sum, count) => sum + count, 0) || 1;
    return idf.map((weight, term) => (row[term]! / length) * weight);
  });
}
