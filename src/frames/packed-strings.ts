import type { Strings } from './frame-store.js';

/** Strings as bytes: each is decoded when it is read. */
export class PackedStrings implements Strings {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;
  readonly #nulls: Uint8Array;

  constructor(bytes: Uint8Array, offsets: Uint32Array, nulls: Uint8Array) {
    this.length = nulls.length;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offsets = offsets;
    this.#nulls = nulls;
  }

  at(index: number): string | null | undefined {
    if (index < 0 || index >= this.length) return undefined;
    if (this.#nulls[index] === 1) return null;
    return this.#bytes.toString('utf8', this.#offsets[index], this.#offsets[index + 1]);
  }
}

/** Undefined where UTF-8 cannot hold them (a half of a surrogate pair), or 4 GB cannot. */
export function packStrings(
  strings: Strings,
): { bytes: Uint8Array; offsets: Uint32Array; nulls: Uint8Array } | undefined {
  const offsets = new Uint32Array(strings.length + 1);
  const nulls = new Uint8Array(strings.length);
  const blocks: Buffer[] = [];
  let size = 0;
  for (let index = 0; index < strings.length; index++) {
    const text = strings.at(index) ?? null;
    if (text === null) nulls[index] = 1;
    else {
      const block = Buffer.from(text);
      if (block.includes(REPLACEMENT) && block.toString() !== text) return undefined;
      blocks.push(block);
      size += block.length;
    }
    if (size > 0xffff_ffff) return undefined;
    offsets[index + 1] = size;
  }
  return { bytes: Buffer.concat(blocks), offsets, nulls };
}

const REPLACEMENT = Buffer.from('\ufffd');
