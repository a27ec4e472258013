/** A word's count in two sets of texts, and the sets' sizes in words. */
export interface TwoCounts {
  a: number;
  b: number;
  sizeA: number;
  sizeB: number;
}

function observedLog(observed: number, expected: number): number {
  return observed > 0 ? observed * Math.log(observed / expected) : 0;
}

/**
 * Log-likelihood G² over two cells (the word's counts only), unsigned: the form of Rayson & Garside (2000),
 * "Comparing corpora using frequency profiling", and of the UCREL log-likelihood wizard. 1 degree of freedom.
 *
 * @example
 * logLikelihood2({ a: 30, b: 10, sizeA: 1000, sizeB: 2000 }); // => 29.03922791
 */
export function logLikelihood2({ a, b, sizeA, sizeB }: TwoCounts): number {
  const share = (a + b) / (sizeA + sizeB);
  return 2 * (observedLog(a, sizeA * share) + observedLog(b, sizeB * share));
}

/**
 * Log-likelihood G² over all four cells (the word and all other words), signed: negative where set a uses
 * the word less than expected. The form of Dunning (1993), and of quanteda's `textstat_keyness(measure = "lr")`.
 *
 * @example
 * logLikelihood4({ a: 30, b: 10, sizeA: 1000, sizeB: 2000 }); // => 29.4627293
 */
export function logLikelihood4({ a, b, sizeA, sizeB }: TwoCounts): number {
  const share = (a + b) / (sizeA + sizeB);
  const deviation = a - sizeA * share;
  // log1p keeps the digits that observed/expected loses near 1.
  const cell = (observed: number, expected: number, sign: number) =>
    observed > 0 ? observed * Math.log1p((sign * deviation) / expected) : 0;
  const g2 =
    2 *
    (cell(a, sizeA * share, 1) +
      cell(b, sizeB * share, -1) +
      cell(sizeA - a, sizeA * (1 - share), -1) +
      cell(sizeB - b, sizeB * (1 - share), 1));
  return Math.sign(deviation) * Math.max(0, g2);
}

/**
 * Pearson's chi-square of the 2 × 2 table; with Yates' correction as R's `chisq.test` applies it (0.5, or
 * less where the deviation is smaller). 1 degree of freedom. 0 where the word is in neither set, or all of both.
 *
 * @example
 * chiSquare2x2({ a: 30, b: 10, sizeA: 1000, sizeB: 2000 }, { yates: true }); // => 29.80046453
 */
export function chiSquare2x2({ a, b, sizeA, sizeB }: TwoCounts, { yates = false } = {}): number {
  const n = sizeA + sizeB;
  const share = (a + b) / n;
  const deviation = Math.abs(a - sizeA * share);
  const corrected = deviation - (yates ? Math.min(0.5, deviation) : 0);
  const cells = [sizeA * share, sizeB * share, sizeA * (1 - share), sizeB * (1 - share)];
  return corrected === 0 ? 0 : cells.reduce((sum, expected) => sum + (corrected * corrected) / expected, 0);
}

/**
 * Log ratio: the binary logarithm of how many times more frequent the word is in set a (1: twice, −1:
 * half). A zero count is taken as `zero` (default 0.5, as Hardie (2014), "Log ratio: an informal introduction",
 * has it; 0 gives ±Infinity).
 *
 * @example
 * logRatio({ a: 30, b: 10, sizeA: 1000, sizeB: 2000 }); // => 2.5849625
 */
export function logRatio({ a, b, sizeA, sizeB }: TwoCounts, zero = 0.5): number {
  return Math.log2((a || zero) / sizeA / ((b || zero) / sizeB));
}

/**
 * %DIFF: by how many per cent the word is more frequent in set a; null where set b never uses it.
 * Source: Gabrielatos & Marchi (2012), "Keyness: appropriate metrics and practical issues".
 *
 * @example
 * percentDifference({ a: 30, b: 10, sizeA: 1000, sizeB: 2000 }); // => 500
 */
export function percentDifference({ a, b, sizeA, sizeB }: TwoCounts): number | null {
  return b > 0 ? (100 * (a / sizeA - b / sizeB)) / (b / sizeB) : null;
}
