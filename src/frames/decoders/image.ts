import type { Decoded } from './decoder.js';
import { isBlank, isObject } from './json.js';

const ADDRESS = /^(https?:\/\/|data:image\/)\S+$/;

/** An image task: the address of its image, if there is exactly one. */
export function decodeImage(answer: unknown): Decoded<string> | null | undefined {
  if (isBlank(answer)) return null;
  const [only, ...others] = addressesIn(answer, 0);
  return only !== undefined && others.length === 0 ? { value: only } : undefined;
}

function addressesIn(node: unknown, depth: number): Set<string> {
  if (typeof node === 'string') return new Set(ADDRESS.test(node) ? [node] : []);
  if (depth > 3 || (!isObject(node) && !Array.isArray(node))) return new Set();
  return new Set(Object.values(node).flatMap((value) => [...addressesIn(value, depth + 1)]));
}
