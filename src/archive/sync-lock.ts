import type { Database, RootDatabase } from 'lmdb';
import { throwIfAborted, wait } from '../api/wait.js';
import { isAlive, newOwner, pidOf } from './owner.js';
import { write } from './write.js';

interface Holder {
  owner: string;
  /** Milliseconds since the Unix epoch, as the holder's clock has it: renewed while it lives. */
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
const LOOKS_A_BEAT = 3;

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
  const watch = new HolderWatch(beatMs);
  const beat = () =>
    write(environment, () => {
      const holder = locks.get(testId);
      const isFree = holder === undefined || holder.owner === owner || watch.isGone(holder);
      if (isFree) locks.put(testId, { owner, seenAt: Date.now() });
      return isFree ? undefined : holder;
    });
  for (let holder = await beat(), told = false; holder !== undefined; holder = await beat()) {
    throwIfAborted(signal);
    if (!told) onWait?.(pidOf(holder.owner));
    told = true;
    await wait(beatMs / LOOKS_A_BEAT, signal);
  }
  const timer = setInterval(() => void beat().catch(() => {}), beatMs);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    // How the work ended counts more: a lock that cannot be let go is taken over once it is silent.
    await write(environment, () => {
      if (locks.get(testId)?.owner === owner) locks.remove(testId);
    }).catch(() => {});
  }
}

/**
 * Whether a holder is gone, from look to look. A clock that is set, or a machine that slept, makes a holder look as
 * if it had been silent for long: so the clock counts at the first look alone, and then whether anything changes.
 */
class HolderWatch {
  readonly #beatMs: number;
  #last: Holder | undefined;
  #unchangedLooks = 0;

  constructor(beatMs: number) {
    this.#beatMs = beatMs;
  }

  isGone(holder: Holder): boolean {
    const last = this.#last;
    this.#last = holder;
    if (!isAlive(holder.owner)) return true;
    if (last === undefined) return Date.now() - holder.seenAt > LOST_BEATS * this.#beatMs;
    const isUnchanged = last.owner === holder.owner && last.seenAt === holder.seenAt;
    this.#unchangedLooks = isUnchanged ? this.#unchangedLooks + 1 : 0;
    return this.#unchangedLooks >= LOST_BEATS * LOOKS_A_BEAT;
  }
}
