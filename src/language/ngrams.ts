import type { Corpus } from './corpus.js';

/**
 * The n-grams of a run of words, each joined with a blank. Call it cue by cue: what stands in two cues
 * was not said in one breath.
 *
 * @example
 * ngrams(['i', 'think', 'the', 'menu'], 2); // => ["i think", "think the", "the menu"]
 */
export function ngrams(tokens: readonly string[], n: number): string[] {
  const found: string[] = [];
  for (let i = 0; i + n <= tokens.length; i += 1) found.push(tokens.slice(i, i + n).join(' '));
  return found;
}

/** The n-grams of a corpus, counted; gram `g` begins at token `firsts[g]`. */
export interface NgramCounts {
  /** How many different ones there are. */
  types: number;
  /** How many there are in all. */
  total: number;
  counts: Int32Array;
  firsts: Int32Array;
  /** For every token the gram that begins there, −1 where the text ends before it is complete. */
  ids: Int32Array;
}

/**
 * Buffers for counting the n-grams of one text after the other: making them anew for every session costs
 * more than counting. What `countNgramOrders` returns lies in them, and is gone with their next use.
 */
export class NgramBuffers {
  #slots = new Int32Array(0);
  readonly #orders: Pick<NgramCounts, 'counts' | 'firsts' | 'ids'>[] = [];

  /** A hash table of zeros with at least twice as many places as there are tokens; a power of two. */
  slots(tokens: number): Int32Array {
    let size = 16;
    while (size < tokens * 2) size *= 2;
    if (size > this.#slots.length) this.#slots = new Int32Array(size);
    return this.#slots.subarray(0, size).fill(0);
  }

  order(order: number, tokens: number): Pick<NgramCounts, 'counts' | 'firsts' | 'ids'> {
    let buffers = this.#orders[order];
    if (!buffers || buffers.ids.length < tokens) {
      buffers = {
        counts: new Int32Array(tokens),
        firsts: new Int32Array(tokens),
        ids: new Int32Array(tokens),
      };
      this.#orders[order] = buffers;
    }
    return buffers;
  }
}

/**
 * Counts the n-grams of orders 2 up to `n` that stay inside a text of the corpus: `[bigrams, trigrams, …]`.
 * An n-gram is looked up as the (n − 1)-gram it begins with and its last word, so time grows with the
 * number of words and of orders only.
 */
export function countNgramOrders(
  { tokens, starts }: Pick<Corpus, 'tokens' | 'starts'>,
  n: number,
  buffers = new NgramBuffers(),
): NgramCounts[] {
  const orders: NgramCounts[] = [];
  let heads: Int32Array = tokens;
  for (let order = 2; order <= n; order += 1) {
    const counted = countPairs(heads, tokens, starts, order, buffers);
    heads = counted.ids;
    orders.push(counted);
  }
  return orders;
}

/** Grams of one order by their head (a gram of the order below) and their last word. */
function countPairs(
  heads: Int32Array,
  tokens: Int32Array,
  starts: Int32Array,
  order: number,
  buffers: NgramBuffers,
): NgramCounts {
  const slots = buffers.slots(tokens.length);
  const mask = slots.length - 1;
  const { counts, firsts, ids } = buffers.order(order, tokens.length);
  // Tokens too near to the end of a text begin no n-gram of this order.
  ids.fill(-1, 0, tokens.length);
  let types = 0;
  let total = 0;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const last = starts[text + 1]! - order;
    for (let i = starts[text]!; i <= last; i += 1) {
      const head = heads[i]!;
      const tail = tokens[i + order - 1]!;
      let hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
      hash ^= hash >>> 15;
      let slot = hash & mask;
      let id = slots[slot]! - 1;
      while (id >= 0) {
        const first = firsts[id]!;
        if (tokens[first + order - 1] === tail && heads[first] === head) break;
        slot = (slot + 1) & mask;
        id = slots[slot]! - 1;
      }
      if (id < 0) {
        id = types;
        types += 1;
        slots[slot] = types;
        firsts[id] = i;
        counts[id] = 0;
      }
      counts[id]! += 1;
      ids[i] = id;
      total += 1;
    }
  }
  return {
    types,
    total,
    counts: counts.subarray(0, types),
    firsts: firsts.subarray(0, types),
    ids: ids.subarray(0, tokens.length),
  };
}
