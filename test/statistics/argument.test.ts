import { describe, expect, it } from 'vitest';
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
  dbinom,
  dhyper,
  fisherExact,
  fisherExact2x2,
  friedmanTest,
  geometricMean,
  geometricMeanRatio,
  hedgesG,
  isUxframeError,
  jeffreysInterval,
  kruskalWallis,
  laplaceEstimate,
  likertBoxes,
  mannWhitney,
  mcnemarTest,
  median,
  medianInterval,
  moments,
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
  pbeta,
  pbinom,
  pchisq,
  permutationTest,
  pf,
  pgamma,
  phyper,
  pnorm,
  pooledMean,
  problemDiscovery,
  pt,
  qbeta,
  qbinom,
  qchisq,
  qf,
  qgamma,
  qnorm,
  qt,
  quantile,
  rankOrder,
  sampleSizeForMean,
  sampleSizeForProportion,
  sampleSizeForTwoMeans,
  sampleSizeForTwoProportions,
  spearman,
  suprQRaw,
  susScore,
  tInterval,
  waldInterval,
  weightedMean,
  welchTest,
  wilsonInterval,
} from '../../src/index.js';

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const counts = { detractors: 1, passives: 1, promoters: 1 };
const level = 'confidence must lie strictly between 0 and 1 (0.95 for 95 %).';
const power = 'power must lie strictly between 0 and 1 (0.8 for 80 %).';
const share = (name: string) => `${name} must lie between 0 and 1.`;
const aCount = (name: string) => `${name} must be a finite number, 0 or more.`;
const whole = (name: string) => `${name} must be a whole number, 0 or more.`;
const above0 = (name: string) => `${name} must be greater than 0.`;
const number = (name: string) => `${name} must be a number.`;
const at = (name: string, index: number) => `${name} has no finite number at index ${index}.`;

