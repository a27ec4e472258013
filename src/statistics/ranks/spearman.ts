import { refuse } from '../argument.js';
import { centred } from '../means/moments.js';
import { midranks } from './midranks.js';

/**
 * Spearman's rank correlation (ties share their mean rank) beside Pearson's, each from −1 to 1.
 * Null with fewer than two pairs or where one side has no variance.
 * Source: Spearman 1904; R's `cor`. Throws `usage` for unequal lengths or a value that is no finite number.
 *
 * @example
 * spearman([5, 4, 4, 3, 5, 2], [9, 8, 10, 6, 9, 3]).rho; // => 0.7463518
 */
export function spearman(
  a: readonly number[],
  b: readonly number[],
): { n: number; rho: number | null; pearson: number | null } {
  if (a.length !== b.length) refuse('b', 'must have as many values as a');
  const rho = pearson(Array.from(midranks(a, 'a').ranks), Array.from(midranks(b, 'b').ranks));
  return { n: a.length, rho, pearson: pearson(a, b) };
}

function pearson(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 2) return null;
  const [first, second] = [centred(a), centred(b)];
  if (first.squares === 0 || second.squares === 0) return null;
  let products = 0;
  for (let i = 0; i < a.length; i++) {
    products += ((a[i] as number) - first.mean) * ((b[i] as number) - second.mean);
  }
  return Math.max(-1, Math.min(1, products / Math.sqrt(first.squares * second.squares)));
}
