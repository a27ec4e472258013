import { setTimeout as timeout } from 'node:timers/promises';
import { isUxframeError, UxframeError } from '../errors.js';

/** The error that an aborted signal means: its own reason where that is one of ours. */
export function interruption(signal: AbortSignal): UxframeError {
  if (isUxframeError(signal.reason)) return signal.reason;
  return new UxframeError('interrupted', 'Stopped before it was done.', { cause: signal.reason });
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw interruption(signal);
}

/** Waits so many milliseconds; an aborted signal ends the wait with `interrupted`. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  throwIfAborted(signal);
  try {
    await timeout(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  }
}

/** Waits for what others wait for too: an aborted signal ends this wait alone. */
export async function waitFor<T>(shared: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return shared;
  throwIfAborted(signal);
  const { promise: aborted, reject } = rejectable();
  const onAbort = () => reject(interruption(signal));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function rejectable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, fail) => {
    reject = fail;
  });
  return { promise, reject };
}
