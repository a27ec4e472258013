import type { IntervalOptions } from '../statistics/interval.js';
import { welchTest } from '../statistics/means/welch.js';
import { npsFromScores } from '../statistics/nps/nps-counts.js';
import { npsDifference } from '../statistics/nps/nps-difference.js';
import { adjustedWaldDifference } from '../statistics/proportions/adjusted-wald-difference.js';
import { geometricMean } from '../statistics/times/geometric-mean.js';
import { geometricMeanRatio } from '../statistics/times/geometric-mean-ratio.js';
import { associationTest } from './association-test.js';
import { SHARE_UNIT } from './measures.js';
import { LEAST_FOR_TEST, notes, SMALL_SAMPLE } from './notes.js';
import type { QuestionComparisonRow } from './tables.js';

/** The figures of a comparison: what two samples come to, and what lies between them. */
export type Difference = Omit<
  QuestionComparisonRow,
  'question' | 'test_a' | 'test_b' | 'column_a' | 'column_b' | 'p_adjusted'
>;

/** Two Net Promoter Scores, of answers of 0–10: points, b − a. */
export function differenceOfNps(
  a: readonly number[],
  b: readonly number[],
  options: IntervalOptions,
): Difference {
  const [before, after] = [npsFromScores(a), npsFromScores(b)];
  const { difference, low, high, p } = npsDifference(after, before, options);
  const points = (value: number | null) => (value === null ? null : 100 * value);
  return told({
    measure: 'NPS',
    unit: 'points (−100 to 100)',
    n_a: before.n,
    n_b: after.n,
    value_a: before.nps100,
    value_b: after.nps100,
    ...aroundEstimate(points(difference), points(low), points(high)),
    p,
    method: 'z test, adjusted-Wald interval (+¾, +1½, +¾ each), b − a',
  });
}

/** Two mean ratings on one scale: points of it, b − a. */
export function differenceOfRatings(
  a: readonly number[],
  b: readonly number[],
  scale: string,
  options: IntervalOptions,
): Difference {
  const welch = welchTest(b, a, options);
  return told({
    measure: 'mean rating',
    unit: scale,
    n_a: welch.nB,
    n_b: welch.nA,
    value_a: welch.meanB,
    value_b: welch.meanA,
    estimate: welch.difference,
    low: welch.low,
    high: welch.high,
    p: welch.p,
    method: 'Welch t, b − a',
  });
}

/** Ratings that were not made on one scale have no difference: the note names both scales. */
export function ratingsOnUnlikeScales(
  n: readonly [a: number, b: number],
  scales: readonly [a: string, b: string],
): Difference {
  return {
    measure: 'mean rating',
    unit: null,
    n: n[0] + n[1],
    n_a: n[0],
    n_b: n[1],
    value_a: null,
    value_b: null,
    estimate: null,
    low: null,
    high: null,
    p: null,
    method: 'not compared',
    notes: `The scales differ: ${scales[0]} in the first test, ${scales[1]} in the second.`,
  };
}

/** Two shares of successes (0–1), b − a. */
export function differenceOfShares(
  a: readonly boolean[],
  b: readonly boolean[],
  options: IntervalOptions,
): Difference {
  const yes = [a, b].map((sample) => sample.filter(Boolean).length) as [number, number];
  const no = [a.length - yes[0], b.length - yes[1]] as const;
  const { difference, low, high } = adjustedWaldDifference(yes[1], b.length, yes[0], a.length, options);
  const test = associationTest([yes, no]);
  const alike = a.length > 0 && b.length > 0 && (yes[0] + yes[1] === 0 || no[0] + no[1] === 0);
  return told(
    {
      measure: 'task success',
      unit: SHARE_UNIT,
      n_a: a.length,
      n_b: b.length,
      value_a: a.length === 0 ? null : yes[0] / a.length,
      value_b: b.length === 0 ? null : yes[1] / b.length,
      ...aroundEstimate(difference, low, high),
      p: test.p,
      method: `${test.method}, adjusted-Wald interval, b − a`,
    },
    alike ? 'All have the same outcome in both tests: no test.' : test.note,
  );
}

/** Two geometric means of seconds; their difference is a share of the first, the ratio less 1: −0.2 is a fifth less. */
export function differenceOfTimes(
  a: readonly number[],
  b: readonly number[],
  options: IntervalOptions,
): Difference {
  const { ratio, low, high, p } = geometricMeanRatio(b, a, options);
  const change = (value: number | null) => (value === null ? null : value - 1);
  return told({
    measure: 'time on task',
    unit: 'seconds',
    n_a: a.length,
    n_b: b.length,
    value_a: geometricMean(a, options).geometricMean,
    value_b: geometricMean(b, options).geometricMean,
    estimate: change(ratio),
    low: change(low),
    high: change(high),
    p,
    method: 'Welch t on logarithms, b ÷ a − 1',
  });
}

/** Added answers draw an interval to the middle: where it would end short of the estimate, it is drawn out to it. */
function aroundEstimate(estimate: number | null, low: number | null, high: number | null) {
  if (estimate === null || low === null || high === null) return { estimate, low: null, high: null };
  return { estimate, low: Math.min(estimate, low), high: Math.max(estimate, high) };
}

/** Below five in either sample there is no p, and the notes say so. */
function told(figures: Omit<Difference, 'n' | 'notes'>, note = ''): Difference {
  const { n_a: a, n_b: b, low, p, method } = figures;
  const smaller = Math.min(a, b);
  const tested = smaller >= LEAST_FOR_TEST;
  const interval = low === null ? 'there is no interval either' : 'read the interval';
  return {
    ...figures,
    n: a + b,
    p: tested ? p : null,
    method: tested ? method : `${method}; no test`,
    notes: notes(
      smaller === 0 && 'A test without answers.',
      smaller > 0 && !tested && `n = ${smaller} in one test: too few for a test; ${interval}.`,
      tested && smaller < SMALL_SAMPLE && `Small sample (n = ${smaller}).`,
      tested && low === null && 'All answers are equal within each test: no interval.',
      tested && note,
    ),
  };
}
