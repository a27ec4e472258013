import type { Database, RootDatabase } from 'lmdb';

/** One page's worth: a value of this length takes exactly one page of 4 KB, whatever else is free. */
const FILLER = Buffer.alloc(4_000);
const BATCH = 256;

/**
 * Overwrites what was deleted with zeros. LMDB only marks pages as free: until a later write takes
 * them, the old bytes stand in the file. So every free page is taken once, and given back. (Pages that
 * another process still reads are left to it.)
 */
export async function overwriteFreed(environment: RootDatabase): Promise<void> {
  const filler: Database<Buffer, number> = environment.openDB('filler', { encoding: 'binary' });
  const pages = () => (environment.getStats() as { lastPageNumber: number }).lastPageNumber;
  const before = pages();
  // The file grows only when no free page is left.
  for (let batch = 0; pages() <= before; batch++) {
    await filler.transaction(() => {
      for (let i = 0; i < BATCH; i++) filler.put(batch * BATCH + i, FILLER);
    });
    environment.resetReadTxn();
  }
  await filler.clearAsync();
}
