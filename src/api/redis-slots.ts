import { once } from 'node:events';
import type Bottleneck from 'bottleneck';
import type { Redis } from 'ioredis';
import { isUxframeError, UxframeError } from '../errors.js';
import { bareError } from './bare-error.js';
import { loadBottleneck } from './bottleneck.js';
import { type Limiter, QueueLimiter, RATE, type Rate } from './limiter.js';
import type { SlotSource } from './slots.js';
import { throwIfAborted, wait, waitFor } from './wait.js';

export interface RedisLimiterOptions {
  /** `redis://[user:password@]host[:port][/database]`, or `rediss:` over TLS. */
  url: string;
  /** Whose limit it is: `credentialKey(clientId, apiUrl)`. */
  key: string;
  rate?: Rate;
}

/**
 * A limiter for several machines, by Bottleneck on Redis. Requests start at even intervals, 6.2 s for
 * 10 a minute: slots handed back would be lost with a machine that dies while it holds one.
 *
 * @throws `missing-dependency` without the optional package `ioredis`; `configuration` where Redis
 * cannot be reached
 */
export async function createRedisLimiter({ url, key, rate = RATE }: RedisLimiterOptions): Promise<Limiter> {
  const IoRedis = await loadIoRedis();
  const where = addressOf(url);
  const client = new IoRedis(url, { connectTimeout: 5000, maxRetriesPerRequest: 5 });
  try {
    await once(client, 'ready');
  } catch (cause) {
    client.disconnect();
    throw new UxframeError('configuration', `Redis at ${where} cannot be reached.`, {
      hint: 'Check UXFRAME_REDIS_URL and that the server runs, or leave it out: then one machine is counted.',
      subject: where,
      cause: bareError(cause),
    });
  }
  return new QueueLimiter(rate, await RedisSlots.on(client, { key, rate, where }));
}

async function loadIoRedis(): Promise<typeof Redis> {
  try {
    return (await import('ioredis')).Redis;
  } catch (cause) {
    throw new UxframeError(
      'missing-dependency',
      'Sharing the rate limit over Redis needs the package ioredis.',
      {
        hint: 'Install it with "npm install ioredis", or leave UXFRAME_REDIS_URL out.',
        cause,
      },
    );
  }
}

/** Host and port, without the password that a Redis URL may hold; one with a `#` in it ends up where the host is. */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isTorn = parsed?.username === '' && parsed.password === '' && url.includes('@');
  return parsed === undefined || isTorn ? 'the given address' : parsed.host;
}

/**
 * Starts are so far apart: a thirtieth more than the window's share (6.2 s for 10 a minute), and 0.3 s
 * over a window at least, because requests that start evenly do not arrive evenly.
 */
function spacing({ limit, windowMs }: Rate): number {
  return Math.ceil((windowMs + Math.max(windowMs / 30, 300)) / limit);
}

class RedisSlots implements SlotSource {
  readonly #client: Redis;
  readonly #connection: Bottleneck.IORedisConnection;
  readonly #turns: Bottleneck;
  readonly #pauseKey: string;
  readonly #where: string;
  #held = 0;

  static async on(client: Redis, options: { key: string; rate: Rate; where: string }): Promise<RedisSlots> {
    const slots = new RedisSlots(client, options);
    await slots.#turns.ready();
    slots.#sockets('unref');
    return slots;
  }

  private constructor(client: Redis, { key, rate, where }: { key: string; rate: Rate; where: string }) {
    this.#client = client;
    this.#where = where;
    this.#pauseKey = `uxframe:${key}:paused`;
    const Limiter = loadBottleneck();
    this.#connection = new Limiter.IORedisConnection({ client });
    this.#turns = new Limiter({
      id: `uxframe:${key}`,
      connection: this.#connection,
      minTime: spacing(rate),
      trackDoneStatus: false,
    });
    // What fails is told to the request that waited for it.
    this.#turns.on('error', () => {});
    this.#connection.on('error', () => {});
  }

  async take(_waiting: number, signal?: AbortSignal): Promise<string> {
    throwIfAborted(signal);
    this.#hold();
    try {
      while (true) {
        await waitFor(
          this.#turns.schedule(async () => {}),
          signal,
        );
        const pausedMs = await this.#client.pttl(this.#pauseKey);
        if (pausedMs <= 0) return '';
        // After the pause, a turn of its own again: all at once would be too many.
        await wait(pausedMs, signal);
      }
    } catch (error) {
      this.#release();
      throw isUxframeError(error) ? error : this.#lost(error);
    }
  }

  async complete(): Promise<void> {
    this.#release();
  }

  async drop(): Promise<void> {
    this.#release();
  }

  async pause(ms: number): Promise<void> {
    const pauseMs = Math.ceil(ms);
    try {
      if ((await this.#client.pttl(this.#pauseKey)) < pauseMs) {
        await this.#client.set(this.#pauseKey, '1', 'PX', pauseMs);
      }
    } catch (error) {
      throw this.#lost(error);
    }
  }

  async close(): Promise<void> {
    await this.#turns.disconnect(false);
    await this.#connection.disconnect(false);
  }

  #lost(cause: unknown): UxframeError {
    return new UxframeError('network', `Redis at ${this.#where} does not answer any more.`, {
      hint: 'Check that the server runs, then run it again.',
      subject: this.#where,
      cause: bareError(cause),
    });
  }

  /** While a request waits or runs, the connections keep the process; afterwards they let it end. */
  #hold(): void {
    this.#held += 1;
    if (this.#held === 1) this.#sockets('ref');
  }

  #release(): void {
    this.#held -= 1;
    if (this.#held === 0) this.#sockets('unref');
  }

  #sockets(change: 'ref' | 'unref'): void {
    const { client, subscriber } = this.#turns.clients() as { client?: Redis; subscriber?: Redis };
    client?.stream?.[change]();
    subscriber?.stream?.[change]();
  }
}
