import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLimiter, type Limiter } from '../../src/api/limiter.js';
import { memoryLog } from '../../src/api/slots.js';
import { UxframeError } from '../../src/errors.js';

const RATE = { limit: 3, windowMs: 150 };

/** Runs jobs that note their names, and gives the names in the order in which they ran. */
function recorder(limiter: Limiter) {
  const order: string[] = [];
  const run = (name: string, options?: { priority?: number; signal?: AbortSignal }) =>
    limiter.schedule(async () => void order.push(name), options);
  return { order, run };
}

describe('a limiter', () => {
  it('lets no more than the limit begin in any window, counted from their end', async () => {
    const limiter = createLimiter({ rate: RATE });
    const spans: { start: number; end: number }[] = [];
    const job = async (ms: number) => {
      const start = performance.now();
      await sleep(ms);
      spans.push({ start, end: performance.now() });
    };
    await Promise.all([5, 40, 20, 5, 30, 10, 5].map((ms) => limiter.schedule(() => job(ms))));
    const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
    const ends = spans.map(({ end }) => end).sort((a, b) => a - b);
    for (const [index, start] of starts.slice(3).entries()) {
      expect(start).toBeGreaterThanOrEqual((ends[index] ?? 0) + RATE.windowMs);
    }
  });

  it('gives what the job gives, and throws what it throws', async () => {
    const limiter = createLimiter({ rate: RATE });
    await expect(limiter.schedule(async () => 7)).resolves.toBe(7);
    await expect(limiter.schedule(() => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
  });

  it('serves by priority, and in order where that is the same', async () => {
    const { order, run } = recorder(createLimiter({ rate: { limit: 1, windowMs: 80 } }));
    await Promise.all([
      run('first'),
      run('a'),
      run('b'),
      run('later', { priority: 9 }),
      run('list', { priority: 0 }),
    ]);
    // Whoever stands at the head already keeps its place.
    expect(order).toEqual(['first', 'a', 'list', 'b', 'later']);
  });

  it('takes a job out of the queue when its signal is aborted, and serves the others', async () => {
    const limiter = createLimiter({ rate: { limit: 1, windowMs: 40 } });
    const { order, run } = recorder(limiter);
    const stop = new AbortController();
    const jobs = [
      run('a'),
      run('head', { signal: stop.signal }),
      run('behind', { signal: stop.signal }),
      run('z'),
    ];
    const settled = Promise.allSettled(jobs);
    await jobs[0];
    expect(limiter.queued()).toBe(3);
    stop.abort();
    await expect(jobs[1]).rejects.toMatchObject({ code: 'interrupted' });
    await expect(jobs[2]).rejects.toMatchObject({ code: 'interrupted' });
    await settled;
    expect(order).toEqual(['a', 'z']);
    expect(limiter.queued()).toBe(0);
  });

  it('loses no slot that was taken for a job aborted since', async () => {
    const limiter = createLimiter({ rate: { limit: 3, windowMs: 60_000 } });
    const stop = new AbortController();
    const order: string[] = [];
    const first = limiter.schedule(async () => {
      order.push('first');
      stop.abort();
    });
    const gone = [1, 2].map(() => limiter.schedule(async () => void order.push('gone'), stop));
    await Promise.allSettled([first, ...gone]);
    const note = (name: string) => limiter.schedule(async () => void order.push(name));
    await Promise.all(['a', 'b'].map(note));
    expect(order).toEqual(['first', 'a', 'b']);
  });

  it('hands the error on that a signal was aborted with', async () => {
    const why = new UxframeError('interrupted', 'Stopped by Ctrl-C.');
    const { run } = recorder(createLimiter({ rate: RATE }));
    await expect(run('a', { signal: AbortSignal.abort(why) })).rejects.toBe(why);
  });

  it('begins nothing during a pause, and loses nothing', async () => {
    const limiter = createLimiter({ rate: RATE });
    const { order, run } = recorder(limiter);
    const pausedAt = performance.now();
    await limiter.pause(120);
    await Promise.all([run('a'), run('b')]);
    expect(performance.now() - pausedAt).toBeGreaterThanOrEqual(119);
    expect(order).toEqual(['a', 'b']);
  });

  it('shares its slots with another that has the same log', async () => {
    const log = memoryLog();
    const limiters = [createLimiter({ rate: RATE, log }), createLimiter({ rate: RATE, log })];
    const startedAt = performance.now();
    const times: number[] = [];
    const note = async () => void times.push(performance.now() - startedAt);
    await Promise.all([0, 1, 0, 1].map((which) => limiters[which]?.schedule(note)));
    expect(times.filter((ms) => ms < RATE.windowMs)).toHaveLength(3);
  });

  it('tells the job that waits when the log cannot be written', async () => {
    const log = { ...memoryLog(), update: () => Promise.reject(new Error('disk full')) };
    const { run } = recorder(createLimiter({ rate: RATE, log }));
    await expect(run('a')).rejects.toThrow('disk full');
  });

  it('keeps no timer once its jobs are done: a finished program ends', () => {
    const program = `
      const { createLimiter } = await import(${JSON.stringify(new URL('../../dist/api/limiter.js', import.meta.url))});
      const limiter = createLimiter({ rate: { limit: 2, windowMs: 60_000 } });
      await Promise.all([1, 2].map(() => limiter.schedule(async () => {})));
      console.log('done');`;
    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      timeout: 20_000,
      encoding: 'utf8',
    });
    expect({ stdout, signal }).toEqual({ stdout: 'done\n', signal: null });
  });
});
