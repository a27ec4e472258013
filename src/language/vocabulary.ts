/**
 * Words as small integers, in order of first appearance. A hash table over typed arrays: a word that is
 * known costs no string, which is what makes counting as fast as finding.
 */
export class Vocabulary {
  #size = 0;
  /** Strings that somebody asked for: most words are never shown. */
  readonly #words: string[] = [];
  /** Ids + 1 in open addressing; 0 is free. */
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** The words' UTF-16 code units one after the other, and where each begins. */
  #units = new Uint16Array(1 << 14);
  #starts = new Int32Array((1 << 11) + 1);

  get size(): number {
    return this.#size;
  }

  /** Forgets all words, and keeps the room that they took. */
  clear(): void {
    this.#size = 0;
    this.#words.length = 0;
    this.#slots.fill(0);
  }

  /** The words by id. */
  get words(): readonly string[] {
    for (let id = this.#words.length; id < this.#size; id += 1) this.#words.push(this.#read(id));
    return this.#words;
  }

  word(id: number): string {
    return this.#words[id] ?? this.#read(id);
  }

  #read(id: number): string {
    const units = this.#units.subarray(this.#starts[id], this.#starts[id + 1]);
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  }

  /** The id of the folded word whose UTF-16 code units run from `start` up to `end`, and whose hash is known. */
  idOfUnits(units: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) return this.#add(units, start, end, hash, slot);
      if (this.#hashes[id] === hash && this.#equals(id, units, start, end)) return id;
    }
  }

  /** The id of a word as it is. */
  idOf(word: string): number {
    const hash = hashOf(word);
    const slot = this.#slotOf(word, hash);
    const id = this.#slots[slot]! - 1;
    if (id >= 0) return id;
    const units = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    return this.#add(units, 0, word.length, hash, slot);
  }

  /** The id of a word, or −1 where it never occurred. */
  find(word: string): number {
    return this.#slots[this.#slotOf(word, hashOf(word))]! - 1;
  }

  #slotOf(word: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (; this.#slots[slot]! > 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (this.#hashes[id] === hash && this.word(id) === word) break;
    }
    return slot;
  }

  #equals(id: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[id]!;
    if (this.#starts[id + 1]! - from !== end - start) return false;
    for (let i = start, at = from; i < end; i += 1, at += 1) {
      if (this.#units[at] !== units[i]) return false;
    }
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size;
    const at = this.#starts[id]!;
    this.#reserve(id, at + end - start);
    for (let i = start; i < end; i += 1) this.#units[at + i - start] = units[i]!;
    this.#starts[id + 1] = at + end - start;
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #reserve(id: number, units: number): void {
    if (units > this.#units.length) {
      const grown = new Uint16Array(Math.max(units, this.#units.length * 2));
      grown.set(this.#units);
      this.#units = grown;
    }
    if (id >= this.#hashes.length) {
      const hashes = new Int32Array(this.#hashes.length * 2);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      const starts = new Int32Array(hashes.length + 1);
      starts.set(this.#starts);
      this.#starts = starts;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id += 1) {
      let slot = spread(this.#hashes[id]!) & mask;
      while (slots[slot]! > 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) hash = nextHash(hash, word.charCodeAt(i));
  return hash;
}

/** The hash of a word that goes on with one more UTF-16 code unit. */
export function nextHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
