import {
  adjustedWaldDifference,
  adjustedWaldInterval,
  bcaInterval,
  chiSquareTest,
  clopperPearsonInterval,
  cochranQ,
  cohensH,
  cohensKappa,
  cramersV,
  cronbachAlpha,
  fisherExact,
  fisherExact2x2,
  friedmanTest,
  geometricMean,
  geometricMeanRatio,
  hedgesG,
  jeffreysInterval,
  kruskalWallis,
  laplaceEstimate,
  likertBoxes,
  mannWhitney,
  mcnemarTest,
  medianInterval,
  type NpsCounts,
  newcombeInterval,
  nMinusOneTest,
  npsAdjustedWald,
  npsDifference,
  npsFromScores,
  npsTrinomialT,
  npsWald,
  pAdjust,
  pairedTTest,
  pairwisePreferences,
  participantsToDiscover,
  permutationTest,
  pooledMean,
  problemDiscovery,
  rankOrder,
  sampleSizeForProportion,
  spearman,
  suprQRaw,
  susScore,
  tInterval,
  weightedMean,
  welchTest,
  wilsonInterval,
} from '../../src/index.js';
import type { Adapter, VectorCase } from './case.js';

/** An adapter that names the form of its kind's input. */
function of<Input>(adapt: (input: Input, confidence: { confidence: number }) => object): Adapter {
  return (input, vector) => adapt(input as Input, { confidence: confidenceOf(input, vector) });
}

/** Some cases say their level (or alpha) in the input, as a share or in per cent, some in the name of their method alone ("CI 90%"). */
function confidenceOf(input: Record<string, unknown>, { method = '' }: VectorCase): number {
  for (const key of ['confidence', 'conf', 'level', 'conf_level', 'conf.level']) {
    if (typeof input[key] === 'number') return input[key] > 1 ? input[key] / 100 : input[key];
  }
  if (typeof input.alpha === 'number') return 1 - input.alpha;
  const named = [...method.matchAll(/(\d+(?:\.\d+)?)\s*%/g)].map((match) => Number(match[1]) / 100);
  return named.filter((level) => level >= 0.5 && level < 1).at(-1) ?? 0.95;
}

interface XOfN {
  x: number;
  n: number;
}
interface TwoShares {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
}
interface OneSample {
  x: number[];
}
interface TwoSamples {
  a: number[];
  b: number[];
}
interface Matrix {
  m: number[][];
}

const shares: Record<string, Adapter> = {
  'proportion.adjusted-wald': of(({ x, n }: XOfN, level) => {
    const { adjusted, lowRaw, highRaw, ...rest } = adjustedWaldInterval(x, n, level);
    return { ...rest, p_adj: adjusted, low_raw: lowRaw, high_raw: highRaw };
  }),
  'proportion.wilson': of(({ x, n }: XOfN, level) => wilsonInterval(x, n, level)),
  'proportion.clopper-pearson': of(({ x, n }: XOfN, level) => clopperPearsonInterval(x, n, level)),
  // The cases hold the bare quantiles.
  'proportion.jeffreys': of(({ x, n }: XOfN, level) =>
    jeffreysInterval(x, n, { ...level, reachEnds: false }),
  ),
  'proportion.laplace': of(({ x, n }: XOfN) => laplaceEstimate(x, n)),
  'two-proportions.n-1-test': of(({ x1, n1, x2, n2 }: TwoShares) => nMinusOneTest(x1, n1, x2, n2)),
  'two-proportions.n-1-chi-square': of(({ x1, n1, x2, n2 }: TwoShares) => {
    const { chiSquare, p } = nMinusOneTest(x1, n1, x2, n2);
    return { chisq_n1: chiSquare, p };
  }),
  'two-proportions.newcombe': of(({ x1, n1, x2, n2 }: TwoShares, level) => {
    const { difference, low, high } = newcombeInterval(x1, n1, x2, n2, level);
    return { diff: difference, low, high };
  }),
  'two-proportions.adjusted-wald-difference': of(({ x1, n1, x2, n2 }: TwoShares, level) => {
    const { difference, centre, lowRaw, highRaw } = adjustedWaldDifference(x1, n1, x2, n2, level);
    return { diff: difference, center: centre, low: lowRaw, high: highRaw };
  }),
  'fisher-2x2': of(({ x1, n1, x2, n2 }: TwoShares) => ({
    p: fisherExact2x2([
      [x1, x2],
      [n1 - x1, n2 - x2],
    ]).twoSided,
  })),
  'fisher-2x2.table': of(({ m }: Matrix) => {
    const { twoSided, greater, less } = fisherExact2x2(m);
    return { p_two_sided: twoSided, p_greater: greater, p_less: less };
  }),
  'cohens-h': of(({ p1, p2 }: { p1: number; p2: number }) => ({ h: cohensH(p1, p2) })),
  mcnemar: of(({ b, c }: { b: number; c: number }) => {
    const { exact, midP } = mcnemarTest(b, c);
    return { exact, mid_p: midP };
  }),
};

