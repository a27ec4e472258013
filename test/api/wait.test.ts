import { getEventListeners } from 'node:events';
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

describe('one signal for many', () => {
  it('makes no warning of a leak', async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.name);
    process.on('warning', note);
    const stop = new AbortController();
    const waiting = Promise.allSettled(Array.from({ length: 50 }, () => wait(60_000, stop.signal)));
    stop.abort();
    const ends = await waiting;
    await new Promise((tick) => setTimeout(tick, 10));
    process.off('warning', note);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(warnings).toEqual([]);
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });
});

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
