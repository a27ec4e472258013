/**
 * Runs in a thread of its own beside a kernel, tslab's or Deno's, and ends the whole process once the
 * one that started it is gone. The kernel's own thread may be caught in a cell that loops, where no
 * event reaches it.
 */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';

const POLL_MS = 500;

const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent || isGone(parent)) process.kill(process.pid, 'SIGKILL');
}, POLL_MS);
// Deno starts a thread only while its first one is free: the first cell waits for this word.
parentPort?.postMessage('watching');

/** Windows gives an orphan no other parent: there only asking for the parent tells. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
