import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import process from 'node:process';

/** A name for whoever holds something in the shared archive: `host:pid:random`. */
export const newOwner = (): string => `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

export const pidOf = (owner: string): number => Number(owner.split(':')[1]);

/** Whether a process still runs. Of one on another machine (a shared folder) only time tells. */
export function isAlive(owner: string): boolean {
  if (owner.split(':')[0] !== hostname()) return true;
  try {
    process.kill(pidOf(owner), 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
