import type { ChildProcess } from 'node:child_process';

/** How long the last words of a process that has ended may take to arrive. */
const GRACE_MS = 500;

/**
 * How a process ended, when all that it wrote is here. A program that a cell started may live on and hold
 * the streams open: it is not waited for.
 */
export function processEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      const timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, GRACE_MS);
      child.once('close', () => clearTimeout(timer));
    });
    child.once('close', (code, signal) => {
      resolve(`the process ended ${signal === null ? `with code ${code}` : `by ${signal}`}`);
    });
  });
}
