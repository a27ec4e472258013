import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a data file turned out to be, before LMDB maps it into memory. */
export type DataFileState = 'absent' | 'sound' | 'foreign' | 'truncated';

/**
 * LMDB maps its file and trusts it: a foreign or truncated one ends the whole process with a bus
 * error, which no program can catch. So its two meta pages are read first, as plain bytes.
 *
 * Source: `MDB_meta` in liblmdb's mdb.c, data version 2. Offsets count from the start of a page.
 */
export function inspectDataFile(path: string): DataFileState {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    return judge(file);
  } finally {
    closeSync(file);
  }
}

const META = {
  magic: 24,
  version: 28,
  pageSize: 48,
  freeRoot: 88,
  mainRoot: 136,
  lastPage: 144,
  transaction: 152,
};
const META_BYTES = 160;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const EMPTY_TREE = 0xffff_ffff_ffff_ffffn;
/** Pages that a transaction allocated and freed again are counted in `lastPage` and never written. */
const UNWRITTEN_PAGES = 256n;

function judge(file: number): DataFileState {
  // A process that died right after creating the file.
  if (fstatSync(file).size === 0) return 'absent';
  const first = readMeta(file, 0);
  if (first === undefined) return 'foreign';
  const second = readMeta(file, first.readUInt32LE(META.pageSize));
  if (second === undefined) return 'truncated';
  const newest = [first, second].sort((a, b) => transactionOf(a) - transactionOf(b))[1] as Buffer;
  // Asked for last: another process may be writing, and the file only grows.
  const pages = BigInt(fstatSync(file).size) / BigInt(first.readUInt32LE(META.pageSize));
  const roots = [META.freeRoot, META.mainRoot].map((offset) => newest.readBigUInt64LE(offset));
  const isWhole =
    roots.every((page) => page === EMPTY_TREE || page < pages) &&
    newest.readBigUInt64LE(META.lastPage) < pages + UNWRITTEN_PAGES;
  return isWhole ? 'sound' : 'truncated';
}

function readMeta(file: number, offset: number): Buffer | undefined {
  const page = Buffer.alloc(META_BYTES);
  if (readSync(file, page, 0, META_BYTES, offset) < META_BYTES) return undefined;
  const isMeta = page.readUInt32LE(META.magic) === MAGIC && page.readUInt16LE(META.version) === DATA_VERSION;
  return isMeta ? page : undefined;
}

const transactionOf = (meta: Buffer): number => Number(meta.readBigUInt64LE(META.transaction));