const counts = ([detractors, passives, promoters]: number[]): NpsCounts => ({
  detractors: detractors as number,
  passives: passives as number,
  promoters: promoters as number,
});

const nps: Record<string, Adapter> = {
  'nps.wald': of((input: NpsCounts, level) => npsWald(input, level)),
  'nps.adjusted-wald': of((input: NpsCounts, level) => {
    const { adjusted, lowRaw, highRaw, ...rest } = npsAdjustedWald(input, level);
    return { ...rest, nps_adj: adjusted, low_raw: lowRaw, high_raw: highRaw };
  }),
  'nps.trinomial-t': of((input: NpsCounts, level) => npsTrinomialT(input, level)),
  'nps.from-scores': of(({ x }: OneSample) => npsFromScores(x)),
  'nps-difference.wald': of(({ a, b }: TwoSamples, level) => {
    const { difference, ...rest } = npsDifference(counts(a), counts(b), { ...level, method: 'wald' });
    return { ...rest, delta: difference };
  }),
  'nps-difference.adjusted-wald': of(({ a, b }: TwoSamples, level) => {
    const { centre, ...rest } = npsDifference(counts(a), counts(b), level);
    return { ...rest, delta_adj: centre };
  }),
};

const means: Record<string, Adapter> = {
  'mean.t-interval': of(({ x }: OneSample, level) => tInterval(x, level)),
  'welch-t': of(({ a, b }: TwoSamples, level) => {
    const { difference, ...rest } = welchTest(a, b, level);
    return { ...rest, diff: difference };
  }),
  'welch-t.with-effect-size': of(({ a, b }: TwoSamples, level) => {
    const { d, g } = hedgesG(a, b);
    const { difference, ...rest } = welchTest(a, b, level);
    return { ...rest, diff: difference, cohens_d_pooled: d, hedges_g: g };
  }),
  'paired-t': of(({ a, b }: TwoSamples, level) => {
    const { difference, ...rest } = pairedTTest(a, b, level);
    return { ...rest, diff: difference };
  }),
  'weighted-mean': of(({ x, w }: { x: number[]; w: number[] }) => {
    const { mean, se, effectiveN } = weightedMean(x, w);
    return { mean, se, kish_neff: effectiveN };
  }),
  'pooled-by-completes': of(({ qx, n }: { qx: number[]; n: number[] }) => pooledMean(qx, n)),
};

const times: Record<string, Adapter> = {
  'time.geometric-mean': of(({ x }: OneSample, level) => {
    const { geometricMean: gm, ...rest } = geometricMean(x, level);
    return { ...rest, gm };
  }),
  'time.median-interval': of(({ x }: OneSample, level) => medianInterval(x, level)),
  'time.ratio-of-geometric-means': of(({ a, b }: TwoSamples, level) => geometricMeanRatio(a, b, level)),
};

const resampling: Record<string, Adapter> = {
  'permutation.exact': of(({ a, b }: TwoSamples) => {
    const { difference, count, total, p } = permutationTest(a, b, { exactLimit: 5_000_000 });
    return { diff: difference === null ? null : Math.abs(difference), count, total, p };
  }),
  'bootstrap.bca-exhaustive': of(({ x }: OneSample, level) => {
    const r = bcaInterval(x, { ...level, resamples: x.length ** x.length });
    const { z0, acceleration: a, alpha1, alpha2, low, high } = r;
    return { z0, a, alpha1, alpha2, low, high, perc_low: r.percentileLow, perc_high: r.percentileHigh };
  }),
  'bootstrap.bca-monte-carlo': of(({ x }: OneSample, level) => {
    const { low, high, percentileLow, percentileHigh } = bcaInterval(x, { ...level, resamples: 99_999 });
    return { bca_low: low, bca_high: high, perc_low: percentileLow, perc_high: percentileHigh };
  }),
  'p-adjust': of(({ p }: { p: (number | null)[] }) => ({
    holm: pAdjust(p, 'holm'),
    bh: pAdjust(p, 'bh'),
    bonferroni: pAdjust(p, 'bonferroni'),
    hochberg: pAdjust(p, 'hochberg'),
  })),
};

