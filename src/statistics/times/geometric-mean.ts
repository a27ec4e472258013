import { finiteSample, refuse } from '../argument.js';
import type { ConfidenceInterval, IntervalOptions } from '../interval.js';
import { moments } from '../means/moments.js';
import { tInterval } from '../means/t-interval.js';
import { median } from './median.js';

/** A typical time with its interval, in the unit of the times; null where undefined. */
export interface GeometricMean extends ConfidenceInterval {
  n: number;
  geometricMean: number | null;
  mean: number | null;
  median: number | null;
}

/** Logarithms of times; throws where a time is not positive. */
export function logTimes(times: readonly number[], name: string): number[] {
  finiteSample(times, name);
  return times.map((time, i) =>
    time > 0 ? Math.log(time) : refuse(name, `has no positive time at index ${i}`),
  );
}

/**
 * Geometric mean of task times with the t interval of their logarithms. Times are skewed to the right: the mean is too
 * long and, below 25 participants, the geometric mean is the best guess of the middle.
 * Fewer than two times, or all equal, give a null interval.
 * Source: Sauro & Lewis 2010, CHI ("Average task times in usability tests"); Sauro & Lewis 2016, ch. 3.
 * Throws `usage` for a time that is not positive.
 *
 * @example
 * const { geometricMean: typical, low, high } = geometricMean([55, 65, 75, 62, 45, 135]);
 * [typical, low, high]; // => [68.24108, 46.0051, 101.22453]
 */
export function geometricMean(times: readonly number[], options: IntervalOptions = {}): GeometricMean {
  const logs = tInterval(logTimes(times, 'times'), options);
  const exp = (value: number | null) => (value === null ? null : Math.exp(value));
  return {
    n: logs.n,
    geometricMean: exp(logs.mean),
    low: exp(logs.low),
    high: exp(logs.high),
    mean: moments(times).mean,
    median: median(times),
  };
}
