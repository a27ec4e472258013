import { confidenceLevel, finiteSample } from '../argument.js';
import { pnorm, qnorm } from '../distributions/normal.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { centred } from '../means/moments.js';
import { quantile } from './quantile.js';
import { seededBlocks } from './random.js';

/** A figure of a sample. It is called thousands of times: it must not keep or change the array. */
export type Statistic = (sample: Float64Array) => number;

/** Options of `bcaInterval`. */
export interface BootstrapOptions extends IntervalOptions {
  /** The figure to bootstrap: the mean unless given. */
  statistic?: 'mean' | Statistic | undefined;
  /** 10,000 unless given. Where a sample has no more than that many resamples (n ≤ 5), all are taken. */
  resamples?: number | undefined;
  /** The same seed gives the same interval; 1 unless given. */
  seed?: number | undefined;
}

/** A bootstrap interval and the figures behind it; null where undefined. */
export interface BcaInterval extends ConfidenceInterval {
  n: number;
  estimate: number | null;
  /** The plain percentile interval. */
  percentileLow: number | null;
  percentileHigh: number | null;
  /** Bias correction and acceleration. */
  z0: number | null;
  acceleration: number | null;
  /** The percentiles (0–1) at which the interval reads the resamples. */
  alpha1: number | null;
  alpha2: number | null;
  resamples: number;
}

/**
 * Bias-corrected and accelerated (BCa) bootstrap interval of the mean or any other figure of a sample, seeded.
 * It needs no assumption about the distribution but a large sample: meant to hold 95 %, it holds about 84 % at n = 5 and
 * 92 % at n = 10 (the coverage table in docs/statistics.md has more), so that a t interval is the better default for means.
 * Null where there are fewer than two values, all are equal, or the resamples all lie on one side of the estimate.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 14; percentiles of type 7.
 * Throws `usage` for a value that is no finite number.
 *
 * @example
 * const { low, high } = bcaInterval([2, 3, 5, 9, 14]);
 * [low, high]; // => [3.2, 11.2]
 */
export function bcaInterval(
  values: readonly number[],
  { confidence = 0.95, statistic = 'mean', resamples = 10_000, seed = 1 }: BootstrapOptions = {},
): BcaInterval {
  confidenceLevel(confidence);
  finiteSample(values, 'values');
  const sample = Float64Array.from(values);
  const n = sample.length;
  const estimate = n === 0 ? null : statistic === 'mean' ? centred(values).mean : statistic(sample);
  const nothing = { percentileLow: null, percentileHigh: null, z0: null, acceleration: null };
  const undefinedInterval: BcaInterval = {
    n,
    estimate,
    low: null,
    high: null,
    ...nothing,
    alpha1: null,
    alpha2: null,
    resamples: 0,
  };
  const acceleration = n < 2 ? null : accelerationOf(sample, statistic);
  if (estimate === null || acceleration === null) return undefinedInterval;
  const all = n ** n <= resamples;
  const replicates = all
    ? everyResample(sample, statistic)
    : drawnResamples(sample, statistic, resamples, seed);
  replicates.sort();
  const z0 = qnorm(shareBelow(replicates, estimate));
  if (!Number.isFinite(z0)) return { ...undefinedInterval, resamples: replicates.length };
  const alpha = (1 - confidence) / 2;
  const shifted = (z: number) => pnorm(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
  const [alpha1, alpha2] = [shifted(qnorm(alpha)), shifted(-qnorm(alpha))];
  return {
    n,
    estimate,
    low: quantile(replicates, alpha1),
    high: quantile(replicates, alpha2),
    percentileLow: quantile(replicates, alpha),
    percentileHigh: quantile(replicates, 1 - alpha),
    z0,
    acceleration,
    alpha1,
    alpha2,
    resamples: replicates.length,
  };
}

/** The share of replicates below the estimate; a replicate that differs by rounding only is equal. */
function shareBelow(rising: Float64Array, estimate: number): number {
  const edge = estimate - 1e-12 * Math.abs(estimate);
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < edge) low = middle + 1;
    else high = middle;
  }
  return low / rising.length;
}

/** Skewness of the jackknife over 6; null where leaving one out changes nothing. */
function accelerationOf(sample: Float64Array, statistic: 'mean' | Statistic): number | null {
  const n = sample.length;
  const left = new Float64Array(n);
  if (statistic === 'mean') {
    const { mean, squares } = centred(Array.from(sample));
    if (squares === 0) return null;
    for (let i = 0; i < n; i++) left[i] = (mean - (sample[i] as number)) / (n - 1);
  } else {
    const rest = sample.slice(1);
    for (let i = 0; i < n; i++) {
      left[i] = statistic(rest);
      if (i < n - 1) rest[i] = sample[i] as number;
    }
  }
  const { mean } = centred(Array.from(left));
  let squares = 0;
  let cubes = 0;
  for (const value of left) {
    const d = mean - value;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares === 0 ? null : cubes / (6 * squares ** 1.5);
}

function drawnResamples(
  sample: Float64Array,
  statistic: 'mean' | Statistic,
  resamples: number,
  seed: number,
): Float64Array {
  const n = sample.length;
  const fill = seededBlocks(seed);
  const bits = new Uint32Array(n);
  const scale = n / 4294967296;
  const replicates = new Float64Array(resamples);
  const drawn = new Float64Array(n);
  for (let r = 0; r < resamples; r++) {
    fill(bits);
    if (statistic === 'mean') {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += sample[((bits[i] as number) * scale) | 0] as number;
      replicates[r] = sum / n;
    } else {
      for (let i = 0; i < n; i++) drawn[i] = sample[((bits[i] as number) * scale) | 0] as number;
      replicates[r] = statistic(drawn);
    }
  }
  return replicates;
}

/** All n^n resamples, by counting in base n. */
function everyResample(sample: Float64Array, statistic: 'mean' | Statistic): Float64Array {
  const n = sample.length;
  const replicates = new Float64Array(n ** n);
  const drawn = new Float64Array(n);
  for (let r = 0; r < replicates.length; r++) {
    let code = r;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const value = sample[code % n] as number;
      drawn[i] = value;
      sum += value;
      code = Math.floor(code / n);
    }
    replicates[r] = statistic === 'mean' ? sum / n : statistic(drawn);
  }
  return replicates;
}
