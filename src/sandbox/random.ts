/** Seeded chance: the same parts give the same draws, on every machine. */
export interface Random {
  /** At least 0, under 1. */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** A version-4 UUID. */
  uuid(): string;
}

/**
 * A generator for this combination of parts (seed, study, session number, …). Every session has one of its own,
 * so that session 70,000 needs none before it.
 * Generator: sfc32 by Chris Doty-Humphrey (PractRand); seeding: xmur3-style mixing of the parts.
 */
export function createRandom(...parts: readonly (string | number)[]): Random {
  const text = parts.join('\u001f');
  // Two hashes of 32 bits: with one, 100,000 sessions would share an ID now and then.
  const [one, other] = [mixer(text, 1779033703), mixer(text, 2654435769)];
  const next = sfc32(one(), one(), other(), other());
  for (let round = 0; round < 12; round++) next();

  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item;
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return (items[items.length - 1] as (typeof items)[number])[0];
    },
    shuffle<Item>(items: readonly Item[]): Item[] {
      const copy = [...items];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last);
        [copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item];
      }
      return copy;
    },
    // Box–Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    uuid: () => formatUuid(next),
  };
}

/** A UUID that depends on the parts alone. */
export function uuidOf(...parts: readonly (string | number)[]): string {
  return createRandom('uuid', ...parts).uuid();
}

function formatUuid(next: () => number): string {
  const word = () =>
    Math.floor(next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  const hex = word() + word() + word() + word();
  const variant = '89ab'[Math.floor(next() * 4)];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function mixer(text: string, start: number): () => number {
  let hash = start ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}

function sfc32(a: number, b: number, c: number, d: number): () => number {
  let [w, x, y, z] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const sum = (((w + x) | 0) + z) | 0;
    z = (z + 1) | 0;
    w = x ^ (x >>> 9);
    x = (y + (y << 3)) | 0;
    y = (y << 21) | (y >>> 11);
    y = (y + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
}