/** The cases name the columns A, B, C, … */
const byLetter = <Value>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value, i) => [String.fromCharCode(65 + i), value]));

const ranks: Record<string, Adapter> = {
  'mann-whitney': of(({ a, b }: TwoSamples) => {
    const { w, p, rankBiserial } = mannWhitney(a, b);
    return { W: w, p, rank_biserial: rankBiserial };
  }),
  'kruskal-wallis': of(({ x, g }: { x: number[]; g: (number | string)[] }) => {
    const groups = [...new Set(g)].map((group) => x.filter((_, i) => g[i] === group));
    const { h, df, p } = kruskalWallis(groups);
    return { H: h, df, p };
  }),
  friedman: of(({ m }: Matrix) => {
    const { chiSquare, df, p, kendallsW } = friedmanTest(m);
    return { chisq: chiSquare, df, p, W: kendallsW };
  }),
  'rank-order.aggregate': of(({ m }: Matrix) => {
    const { meanRank, borda, firstShare, friedman } = rankOrder(m);
    return {
      mean_rank: byLetter(meanRank),
      borda: byLetter(borda),
      first_share: byLetter(firstShare),
      chisq: friedman.chiSquare,
      p: friedman.p,
      W: friedman.kendallsW,
    };
  }),
  'rank-order.pairwise': of(({ m }: Matrix) => ({ wins: pairwisePreferences(m) })),
  'cochran-q': of(({ m }: Matrix) => {
    const { q, df, p } = cochranQ(m);
    return { Q: q, df, p };
  }),
  spearman: of(({ a, b }: TwoSamples) => spearman(a, b)),
};

const tables: Record<string, Adapter> = {
  'crosstab.chi-square': of(({ m }: Matrix) => {
    const { chiSquare, df, p, expected, stdResiduals } = chiSquareTest(m);
    return { chisq: chiSquare, df, p, cramers_v: cramersV(m).v, expected, std_residuals: stdResiduals };
  }),
  // The cases start from the chi-square of R's default, with Yates' correction for 2 × 2.
  'crosstab.cramers-v-bias-corrected': of(({ m }: Matrix) => ({
    v: cramersV(m, chiSquareTest(m).chiSquare ?? undefined).corrected,
  })),
  'crosstab.fisher-freeman-halton': of(({ m }: Matrix) => fisherExact(m, { budget: 40_000_000 })),
};

const scales: Record<string, Adapter> = {
  'likert.boxes': of(({ counts }: { counts: number[] }, level) => {
    const { top2Low, top2High, ...rest } = likertBoxes(counts, level);
    return { ...rest, top2_low: top2Low, top2_high: top2High };
  }),
  sus: of(({ x }: OneSample) => ({ sus: susScore(x) })),
  'supr-q.raw': of(({ items, ltr }: { items: number[]; ltr: number }) => ({ raw: suprQRaw(items, ltr) })),
  'cronbach-alpha': of(({ m }: Matrix) => ({ alpha: cronbachAlpha(m) })),
  'cohens-kappa': of(({ m }: Matrix) => cohensKappa(m)),
};

const planning: Record<string, Adapter> = {
  'problem-discovery': of(({ p, n }: { p: number; n: number }) => ({
    found: problemDiscovery(p, n),
    n85: participantsToDiscover(p, 0.85),
  })),
  'sample-size.proportion': of(({ p, e }: { p: number; e: number }, level) => ({
    n: sampleSizeForProportion(p, e, level),
  })),
};

export const adapters: Record<string, Adapter> = {
  ...shares,
  ...nps,
  ...means,
  ...times,
  ...resampling,
  ...ranks,
  ...tables,
  ...scales,
  ...planning,
};