/** Calls that no method can take, and what is said of the argument at fault. */
const REFUSED: [call: () => unknown, message: string][] = [
  // distributions
  [() => pnorm(nan), number('q')],
  [() => pnorm(0, infinity), 'mean must be a finite number.'],
  [() => pnorm(0, 0, 0), above0('sd')],
  [() => qnorm(1.1), share('p')],
  [() => qnorm(-0.1), share('p')],
  [() => qnorm(0.5, nan), 'mean must be a finite number.'],
  [() => qnorm(0.5, 0, -1), above0('sd')],
  [() => pbeta(nan, 1, 1), number('q')],
  [() => pbeta(0.5, 0, 1), above0('shape1')],
  [() => pbeta(0.5, 1, nan), above0('shape2')],
  [() => qbeta(2, 1, 1), share('p')],
  [() => qbeta(0.5, 0, 1), above0('shape1')],
  [() => qbeta(0.5, 1, 0), above0('shape2')],
  [() => dbinom(nan, 1, 0.5), number('x')],
  [() => dbinom(1, 1.5, 0.5), whole('size')],
  [() => dbinom(1, 1, 2), share('prob')],
  [() => pbinom(nan, 1, 0.5), number('q')],
  [() => pbinom(1, -1, 0.5), whole('size')],
  [() => pbinom(1, 1, nan), share('prob')],
  [() => qbinom(2, 1, 0.5), share('p')],
  [() => qbinom(0.5, infinity, 0.5), whole('size')],
  [() => qbinom(0.5, 1, -1), share('prob')],
  [() => pgamma(nan, 1), number('q')],
  [() => pgamma(1, 0), above0('shape')],
  [() => pgamma(1, 1, 0), above0('rate')],
  [() => qgamma(2, 1), share('p')],
  [() => qgamma(0.5, 0), above0('shape')],
  [() => qgamma(0.5, 1, nan), above0('rate')],
  [() => pchisq(1, 0), above0('df')],
  [() => qchisq(0.5, 0), above0('df')],
  [() => pt(nan, 1), number('q')],
  [() => pt(0, 0), above0('df')],
  [() => qt(nan, 1), share('p')],
  [() => qt(0.5, -1), above0('df')],
  [() => pf(nan, 1, 1), number('q')],
  [() => pf(1, 0, 1), above0('df1')],
  [() => pf(1, 1, 0), above0('df2')],
  [() => qf(2, 1, 1), share('p')],
  [() => qf(0.5, 0, 1), above0('df1')],
  [() => qf(0.5, 1, 0), above0('df2')],
  [() => dhyper(nan, 1, 1, 1), number('x')],
  [() => phyper(nan, 1, 1, 1), number('q')],
  [() => dhyper(1, 0.5, 1, 1), whole('white')],
  [() => dhyper(1, 1, 0.5, 1), whole('black')],
  [() => dhyper(1, 1, 1, 0.5), whole('drawn')],
  [() => phyper(1, 1, 1, 3), 'drawn must not exceed white + black.'],
  // means
  [() => moments([1, nan]), at('values', 1)],
  [() => tInterval([1, 2], { confidence: 0 }), level],
  [() => tInterval([1, 2], { confidence: 1 }), level],
  [() => welchTest([1, 2], [1, 3], { confidence: 95 }), level],
  [() => welchTest([1, nan], [1]), at('values', 1)],
  [() => pairedTTest([1, 2], [1]), 'b must have as many values as a.'],
  [() => pairedTTest([1, infinity], [1, 2]), at('values', 1)],
  [() => weightedMean([infinity], [1]), at('values', 0)],
  [() => weightedMean([1], []), 'weights must have as many values as the sample.'],
  [() => weightedMean([1], [-1]), aCount('weights: every weight')],
  [() => pooledMean([1], [-1]), aCount('weights: every weight')],
  [() => hedgesG([nan], [1]), at('values', 0)],
  // proportions
  ...[waldInterval, adjustedWaldInterval, wilsonInterval, clopperPearsonInterval, jeffreysInterval].flatMap(
    (interval): [() => unknown, string][] => [
      [() => interval(-1, 2), aCount('x')],
      [() => interval(1, nan), aCount('n')],
      [() => interval(3, 2), 'x must not exceed n.'],
      [() => interval(1, 2, { confidence: 1 }), level],
    ],
  ),
  [() => laplaceEstimate(2, 1), 'x must not exceed n.'],
  ...[nMinusOneTest, newcombeInterval, adjustedWaldDifference].flatMap(
    (compare): [() => unknown, string][] => [
      [() => compare(-1, 1, 1, 1), aCount('x1')],
      [() => compare(1, nan, 1, 1), aCount('n1')],
      [() => compare(2, 1, 1, 1), 'x1 must not exceed n1.'],
      [() => compare(1, 1, -1, 1), aCount('x2')],
      [() => compare(1, 1, 1, nan), aCount('n2')],
      [() => compare(1, 1, 2, 1), 'x2 must not exceed n2.'],
    ],
  ),
  [() => newcombeInterval(1, 2, 1, 2, { confidence: 0 }), level],
  [() => adjustedWaldDifference(1, 2, 1, 2, { confidence: 0 }), level],
  [() => mcnemarTest(0.5, 1), whole('b')],
  [() => mcnemarTest(1, -1), whole('c')],
  [() => cohensH(1.1, 0), share('p1')],
  [() => cohensH(0, nan), share('p2')],
  // nps
  [() => npsFromScores([5, nan]), at('scores', 1)],
  [() => npsFromScores([11]), 'scores must lie between 0 and 10.'],
  [() => npsFromScores([-1]), 'scores must lie between 0 and 10.'],
  [() => npsWald({ ...counts, detractors: -1 }), aCount('detractors')],
  [() => npsAdjustedWald({ ...counts, passives: nan }), aCount('passives')],
  [() => npsDifference(counts, { ...counts, promoters: infinity }), aCount('promoters')],
  [() => npsWald(counts, { confidence: 0 }), level],
  [() => npsAdjustedWald(counts, { confidence: 0 }), level],
  [() => npsTrinomialT(counts, { confidence: 0 }), level],
  [() => npsDifference(counts, counts, { confidence: 0 }), level],
  // planning
  [() => problemDiscovery(2, 1), share('p')],
  [() => problemDiscovery(0.5, -1), aCount('n')],
  [() => participantsToDiscover(2), share('p')],
  [() => participantsToDiscover(0.5, 1), 'goal must be 0 or more and below 1.'],
  [() => participantsToDiscover(0.5, -0.1), 'goal must be 0 or more and below 1.'],
  [() => sampleSizeForProportion(2, 0.1), share('p')],
  [() => sampleSizeForProportion(0.5, 0), above0('e')],
  [() => sampleSizeForMean(0, 1), above0('sd')],
  [() => sampleSizeForMean(1, 0), above0('e')],
  [() => sampleSizeForTwoProportions(2, 0.5), share('p1')],
  [() => sampleSizeForTwoProportions(0.5, 2), share('p2')],
  [() => sampleSizeForTwoProportions(0.5, 0.5), 'p2 must differ from p1.'],
  [() => sampleSizeForTwoProportions(0.5, 0.6, { power: 1 }), power],
  [() => sampleSizeForTwoProportions(0.5, 0.6, { power: 0 }), power],
  [() => sampleSizeForTwoMeans(0, 1), above0('sd')],
  [() => sampleSizeForTwoMeans(1, 0), above0('difference')],
  [() => sampleSizeForTwoMeans(1, 1, { power: 0 }), power],
  // ranks
  [() => mannWhitney([1], [nan]), at('a and b', 1)],
  [() => kruskalWallis([[1], [nan]]), at('groups', 1)],
  [() => friedmanTest([[1, 2], [1]]), 'rows must all have the same length.'],
  [() => friedmanTest([[1, nan]]), at('rows', 1)],
  [() => cochranQ([[1, 0], [1]]), 'rows must all have the same length.'],
  [() => cochranQ([[1, 2]]), 'rows must hold 0 and 1 only.'],
  [() => spearman([1, 2], [1]), 'b must have as many values as a.'],
  [() => spearman([1, nan], [1, 2]), at('a', 1)],
  [() => spearman([1, 2], [nan, 2]), at('b', 0)],
  [() => rankOrder([[1, 2], [1]]), 'rows must all have the same length.'],
  [() => rankOrder([[1, nan]]), 'rows must hold ranks or null.'],
  [() => pairwisePreferences([[1, 2], [1]]), 'rows must all have the same length.'],
  // resampling
  [() => bcaInterval([1, 2, 3], { confidence: 1 }), level],
  [() => bcaInterval([1, nan]), at('values', 1)],
  [() => permutationTest([nan], [1]), at('a', 0)],
  [() => permutationTest([1], [1, infinity]), at('b', 1)],
  [() => quantile([1, 2], 1.5), share('p')],
  // scales
  [() => susScore([1, 2, 3]), 'items must be 10 answers.'],
  [() => susScore([1, 2, 3, 4, 5, 1, 2, 3, 4, 6]), 'items must lie between 1 and 5.'],
  [() => susScore([0, 2, 3, 4, 5, 1, 2, 3, 4, 5]), 'items must lie between 1 and 5.'],
  [() => suprQRaw([1, 2, 3], 5), 'items must be 7 answers.'],
  [() => suprQRaw([1, 2, 3, 4, 5, 1, 6], 5), 'items must lie between 1 and 5.'],
  [() => suprQRaw([0, 2, 3, 4, 5, 1, 2], 5), 'items must lie between 1 and 5.'],
  [() => suprQRaw([1, 2, 3, 4, 5, 1, 2], 11), 'likelihoodToRecommend must lie between 0 and 10.'],
  [() => suprQRaw([1, 2, 3, 4, 5, 1, 2], -1), 'likelihoodToRecommend must lie between 0 and 10.'],
  [() => likertBoxes([1]), 'counts must have two or more points.'],
  [() => likertBoxes([1, -1]), aCount('counts: every count')],
  [() => cronbachAlpha([[1, 2], [1]]), 'rows must all have the same length.'],
  [
    () =>
      cronbachAlpha([
        [1, nan],
        [1, 2],
      ]),
    at('values', 0),
  ],
  [() => cohensKappa([[1, 2]]), 'table must be square.'],
  [() => cohensKappa([[-1]]), aCount('table: every cell')],
  // tables
  [() => chiSquareTest([[1, 2], [1]]), 'table is not rectangular: row 1 has 1 cells, not 2.'],
  [() => chiSquareTest([[1, -2]]), aCount('table: every cell')],
  [() => cramersV([[1, nan]]), aCount('table: every cell')],
  [() => fisherExact2x2([[1, 2, 3, 4]]), 'table must have 2 × 2 cells.'],
  [() => fisherExact2x2([[1], [2, 3, 4]]), 'table must have 2 × 2 cells.'],
  [() => fisherExact2x2([[1], [2]]), 'table must have 2 × 2 cells.'],
  [
    () =>
      fisherExact2x2([
        [1, 2],
        [1, 0.5],
      ]),
    whole('table: every cell'),
  ],
  [() => fisherExact([[1, 2], [1]]), 'table is not rectangular: row 1 has 1 cells, not 2.'],
  [() => fisherExact([[1, 0.5]]), whole('table: every cell')],
  // times
  [() => median([nan]), at('values', 0)],
  [() => medianInterval([1, 2], { confidence: 0 }), level],
  [() => geometricMean([1, 0]), 'times has no positive time at index 1.'],
  [() => geometricMean([1, nan]), at('times', 1)],
  [() => geometricMeanRatio([-1], [1]), 'a has no positive time at index 0.'],
  [() => geometricMeanRatio([1], [0]), 'b has no positive time at index 0.'],
  // many tests
  [() => pAdjust([0.5, 1.5]), share('ps: every p')],
];

const written = (call: () => unknown) =>
  call
    .toString()
    .replace(/^\(\) => /, '')
    .replaceAll(/\s+/g, ' ');

describe('an argument that no method can take', () => {
  it.each(REFUSED.map(([call, message]) => [written(call), message, call] as const))(
    '%s: %s',
    (_call, message, call) => {
      let thrown: unknown;
      try {
        call();
      } catch (error) {
        thrown = error;
      }
      expect(isUxframeError(thrown, 'usage') && thrown).toMatchObject({
        message,
        hint: 'Leave out missing values (null, NaN) before you call, and check the order of the arguments.',
      });
    },
  );
});
