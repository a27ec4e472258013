import { idsOf } from './corpus.js';

/**
 * Moving-average type-token ratio: the mean of the type-token ratios of all windows of `window`
 * consecutive words (default 50). Independent of the text's length; null where the text is shorter than
 * the window.
 *
 * Source: Covington & McFall (2010), "Cutting the Gordian knot: the moving-average type-token ratio
 * (MATTR)", Journal of Quantitative Linguistics 17.
 *
 * @example
 * mattr(['a', 'b', 'a', 'a'], 2); // => 0.8333333333
 */
export function mattr(tokens: readonly string[], window = 50): number | null {
  const { ids, size } = idsOf(tokens);
  return mattrOfIds(ids, window, new Int32Array(size));
}

/** The same over word ids; `counts` is scratch space, all zero before and after. */
export function mattrOfIds(ids: Int32Array, window: number, counts: Int32Array): number | null {
  const n = ids.length;
  if (window < 1 || n < window) return null;
  let types = 0;
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    const id = ids[i]!;
    if (counts[id]! === 0) types += 1;
    counts[id]! += 1;
    if (i >= window) {
      const left = ids[i - window]!;
      counts[left]! -= 1;
      if (counts[left] === 0) types -= 1;
    }
    if (i >= window - 1) sum += types;
  }
  for (let i = n - window; i < n; i += 1) counts[ids[i]!] = 0;
  return sum / window / (n - window + 1);
}
