/** How often two words stand together, how often each does, and in how many places they could. */
export interface PairCounts {
  /** Together. */
  both: number;
  first: number;
  second: number;
  total: number;
}

/** Measures of association of two words. */
export interface Association {
  /** Pointwise mutual information, log₂ (Church & Hanks 1990): favours rare pairs. */
  pmi: number;
  /** PMI / −log₂ p(pair), −1…1 (Bouma 2009); −1 for a pair that never stands together. */
  npmi: number;
  /** PMI with the pair's count cubed (Daille 1994). */
  mi3: number;
  /** t-score (Church et al. 1991): favours frequent pairs. */
  t: number;
  /** Log-likelihood G² of the 2 × 2 table (Dunning 1993), 1 degree of freedom. */
  g2: number;
  /** Pearson's chi-square of the 2 × 2 table, 1 degree of freedom. */
  chiSquare: number;
  /** 2·both / (first + second), 0–1. */
  dice: number;
  /** 14 + log₂ Dice (Rychlý 2008): does not depend on the corpus' size. */
  logDice: number;
}

/**
 * Every measure of association of a pair, in the notation of Manning & Schütze (1999), chapter 5.
 *
 * @example
 * association({ both: 20, first: 42, second: 20, total: 14307668 }).pmi; // => 18.37796779
 */
export function association({ both, first, second, total }: PairCounts): Association {
  const pmi = Math.log2((both * total) / (first * second));
  const dice = (2 * both) / (first + second);
  const expected = (first * second) / total;
  const deviation = both - expected;
  // Every cell deviates by as much, up or down: log1p of that keeps the digits which o/e loses near 1.
  const cells = [
    { observed: both, expected, sign: 1 },
    { observed: first - both, expected: (first * (total - second)) / total, sign: -1 },
    { observed: second - both, expected: ((total - first) * second) / total, sign: -1 },
    {
      observed: total - first - second + both,
      expected: ((total - first) * (total - second)) / total,
      sign: 1,
    },
  ];
  let g2 = 0;
  let chiSquare = 0;
  for (const cell of cells) {
    if (cell.observed > 0) g2 += 2 * cell.observed * Math.log1p((cell.sign * deviation) / cell.expected);
    if (cell.expected > 0) chiSquare += deviation ** 2 / cell.expected;
  }
  const share = both / total;
  return {
    pmi,
    npmi: both === 0 ? -1 : share === 1 ? 1 : pmi / -Math.log2(share),
    mi3: Math.log2((both ** 3 * total) / (first * second)),
    t: (share - (first * second) / total ** 2) / Math.sqrt(share / total),
    g2,
    chiSquare,
    dice,
    logDice: 14 + Math.log2(dice),
  };
}
