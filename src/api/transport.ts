import { BodyFault } from './body.js';
import type { Limiter } from './limiter.js';
import { type HttpAnswer, type HttpDispatcher, type Outcome, send } from './request.js';
import { type Failure, type RetryPolicy, retryWait } from './retry.js';
import { failureOf, refusalOf } from './status-errors.js';
import type { Token, TokenSource } from './token.js';
import { wait } from './wait.js';

/** What every call takes. */
export interface CallOptions {
  /** Stops the call, queued or under way, with an `interrupted` error; a list of rows stops at the next row. */
  signal?: AbortSignal | undefined;
  /** 0 goes first, 9 last; 5 by default. */
  priority?: number | undefined;
  /** An abort lets a request that is already on its way end, and its answer count. */
  finishSent?: boolean | undefined;
}

/** What a request did, for a log: nobody's id and no signature is in it. */
export interface RequestEvent {
  /** The path with its ids left out: `/api/v3/sessionResults/{sessionId}`. */
  path: string;
  /** 1 for the first try. */
  attempt: number;
  /** HTTP status; null where no whole answer came. */
  status: number | null;
  /** Milliseconds spent waiting for the rate limit. */
  waitedMs: number;
  /** Milliseconds from sending to the last byte. */
  durationMs: number;
  /** Milliseconds until the next try, or null where there is none. */
  retryInMs: number | null;
}

export interface TransportOptions {
  /** Without a slash at its end. */
  apiUrl: string;
  tokens: TokenSource;
  limiter: Limiter;
  retry: RetryPolicy;
  timeoutMs: number;
  dispatcher: () => Promise<HttpDispatcher>;
  /** Milliseconds since the Unix epoch. */
  now: () => number;
  random: () => number;
  onRequest: (event: RequestEvent) => void;
}

/** What to ask for, and how to read it. */
export interface Target<T> {
  /** `/api/v3/sessionResults/{sessionId}`, filled in from `ids`. */
  path: string;
  ids?: Record<string, string>;
  query?: Record<string, string | number>;
  accept?: string;
  /** Reads a 200. A `BodyFault` means that the body is not whole: it is asked for again. */
  read: (text: string) => T | Promise<T>;
}

/** How one try ended, before its body is read and after. */
type Ended = { answer: HttpAnswer } | { failure: Failure } | { refused: Token };
type Ending<T> = { value: T } | { failure: Failure } | { refused: Token } | { error: unknown };

interface Progress {
  attempt: number;
  waitedMs: number;
  refusals: number;
}

