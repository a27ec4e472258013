import { describe, expect, it } from 'vitest';
import { wait, waitFor } from '../../src/api/wait.js';

describe('wait', () => {
  it('ends at the abort of its signal', async () => {
    const stop = new AbortController();
    const waiting = wait(60_000, stop.signal);
    stop.abort('enough');
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted', cause: 'enough' });
  });

  it('does not begin with a signal that is aborted already', async () => {
    await expect(wait(60_000, AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('waiting for what others wait for too', () => {
  it('ends for the one whose signal is aborted, and goes on for the others', async () => {
    const { promise, resolve } = withResolvers<number>();
    const stop = new AbortController();
    const [mine, theirs] = [waitFor(promise, stop.signal), waitFor(promise)];
    stop.abort();
    await expect(mine).rejects.toMatchObject({ code: 'interrupted' });
    resolve(7);
    await expect(theirs).resolves.toBe(7);
  });
});

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
