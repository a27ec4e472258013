import type { Database, RootDatabase } from 'lmdb';
import { write } from './write.js';

/**
 * A value of this length takes a page of 4 KB for itself. Larger pages (Apple's have 16 KB) are written whole as well.
 */
const FILLER = Buffer.alloc(4_000);
const BATCH = 64;
const TRANSACTIONS_TO_PASS = 2;

/**
 * Overwrites what was deleted with zeros. LMDB only marks pages as free: until a later write takes
 * them, the old bytes stand in the file. So every free page is taken once, and given back. (Pages that
 * another process still reads are left to it.)
 */
export async function overwriteFreed(environment: RootDatabase): Promise<void> {
  const filler: Database<Buffer, number> = environment.openDB('filler', { encoding: 'binary' });
  const pages = () => (environment.getStats() as { lastPageNumber: number }).lastPageNumber;
  let before = 0;
  // The file grows only when no free page is left. What the last transaction freed is to be had from
  // the next but one on, so the first growths say nothing.
  for (let batch = 0; batch <= TRANSACTIONS_TO_PASS || pages() <= before; batch++) {
    environment.resetReadTxn();
    if (batch <= TRANSACTIONS_TO_PASS) before = pages();
    await write(environment, () => {
      for (let i = 0; i < BATCH; i++) filler.put(batch * BATCH + i, FILLER);
    });
  }
  await filler.clearAsync();
}
