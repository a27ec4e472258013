import { confidenceLevel, count, refuse } from '../argument.js';
import { qnorm } from '../distributions/normal.js';

/** Checks x of n; weighted counts may be fractions. */
export function checkShare(x: number, n: number, names: readonly [string, string] = ['x', 'n']): void {
  count(x, names[0]);
  count(n, names[1]);
  if (x > n) refuse(names[0], `must not exceed ${names[1]}`);
}

/** The two-sided normal quantile of a confidence level: 1.959964 for 0.95. */
export function criticalZ(confidence: number): number {
  confidenceLevel(confidence);
  return -qnorm((1 - confidence) / 2);
}
