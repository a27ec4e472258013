import { throwIfAborted } from '../api/wait.js';
import { isUxframeError, type UxframeError } from '../errors.js';

/** Failures in a row after which the service counts as down. */
const MOST_IN_A_ROW = 3;

export interface PoolOptions {
  /** How many run at a time. */
  width: number;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` on each item, in order, some at a time. What is under way always ends. A document that
 * cannot be had is left for the next run and the others go on, so that one bad session never blocks
 * the rest; the pool stops where going on makes no sense: an interruption, refused credentials,
 * several failures in a row.
 *
 * @returns the first failure of an item, to be thrown once all else is done; undefined where there was none
 * @throws what stopped the pool
 */
export async function runPool<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  { width, signal }: PoolOptions,
): Promise<UxframeError | undefined> {
  let next = 0;
  let failuresInARow = 0;
  let stopped: unknown;
  const failures: UxframeError[] = [];
  const takeOver = async () => {
    while (next < items.length && stopped === undefined && signal?.aborted !== true) {
      const item = items[next++] as Item;
      try {
        await work(item);
        failuresInARow = 0;
      } catch (error) {
        if (!isUxframeError(error, 'network', 'rate-limit', 'invalid-response', 'bad-request')) {
          stopped ??= error;
          return;
        }
        failures.push(error);
        failuresInARow += 1;
        if (failuresInARow >= MOST_IN_A_ROW && error.code !== 'invalid-response') stopped ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, takeOver));
  if (stopped !== undefined) throw stopped;
  throwIfAborted(signal);
  return failures[0];
}
