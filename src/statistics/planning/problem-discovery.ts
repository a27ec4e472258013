import { count, probability, refuse } from '../argument.js';

/**
 * The chance that a problem which each participant meets with probability p shows up among n participants, 1 − (1−p)ⁿ.
 * Problems differ in p and are not independent: take it as a guide, with the p of the rarest problem that matters.
 * Source: Nielsen & Landauer 1993; Lewis 2001. Throws `usage` for p outside 0–1.
 *
 * @example
 * problemDiscovery(0.31, 5); // => 0.8435969
 */
export function problemDiscovery(p: number, n: number): number {
  probability(p, 'p');
  count(n, 'n');
  return 1 - (1 - p) ** n;
}

/**
 * The fewest participants with whom a problem of probability p shows up with the chance `goal` (0.85 unless given).
 * Null for p = 0: no number is enough. Source: Nielsen & Landauer 1993. Throws `usage` for p or goal outside 0–1 or goal = 1.
 *
 * @example
 * participantsToDiscover(0.31); // => 6
 */
export function participantsToDiscover(p: number, goal = 0.85): number | null {
  probability(p, 'p');
  if (!(goal >= 0 && goal < 1)) refuse('goal', 'must be 0 or more and below 1');
  if (p === 0) return null;
  return Math.max(1, Math.ceil(Math.log(1 - goal) / Math.log(1 - p)));
}
