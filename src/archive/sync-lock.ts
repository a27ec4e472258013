import type { Database, RootDatabase } from 'lmdb';
import { throwIfAborted, wait } from '../api/wait.js';
import { isAlive, newOwner, pidOf } from './owner.js';
import { write } from './write.js';

interface Holder {
  owner: string;
  /** Milliseconds since the Unix epoch: renewed while the holder lives. */
  seenAt: number;
}

export interface SyncLockOptions {
  signal?: AbortSignal | undefined;
  /** Called once if another process holds the lock, with its process ID. */
  onWait?: ((pid: number) => void) | undefined;
  /** How often a holder says that it is alive, and a waiter looks again. */
  beatMs?: number | undefined;
}

/** A holder that has not been seen for so many beats is gone, even if its process ID lives on in another program. */
const LOST_BEATS = 10;

/**
 * Runs `work` while no other process syncs the same test. Whoever comes second waits and then finds
 * everything stored, so nothing is fetched twice. A process that died lets go at once.
 */
export async function withSyncLock<Result>(
  environment: RootDatabase,
  testId: string,
  work: () => Promise<Result>,
  { signal, onWait, beatMs = 3_000 }: SyncLockOptions = {},
): Promise<Result> {
  const locks: Database<Holder, string> = environment.openDB('locks', { encoding: 'json' });
  const owner = newOwner();
  const beat = () =>
    write(environment, () => {
      const holder = locks.get(testId);
      const isFree = holder === undefined || holder.owner === owner || isLost(holder, beatMs);
      if (isFree) locks.put(testId, { owner, seenAt: Date.now() });
      return isFree ? undefined : holder;
    });
  for (let holder = await beat(), told = false; holder !== undefined; holder = await beat()) {
    throwIfAborted(signal);
    if (!told) onWait?.(pidOf(holder.owner));
    told = true;
    await wait(beatMs / 3, signal);
  }
  const timer = setInterval(() => void beat().catch(() => {}), beatMs);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await write(environment, () => {
      if (locks.get(testId)?.owner === owner) locks.remove(testId);
    });
  }
}

const isLost = ({ owner, seenAt }: Holder, beatMs: number): boolean =>
  Date.now() - seenAt > LOST_BEATS * beatMs || !isAlive(owner);
