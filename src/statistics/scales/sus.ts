import { refuse } from '../argument.js';

/** A whole scale as one participant answered it: each item within the points. */
export function checkItems(items: readonly number[], size: number, low: number, high: number): void {
  if (items.length !== size) refuse('items', `must be ${size} answers`);
  for (const item of items) {
    if (!(item >= low && item <= high)) refuse('items', `must lie between ${low} and ${high}`);
  }
}

/**
 * System Usability Scale of one participant, 0–100, from its ten items (1–5) in their order: odd items are worded
 * well, even ones badly. It is no percentage; 68 is the average of published studies.
 * Source: Brooke 1996. Throws `usage` for another number of items or an answer outside 1–5.
 *
 * @example
 * susScore([4, 2, 5, 1, 4, 2, 4, 2, 5, 1]); // => 85
 */
export function susScore(items: readonly number[]): number {
  checkItems(items, 10, 1, 5);
  return 2.5 * items.reduce((sum, item, i) => sum + (i % 2 === 0 ? item - 1 : 5 - item), 0);
}
