import type { Dispatcher } from 'undici';
import { bareError } from './bare-error.js';
import type { Failure, Headers } from './retry.js';
import { interruption, onAbort, throwIfAborted } from './wait.js';

/** An undici dispatcher (an `Agent`, `ProxyAgent` or `MockAgent`), described by what is called. */
export interface HttpDispatcher {
  dispatch(...args: never[]): boolean;
}

export interface HttpRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Headers;
  body?: string;
  /** For the whole exchange, the body included. */
  timeoutMs: number;
  dispatcher: HttpDispatcher;
  signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

export type Outcome = { answer: HttpAnswer } | { failure: Failure };

/**
 * One exchange, without retries and without following redirects (a token must not travel to another
 * host). A connection that fails is an outcome; only the caller's signal throws.
 */
export async function send(request: HttpRequest): Promise<Outcome> {
  const { signal, timeoutMs } = request;
  throwIfAborted(signal);
  const { request: dispatch } = await import('undici');
  // One controller for time and signal: AbortSignal.any would grow with every request on a long-lived signal.
  const controller = new AbortController();
  const forget = onAbort(signal, () => controller.abort());
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, timeoutMs);
  try {
    const response = await dispatch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      dispatcher: request.dispatcher as unknown as Dispatcher,
      signal: controller.signal,
      // Our own timer covers both.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const text = Buffer.from(await response.body.arrayBuffer()).toString('utf8');
    return { answer: { status: response.statusCode, headers: flatten(response.headers), text } };
  } catch (cause) {
    if (late) return { failure: { kind: 'connection', reason: `no whole answer within ${timeoutMs} ms` } };
    if (signal?.aborted) throw interruption(signal);
    return { failure: { kind: 'connection', reason: reasonOf(cause), cause: bareError(cause) } };
  } finally {
    clearTimeout(timer);
    forget();
  }
}

export function flatten(headers: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

/** The system's or undici's code (`ECONNREFUSED`, `UND_ERR_SOCKET`): it names no address with a secret in it. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the connection failed';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const inner = cause.cause;
  if (code === undefined && inner !== undefined) return reasonOf(inner);
  return code ?? cause.name;
}
