/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A reproducible source of random numbers with 32 bits each: the same seed, the same numbers.
 * Doty-Humphrey's sfc32 (PractRand), warmed up by 15 rounds. Not for secrets.
 *
 * @example
 * seededRandom(7)() === seededRandom(7)(); // => true
 */
export function seededRandom(seed: number): Random {
  const next = seededBits(seed);
  return () => next() / 4294967296;
}

/** The same source as whole numbers from 0 to 2³² − 1. */
export function seededBits(seed: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / 4294967296) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
