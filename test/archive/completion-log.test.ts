import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLimiter, type Rate } from '../../src/api/limiter.js';
import { lmdbCompletionLog } from '../../src/archive/completion-log.js';
import { openEnvironment } from '../../src/archive/environment.js';
import { type Answer, serve } from '../api/local-server.js';

const WORKER = fileURLToPath(new URL('limited-worker.js', import.meta.url));
const RATE = { limit: 5, windowMs: 300 };
const ONE_A_MINUTE = { limit: 1, windowMs: 60_000 };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'uxframe-log-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Limiters with a log each, of the given keys, in one archive. */
async function limiters(rate: Rate, keys: string[], home = folder()) {
  const environment = await openEnvironment(home);
  onTestFinished(() => environment.close());
  return keys.map((key) => createLimiter({ rate, log: lmdbCompletionLog(environment, key) }));
}

/** A server that notes when requests arrive. */
async function arrivals(answer: Answer = (response) => void response.end('{}')) {
  const times: number[] = [];
  const url = await serve((request, response) => {
    times.push(performance.now());
    answer(response, request);
  });
  return { url, times };
}

/** The most that arrived within one window. */
function mostInWindow(times: number[]): number {
  return Math.max(
    ...times.map((end) => times.filter((time) => time > end - RATE.windowMs && time <= end).length),
  );
}

function startWorker(order: { home: string; url: string; count: number }) {
  const child = spawn(process.execPath, [WORKER, JSON.stringify({ ...order, key: 'k', rate: RATE })], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

const nothing = async () => {};

it('a log that an older version wrote is read: what it lacks is nothing', async () => {
  const environment = await openEnvironment(folder());
  onTestFinished(() => environment.close());
  const log = environment.openDB({ name: 'completions', encoding: 'json' });
  await log.put('k', { slots: [], waiters: [], pausedUntil: 0 });
  const limiter = createLimiter({ rate: RATE, log: lmdbCompletionLog(environment, 'k') });
  await limiter.schedule(nothing);
  expect(log.get('k')).toMatchObject({
    slots: [{ doneAt: expect.any(Number) }],
    waiters: [],
    pausedUntil: 0,
  });
});

describe('processes that share a log', () => {
  it('keep to the limit together, and all get through', async () => {
    const home = folder();
    const { url, times } = await arrivals();
    const workers = [4, 5, 6].map((count) => startWorker({ home, url, count }));
    for (const { ended } of workers) expect(await ended).toEqual([0, null]);
    expect(times).toHaveLength(15);
    expect(mostInWindow(times)).toBeLessThanOrEqual(RATE.limit);
  });

  it('get the slots back of one that was killed in the middle of its requests', async () => {
    const home = folder();
    const { url, times } = await arrivals(
      (response) => void (times.length > RATE.limit && response.end('{}')),
    );
    const doomed = startWorker({ home, url, count: RATE.limit });
    while (times.length < RATE.limit) await sleep(5);
    doomed.child.kill('SIGKILL');
    expect(await doomed.ended).toEqual([null, 'SIGKILL']);
    expect(await startWorker({ home, url, count: 3 }).ended).toEqual([0, null]);
    expect(times).toHaveLength(RATE.limit + 3);
    expect(mostInWindow(times)).toBeLessThanOrEqual(RATE.limit);
  });
});

describe('limiters on one log', () => {
  it('are all paused by one', async () => {
    const [one, other] = await limiters(RATE, ['k', 'k']);
    const startedAt = performance.now();
    await one?.pause(200);
    await other?.schedule(nothing);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(195);
  });

  it('are served in turn: one that asks for much does not keep the other waiting', async () => {
    const [one, other] = await limiters({ limit: 1, windowMs: 250 }, ['k', 'k']);
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);
    const much = Promise.all([1, 2, 3, 4].map((number) => one?.schedule(note(`much ${number}`))));
    while (order.length === 0) await sleep(1);
    await Promise.all([other?.schedule(note('little')), much]);
    expect(order.indexOf('little')).toBeLessThanOrEqual(2);
    expect(order).toHaveLength(5);
  });

  it('of other credentials do not count', async () => {
    const made = await limiters(ONE_A_MINUTE, ['a', 'b']);
    expect(await Promise.all(made.map((limiter) => limiter.schedule(async () => 'sent')))).toEqual([
      'sent',
      'sent',
    ]);
  });
});

describe('the log', () => {
  it('has everything written once the limiter is closed, also after an abort', async () => {
    const home = folder();
    const environment = await openEnvironment(home);
    const limiter = createLimiter({ rate: ONE_A_MINUTE, log: lmdbCompletionLog(environment, 'k') });
    await limiter.schedule(nothing);
    const stop = new AbortController();
    const jobs = [1, 2, 3].map(() => limiter.schedule(nothing, { signal: stop.signal }));
    const ended = Promise.allSettled(jobs);
    await sleep(20);
    stop.abort();
    await ended;
    await limiter.close();
    const { waiters } = environment.openDB({ name: 'completions', encoding: 'json' }).get('k');
    expect(waiters).toEqual([]);
    await environment.close();
  });

  it('that cannot be written is told to the job that waits', async () => {
    const environment = await openEnvironment(folder());
    const limiter = createLimiter({ rate: RATE, log: lmdbCompletionLog(environment, 'k') });
    await environment.close();
    await expect(limiter.schedule(nothing)).rejects.toMatchObject({ code: 'configuration' });
  });

  it('stays when its process has gone: the next one waits for what it sent', async () => {
    const home = folder();
    const first = await openEnvironment(home);
    await createLimiter({ rate: ONE_A_MINUTE, log: lmdbCompletionLog(first, 'k') }).schedule(nothing);
    await first.close();
    const [limiter] = await limiters(ONE_A_MINUTE, ['k'], home);
    const next = limiter?.schedule(nothing, { signal: AbortSignal.timeout(100) });
    await expect(next).rejects.toMatchObject({ code: 'interrupted' });
  });
});
