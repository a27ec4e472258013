/** How evenly a word is spread over parts (sessions). Null where there is nothing to spread. */
export interface Dispersion {
  /** Parts that hold the word. */
  range: number;
  /** Deviation of proportions (Gries 2008): 0 even, towards 1 in one place. */
  dp: number | null;
  /** DP over its maximum, 1 − the smallest part's share (Lijffijt & Gries 2012): 0–1. */
  dpNorm: number | null;
  /** Juilland's D over relative frequencies: 1 even, 0 in one place. */
  juillandD: number | null;
  /** Juilland's D over plain counts, for parts of equal size. */
  juillandDOfCounts: number | null;
}

/**
 * Dispersion of a word over the parts of a corpus: `counts` of the word, `sizes` of the parts in words.
 * A theme is spread; one talkative participant is not.
 *
 * Source: Gries (2008), "Dispersions and adjusted frequencies in corpora"; Lijffijt & Gries (2012),
 * "Correction to Stefan Th. Gries' 'Dispersions …'"; Juilland & Chang-Rodríguez (1964), in the notation of
 * Gries (2020), "Analyzing dispersion".
 *
 * @example
 * dispersionMeasures([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]).dp; // => 0.18
 */
export function dispersionMeasures(counts: ArrayLike<number>, sizes: ArrayLike<number>): Dispersion {
  return {
    ...deviationOfProportions(counts, sizes),
    juillandD: juilland(Array.from(counts, (count, i) => (sizes[i]! > 0 ? count / sizes[i]! : 0))),
    juillandDOfCounts: juilland(Array.from(counts)),
  };
}

/** Gries' measures alone: what a long list of words needs. */
export function deviationOfProportions(
  counts: ArrayLike<number>,
  sizes: ArrayLike<number>,
): Pick<Dispersion, 'range' | 'dp' | 'dpNorm'> {
  let total = 0;
  let size = 0;
  let range = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < counts.length; i += 1) {
    total += counts[i]!;
    size += sizes[i]!;
    if (counts[i]! > 0) range += 1;
    smallest = Math.min(smallest, sizes[i]!);
  }
  if (total === 0 || size === 0) return { range, dp: null, dpNorm: null };
  let deviation = 0;
  for (let i = 0; i < counts.length; i += 1) deviation += Math.abs(counts[i]! / total - sizes[i]! / size);
  const dp = deviation / 2;
  const most = 1 - smallest / size;
  return { range, dp, dpNorm: most > 0 ? dp / most : null };
}

/** 1 − the coefficient of variation (population) over √(n − 1). */
function juilland(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  return mean > 0 ? 1 - Math.sqrt(variance) / mean / Math.sqrt(n - 1) : null;
}
