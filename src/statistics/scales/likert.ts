import { count, refuse } from '../argument.js';
import type { IntervalOptions } from '../interval.js';
import { adjustedWaldInterval } from '../proportions/adjusted-wald.js';

/** The boxes of a rating scale as shares (0–1); null where nobody answered. */
export interface LikertBoxes {
  n: number;
  top: number | null;
  /** The two best points, with their adjusted-Wald interval. */
  top2: number | null;
  top2Low: number | null;
  top2High: number | null;
  bottom2: number | null;
  /** top2 − bottom2 */
  net: number | null;
  /** With the points numbered from 1. */
  mean: number | null;
}

/**
 * Top-box, top-2-box and bottom-2-box shares and their net from the counts of a rating scale, worst point first.
 * On scales of fewer than four points the boxes overlap. Source: Sauro & Lewis 2016, ch. 2; Agresti & Coull 1998.
 * Throws `usage` for fewer than two points or a negative count.
 *
 * @example
 * const { top2, top2Low, top2High, net } = likertBoxes([2, 3, 5, 9, 6]);
 * [top2, top2Low, top2High, net]; // => [0.6, 0.406966, 0.766395, 0.4]
 */
export function likertBoxes(counts: readonly number[], options: IntervalOptions = {}): LikertBoxes {
  const k = counts.length;
  if (k < 2) refuse('counts', 'must have two or more points');
  for (const value of counts) count(value, 'counts: every count');
  const at = (i: number) => counts[i] as number;
  const n = counts.reduce((sum, value) => sum + value, 0);
  const interval = adjustedWaldInterval(at(k - 1) + at(k - 2), n, options);
  if (n === 0) {
    return { n, top: null, top2: null, top2Low: null, top2High: null, bottom2: null, net: null, mean: null };
  }
  const top2 = (at(k - 1) + at(k - 2)) / n;
  const bottom2 = (at(0) + at(1)) / n;
  return {
    n,
    top: at(k - 1) / n,
    top2,
    top2Low: interval.low,
    top2High: interval.high,
    bottom2,
    net: (at(k - 1) + at(k - 2) - at(0) - at(1)) / n,
    mean: counts.reduce((sum, value, i) => sum + value * (i + 1), 0) / n,
  };
}
