import { describe, expect, it } from 'vitest';
import { runPool } from '../../src/archive/pool.js';
import { type ErrorCode, UxframeError } from '../../src/errors.js';

const numbers = (length: number) => Array.from({ length }, (_, index) => index);
const failure = (code: ErrorCode) => new UxframeError(code, code);

describe('a pool', () => {
  it('starts items in order, so many at a time', async () => {
    const started: number[] = [];
    let [running, most] = [0, 0];
    await runPool(
      numbers(20),
      async (item) => {
        started.push(item);
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running -= 1;
      },
      { width: 4 },
    );
    expect(started).toEqual(numbers(20));
    expect(most).toBe(4);
  });

  it('does the others when one cannot be had, and then gives its failure', async () => {
    const done: number[] = [];
    const work = async (item: number) => {
      if (item === 3) throw failure('network');
      done.push(item);
    };
    await expect(runPool(numbers(8), work, { width: 1 })).resolves.toMatchObject({ code: 'network' });
    expect(done).toEqual([0, 1, 2, 4, 5, 6, 7]);
  });

  it('stops after three failures in a row', async () => {
    let tried = 0;
    const work = async () => {
      tried += 1;
      throw failure('network');
    };
    await expect(runPool(numbers(50), work, { width: 1 })).rejects.toMatchObject({ code: 'network' });
    expect(tried).toBe(3);
  });

  it.each(['auth', 'interrupted', 'configuration'] as const)('stops at once for %s', async (code) => {
    let tried = 0;
    const work = async () => {
      tried += 1;
      throw failure(code);
    };
    await expect(runPool(numbers(50), work, { width: 1 })).rejects.toMatchObject({ code });
    expect(tried).toBe(1);
  });

  it('reads on past any number of documents that are not what the contract says', async () => {
    let tried = 0;
    const work = async () => {
      tried += 1;
      throw failure('invalid-response');
    };
    await expect(runPool(numbers(9), work, { width: 2 })).resolves.toMatchObject({
      code: 'invalid-response',
    });
    expect(tried).toBe(9);
  });

  it('starts nothing more after an abort, lets what runs end, and throws interrupted', async () => {
    const abort = new AbortController();
    let done = 0;
    const work = async (item: number) => {
      if (item === 5) abort.abort();
      await new Promise(setImmediate);
      done += 1;
    };
    await expect(runPool(numbers(50), work, { width: 2, signal: abort.signal })).rejects.toMatchObject({
      code: 'interrupted',
    });
    expect(done).toBeLessThanOrEqual(7);
    expect(done).toBeGreaterThanOrEqual(6);
  });
});