/** GET under the rate limit, with the token, and again where that helps. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  async get<T>(target: Target<T>, { signal, priority, finishSent = false }: CallOptions = {}): Promise<T> {
    const progress: Progress = { attempt: 0, waitedMs: 0, refusals: 0 };
    while (true) {
      progress.attempt += 1;
      const times = { queuedAt: performance.now(), startedAt: 0, endedAt: 0 };
      // A retry stands in the queue like any other request: it counts against the limit as well.
      const ended = await this.#options.limiter.schedule(
        async () => {
          times.startedAt = performance.now();
          const exchanged = await this.#exchange(target, finishSent ? undefined : signal);
          times.endedAt = performance.now();
          await this.#pauseAll(exchanged, progress);
          return exchanged;
        },
        { signal, priority },
      );
      // Outside its slot, so that reading a long body does not hold the slot up.
      const ending = 'answer' in ended ? await readBody(target, ended.answer) : ended;
      if ('refused' in ended) progress.refusals += 1;
      const retryInMs = this.#retryIn(ending, progress);
      this.#report(target, progress, times, ended, retryInMs);
      if ('value' in ending) return ending.value;
      if (retryInMs === null) throw errorOf(ending, target, progress);
      progress.waitedMs += retryInMs;
      // After a 429 the limiter waits, for everyone; this request goes to the end of the queue.
      if (!isLimited(ended)) await wait(retryInMs, signal);
    }
  }

  /** A token without a request: it does not count against the rate limit. */
  async token(signal?: AbortSignal): Promise<Token> {
    const { tokens, retry, now, random } = this.#options;
    for (let attempt = 1, waitedMs = 0; ; attempt += 1) {
      const asked = await tokens.get(signal);
      if ('token' in asked) return asked.token;
      const sleepMs = retryWait({ failure: asked.failure, attempt, waitedMs }, retry, now(), random);
      if (sleepMs === null) throw failureOf(asked.failure, 'the token server', attempt);
      waitedMs += sleepMs;
      await wait(sleepMs, signal);
    }
  }

  async #exchange<T>(target: Target<T>, signal: AbortSignal | undefined): Promise<Ended> {
    const asked = await this.#options.tokens.get(signal);
    if ('failure' in asked) return asked;
    const { token } = asked;
    const outcome = await this.#send(target, token, signal);
    if ('failure' in outcome) return outcome;
    const { status, headers } = outcome.answer;
    if (status === 401) {
      this.#options.tokens.refused(token);
      return { refused: token };
    }
    token.proven = true;
    return status === 200 ? outcome : { failure: { kind: 'status', status, headers } };
  }

  /** A 429 is for everyone: nothing else starts before this slot is given back. */
  async #pauseAll(ended: Ended, progress: Progress): Promise<void> {
    if (!isLimited(ended)) return;
    const { retry, limiter } = this.#options;
    await limiter.pause(this.#retryIn(ended, progress) ?? retry.pauseMs);
  }

  async #send<T>(target: Target<T>, token: Token, signal: AbortSignal | undefined): Promise<Outcome> {
    const { apiUrl, timeoutMs, dispatcher } = this.#options;
    return send({
      url: urlOf(apiUrl, target),
      method: 'GET',
      headers: { authorization: `Bearer ${token.value}`, accept: target.accept ?? 'application/json' },
      timeoutMs,
      dispatcher: await dispatcher(),
      signal,
    });
  }

  #retryIn<T>(ending: Ended | Ending<T>, progress: Progress): number | null {
    if (!('failure' in ending || 'refused' in ending)) return null;
    if ('refused' in ending) {
      // One refresh: only a token that worked before, and has expired since, is worth another.
      return progress.refusals === 1 || (progress.refusals === 2 && ending.refused.proven) ? 0 : null;
    }
    const { retry, now, random } = this.#options;
    return retryWait({ failure: ending.failure, ...progress }, retry, now(), random);
  }

  #report<T>(
    { path }: Target<T>,
    { attempt }: Progress,
    { queuedAt, startedAt, endedAt }: { queuedAt: number; startedAt: number; endedAt: number },
    ended: Ended,
    retryInMs: number | null,
  ): void {
    this.#options.onRequest({
      path,
      attempt,
      status: statusOf(ended),
      waitedMs: Math.round(startedAt - queuedAt),
      durationMs: Math.round(endedAt - startedAt),
      retryInMs,
    });
  }
}

function errorOf<T>(
  ending: { failure: Failure } | { refused: Token } | { error: unknown },
  target: Target<T>,
  { attempt }: Progress,
): unknown {
  if ('error' in ending) return ending.error;
  const subject = Object.values(target.ids ?? {}).join(' ') || target.path;
  return 'refused' in ending ? refusalOf(subject) : failureOf(ending.failure, subject, attempt);
}

function statusOf(ended: Ended): number | null {
  if ('answer' in ended) return ended.answer.status;
  if ('refused' in ended) return 401;
  return ended.failure.kind === 'status' ? ended.failure.status : null;
}

async function readBody<T>(target: Target<T>, answer: HttpAnswer): Promise<Ending<T>> {
  try {
    return { value: await target.read(answer.text) };
  } catch (error) {
    return error instanceof BodyFault ? { failure: { kind: 'body', reason: error.message } } : { error };
  }
}

function isLimited(ended: Ended): boolean {
  return 'failure' in ended && ended.failure.kind === 'status' && ended.failure.status === 429;
}

function urlOf<T>(apiUrl: string, { path, ids = {}, query = {} }: Target<T>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) search.set(key, String(value));
  const url = `${apiUrl}${filled}`;
  return search.size === 0 ? url : `${url}?${search}`;
}
