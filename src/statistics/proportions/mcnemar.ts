import { wholeCount } from '../argument.js';
import { dbinom, pbinom } from '../distributions/binomial.js';

/**
 * McNemar's test of two shares from the same participants, by the exact binomial of the discordant pairs:
 * b succeeded only the first time, c only the second. `midP` counts the observed split half and keeps
 * its level better for small samples. With no discordant pair both are 1.
 * Source: McNemar 1947; Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13:91.
 * Throws `usage` where b or c is no whole number.
 *
 * @example
 * mcnemarTest(10, 3).midP; // => 0.0573730
 */
export function mcnemarTest(b: number, c: number): { exact: number; midP: number } {
  wholeCount(b, 'b');
  wholeCount(c, 'c');
  const n = b + c;
  const k = Math.min(b, c);
  const twoTails = 2 * pbinom(k, n, 0.5);
  return { exact: Math.min(1, twoTails), midP: Math.min(1, twoTails - dbinom(k, n, 0.5)) };
}
