import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Rate } from '../../src/api/limiter.js';
import { createRedisLimiter } from '../../src/api/redis-slots.js';
import { component } from '../components.js';
import { serve } from './local-server.js';

const redisServer = component('redis-server');
const WORKER = fileURLToPath(new URL('redis-worker.js', import.meta.url));
const RATE = { limit: 5, windowMs: 500 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Each test has a key of its own. */
async function limiter(
  url: string,
  rate: Rate = RATE,
  key: string = expect.getState().currentTestName ?? '',
) {
  const made = await createRedisLimiter({ url, key, rate });
  onTestFinished(() => made.close());
  return made;
}

describe.skipIf(redisServer === undefined)('a limit shared over Redis', () => {
  let redis: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    redis = spawn(redisServer ?? '', options, { stdio: ['ignore', 'pipe', 'inherit'] });
    url = `redis://127.0.0.1:${port}`;
    for await (const line of redis.stdout ?? []) {
      if (String(line).includes('Ready to accept connections')) break;
    }
  });

  afterAll(async () => {
    redis.kill();
    await once(redis, 'exit');
  });

  it('spaces the starts of all who share it, wider than the limit', async () => {
    const both = [await limiter(url), await limiter(url)];
    const starts: number[] = [];
    const note = async () => void starts.push(performance.now());
    await Promise.all([0, 1, 0, 1, 0, 1].map((which) => both[which]?.schedule(note)));
    starts.sort((a, b) => a - b);
    expect(starts).toHaveLength(6);
    expect((starts[5] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(RATE.windowMs);
  });

  it('is paused by one for all, for those who come later as well', async () => {
    const [one, other] = [await limiter(url), await limiter(url)];
    const startedAt = performance.now();
    await one.pause(300);
    await one.pause(10);
    const latecomer = await limiter(url);
    await Promise.all([other.schedule(async () => {}), latecomer.schedule(async () => {})]);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(298);
  });

  it('leaves at most one place in line behind when a job is aborted', async () => {
    const one = await limiter(url, { limit: 5, windowMs: 2000 });
    const stop = new AbortController();
    await one.schedule(async () => {});
    const jobs = Array.from({ length: 20 }, () => one.schedule(async () => {}, { signal: stop.signal }));
    const settled = Promise.allSettled(jobs);
    await new Promise((tick) => setTimeout(tick, 100));
    stop.abort();
    expect(new Set((await settled).map(({ status }) => status))).toEqual(new Set(['rejected']));
    const startedAt = performance.now();
    await one.schedule(async () => {});
    expect(performance.now() - startedAt).toBeLessThan(4 * 460);
  });

  it('keeps two processes to the limit, and lets them end by themselves', async () => {
    const times: number[] = [];
    const requestUrl = await serve((_, response) => {
      times.push(performance.now());
      response.end();
    });
    const rate = { limit: 5, windowMs: 1000 };
    const ends = [6, 6].map((count) => {
      const order = JSON.stringify({ url, rate, count, requestUrl });
      return once(
        spawn(process.execPath, [WORKER, order], { stdio: ['ignore', 'ignore', 'inherit'] }),
        'exit',
      );
    });
    for (const end of ends) expect(await end).toEqual([0, null]);
    expect(times).toHaveLength(12);
  });

  it('tells who waited when Redis has gone', async () => {
    const port = await freePort();
    const own = spawn(redisServer ?? '', ['--port', String(port), '--save', ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of own.stdout ?? []) if (String(line).includes('Ready to accept')) break;
    const one = await limiter(`redis://127.0.0.1:${port}`, { limit: 5, windowMs: 100 });
    await one.schedule(async () => {});
    own.kill('SIGKILL');
    await once(own, 'exit');
    await expect(one.schedule(async () => {})).rejects.toMatchObject({
      code: 'network',
      subject: `127.0.0.1:${port}`,
    });
  });
});

describe('without the package ioredis', () => {
  it('the next step is told', async () => {
    vi.doMock('ioredis', () => {
      throw new Error('Cannot find package');
    });
    onTestFinished(() => void vi.doUnmock('ioredis'));
    vi.resetModules();
    const { createRedisLimiter: create } = await import('../../src/api/redis-slots.js');
    await expect(create({ url: 'redis://127.0.0.1', key: 'k' })).rejects.toMatchObject({
      code: 'missing-dependency',
      hint: expect.stringContaining('npm install ioredis'),
    });
  });
});

describe('a Redis that cannot be reached', () => {
  it('is told with its address, and without its password', async () => {
    const port = await freePort();
    const error = await createRedisLimiter({ url: `redis://me:hidden@127.0.0.1:${port}`, key: 'k' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'configuration', subject: `127.0.0.1:${port}` });
    expect(inspect(error, { depth: 9 })).not.toContain('hidden');
  });

  it('is told without an address where a password may stand in its place', async () => {
    const error = await createRedisLimiter({ url: 'redis://127.0.0.1:1#x@host', key: 'k' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'configuration', subject: 'the given address' });
  });
});
