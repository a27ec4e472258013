import { crc32 } from 'node:zlib';
import { VERSION } from '../version.js';
import { isObject } from './decoders/json.js';
import type { FrameStore } from './frame-store.js';
import { PackedStrings, packStrings } from './packed-strings.js';

/**
 * A `FrameStore` as bytes: a JSON header in which long arrays are places, then the arrays themselves,
 * each on a multiple of 8 bytes, so that they are read without a copy. Another version of uxframe,
 * another content or a damaged file is no file at all: the documents are read again.
 */
const MAGIC = `uxframe frames 4 ${VERSION}`;
/** Arrays of strings up to this length stand in the header. */
const SHORT = 32;

const ARRAYS = { f8: Float64Array, i4: Int32Array, u4: Uint32Array, u1: Uint8Array } as const;
type ArrayKind = keyof typeof ARRAYS;
type Place = { kind: ArrayKind; at: number; length: number };

interface Header {
  magic: string;
  /** What the content goes by. */
  key: string;
  crc: number;
  store: unknown;
}

/** The blocks of the file; undefined for a store that it cannot hold. */
export function encodeStore(store: FrameStore, key: string): Uint8Array[] | undefined {
  const blocks: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const place = (array: Float64Array | Int32Array | Uint32Array | Uint8Array): Place => {
    const kind = (Object.keys(ARRAYS) as ArrayKind[]).find((name) => array instanceof ARRAYS[name]) ?? 'u1';
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const padding = new Uint8Array(-bytes.length & 7);
    // zlib's crc32 of nothing starts anew.
    for (const block of [bytes, padding].filter(({ length }) => length > 0)) {
      blocks.push(block);
      crc = crc32(block, crc);
    }
    const at = size;
    size += bytes.length + padding.length;
    return { kind, at, length: array.length };
  };
  let fits = true;
  const packed = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return { $array: place(value as Uint8Array) };
    if (Array.isArray(value)) {
      const areStrings =
        value.length > SHORT && value.every((one) => one === null || typeof one === 'string');
      if (!areStrings) return value.map(packed);
      const strings = packStrings(value as (string | null)[]);
      if (strings === undefined) {
        fits = false;
        return null;
      }
      const { bytes, offsets, nulls } = strings;
      return { $strings: [place(bytes), place(offsets), place(nulls)] };
    }
    // `$array` and `$strings` are ours: a matrix row of that name is wrapped.
    if (!isObject(value)) return value;
    return { $object: Object.entries(value).map(([name, inner]) => [name, packed(inner)]) };
  };
  const packedStore = packed(store);
  if (!fits) return undefined;
  const header: Header = { magic: MAGIC, key, crc, store: packedStore };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.alloc(Math.ceil((json.length + 12) / 8) * 8, ' ');
  json.copy(padded, 12);
  padded.writeUInt32LE(padded.length, 0);
  padded.writeUInt32LE(crc32(padded.subarray(12)), 4);
  padded.writeUInt32LE(size, 8);
  return [padded, ...blocks];
}

/** The store in a file, or undefined where the file is of another content, stale or damaged. */
export function decodeStore(file: Buffer, key: string): FrameStore | undefined {
  if (file.length < 12) return undefined;
  const headerLength = file.readUInt32LE(0);
  const whole = file.length === headerLength + file.readUInt32LE(8);
  if (!whole || headerLength < 12 || crc32(file.subarray(12, headerLength)) !== file.readUInt32LE(4))
    return undefined;
  const { magic, key: found, crc, store } = JSON.parse(file.toString('utf8', 12, headerLength)) as Header;
  if (magic !== MAGIC || found !== key) return undefined;
  const body = file.subarray(headerLength);
  if (crc32(body) !== crc) return undefined;
  // Small files come at any place of a shared buffer; typed arrays want multiples of 8.
  const bytes: Uint8Array = body.byteOffset % 8 === 0 ? body : new Uint8Array(body);
  const arrayAt = ({ kind, at, length }: Place) =>
    new ARRAYS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
  const unpacked = (value: unknown): unknown => {
    if (Array.isArray(value)) return Object.freeze(value.map(unpacked));
    if (!isObject(value)) return value;
    if (isPlace(value.$array)) return arrayAt(value.$array);
    if (Array.isArray(value.$strings)) {
      const [text, offsets, nulls] = (value.$strings as Place[]).map(arrayAt);
      return new PackedStrings(text as Uint8Array, offsets as Uint32Array, nulls as Uint8Array);
    }
    const members = value.$object as [string, unknown][];
    return Object.fromEntries(members.map(([name, inner]) => [name, unpacked(inner)]));
  };
  return unpacked(store) as FrameStore;
}

const isPlace = (value: unknown): value is Place => isObject(value) && typeof value.at === 'number';
