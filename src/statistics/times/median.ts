import { finiteSample } from '../argument.js';

/** The values in rising order, as numbers. */
export function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * The median: the middle value, or the mean of the two in the middle. Null for no values.
 * Throws `usage` for a value that is no finite number.
 *
 * @example
 * median([94, 298, 113, 121]); // => 117
 */
export function median(values: readonly number[]): number | null {
  finiteSample(values, 'values');
  const n = values.length;
  if (n === 0) return null;
  const order = sorted(values);
  return ((order[(n - 1) >> 1] as number) + (order[n >> 1] as number)) / 2;
}
