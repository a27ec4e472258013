import { idsOf } from './corpus.js';

/** MTLD and its two halves; null where no factor, not even a part of one, was made. */
export interface Mtld {
  forward: number | null;
  backward: number | null;
  mtld: number | null;
}

/**
 * Measure of textual lexical diversity: the mean length of stretches that keep a type-token ratio of
 * `threshold` (default 0.72) or more, read forward and backward. A factor closes when the ratio falls
 * **below** the threshold (some programs close at it); the rest counts as a part of a factor.
 * Unreliable under some 100 words.
 *
 * Source: McCarthy & Jarvis (2010), "MTLD, vocd-D, and HD-D", Behavior Research Methods 42.
 *
 * @example
 * mtld(['no', 'no', 'no', 'yes']).forward; // => 4
 */
export function mtld(tokens: readonly string[], threshold = 0.72): Mtld {
  const { ids, size } = idsOf(tokens);
  return mtldOfIds(ids, threshold, new Int32Array(size));
}

/** The same over word ids; `seen` is scratch space, all zero before and after. */
export function mtldOfIds(ids: Int32Array, threshold: number, seen: Int32Array): Mtld {
  const forward = oneWay(ids, threshold, seen, 1);
  const backward = oneWay(ids, threshold, seen, -1);
  return {
    forward,
    backward,
    mtld: forward === null || backward === null ? null : (forward + backward) / 2,
  };
}

function oneWay(ids: Int32Array, threshold: number, seen: Int32Array, step: 1 | -1): number | null {
  const n = ids.length;
  let factor = 1;
  let types = 0;
  let tokens = 0;
  for (let k = 0, i = step === 1 ? 0 : n - 1; k < n; k += 1, i += step) {
    const id = ids[i]!;
    tokens += 1;
    if (seen[id] !== factor) {
      // A new word only raises the ratio.
      seen[id] = factor;
      types += 1;
    } else if (types / tokens < threshold) {
      factor += 1;
      types = 0;
      tokens = 0;
    }
  }
  for (let i = 0; i < n; i += 1) seen[ids[i]!] = 0;
  const rest = tokens > 0 ? (1 - types / tokens) / (1 - threshold) : 0;
  const factors = factor - 1 + rest;
  return factors > 0 ? n / factors : null;
}
