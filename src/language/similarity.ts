/**
 * Cosine of the angle between two vectors of counts: 1 same proportions, 0 no word in common. Null for an
 * empty one.
 *
 * @example
 * cosine([2, 1, 0, 3], [1, 1, 4, 0]); // => 0.1889822365
 */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i += 1) {
    product += a[i]! * b[i]!;
    squaresA += a[i]! ** 2;
    squaresB += b[i]! ** 2;
  }
  return squaresA > 0 && squaresB > 0 ? product / Math.sqrt(squaresA * squaresB) : null;
}

/**
 * Jaccard's share of words in common among all words of either, by types. Null where both are empty.
 *
 * @example
 * jaccard([2, 1, 0, 3], [1, 1, 4, 0]); // => 0.5
 */
export function jaccard(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i]! > 0 && b[i]! > 0) both += 1;
    if (a[i]! > 0 || b[i]! > 0) either += 1;
  }
  return either > 0 ? both / either : null;
}
