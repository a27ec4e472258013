import { setMaxListeners } from 'node:events';
import { isUxframeError, UxframeError } from '../errors.js';

/** The error that an aborted signal means: its own reason where that is one of ours. */
export function interruption(signal: AbortSignal): UxframeError {
  if (isUxframeError(signal.reason)) return signal.reason;
  return new UxframeError('interrupted', 'Stopped before it was done.', { cause: signal.reason });
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw interruption(signal);
}

/** Calls the listener at the abort, or at once where it was before, and gives what takes it away again. */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => {};
  if (signal.aborted) {
    listener();
    return () => {};
  }
  // One signal stops a whole sync, hundreds of requests: Node would warn of a leak from the eleventh on.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}

/** Waits for what others wait for too: an aborted signal ends this wait alone, with `interrupted`. */
export function waitFor<T>(shared: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return shared;
  return new Promise<T>((resolve, reject) => {
    const forget = onAbort(signal, () => reject(interruption(signal)));
    shared.then(resolve, reject).finally(forget);
  });
}

/** Waits so many milliseconds; an aborted signal ends the wait with `interrupted`. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  throwIfAborted(signal);
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await waitFor(elapsed, signal);
  } finally {
    clearTimeout(timer);
  }
}
