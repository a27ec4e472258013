/**
 * Which weighting:
 * - `count-log10`: count × log₁₀(N/df), quanteda's default (`dfm_tfidf`)
 * - `share-log2`: count/length × log₂(N/df), `weightTfIdf` of R's tm
 */
export type TfIdfVariant = 'count-log10' | 'share-log2';

export interface TermCounts {
  /** The term in the document. */
  count: number;
  /** All words of the document. */
  length: number;
  documents: number;
  /** Documents with the term. */
  df: number;
}

/**
 * Term frequency × inverse document frequency of a term in a document. A term of every document weighs 0.
 * Few documents make coarse weights: with 10 sessions the second factor has 10 values.
 *
 * Source: Spärck Jones (1972), "A statistical interpretation of term specificity".
 *
 * @example
 * tfIdfWeight({ count: 2, length: 5, documents: 3, df: 1 }); // => 0.954242509
 * tfIdfWeight({ count: 2, length: 5, documents: 3, df: 1 }, 'share-log2'); // => 0.6339850003
 */
export function tfIdfWeight(
  { count, length, documents, df }: TermCounts,
  variant: TfIdfVariant = 'count-log10',
): number {
  if (count === 0 || df === 0) return 0;
  return variant === 'count-log10'
    ? count * Math.log10(documents / df)
    : (count / length) * Math.log2(documents / df);
}
