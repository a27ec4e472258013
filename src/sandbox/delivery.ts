import type { ServerResponse } from 'node:http';
import type { LimitHeaders, RequestFault } from './fault.js';
import { createRandom } from './random.js';
import { problem, type Reply, text } from './reply.js';

/** Timers that end with the sandbox. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();

  after(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      action();
    }, milliseconds);
    this.#pending.add(timer);
  }

  clear(): void {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}

const PROXY_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body><p>Please sign in to continue.</p></body></html>';

/** What stands in for the right answer, for the faults that replace it. */
export function spoiled(fault: RequestFault, path: string, attempt: number): Reply | undefined {
  if (fault === '401') return problem(path, 401, 'Unauthorized');
  if (fault === '404') return problem(path, 404, 'Not Found');
  if (fault === 'html') return text(200, 'text/html; charset=utf-8', PROXY_PAGE);
  if (fault !== '5xx') return undefined;
  const random = createRandom('5xx', path, attempt);
  const status = random.pick([500, 502, 503, 504]);
  // Gateways answer with pages of their own, servers with JSON.
  return random.chance(0.5)
    ? problem(path, status, 'Please try again.')
    : text(status, 'text/html', `<h1>${status}</h1>`);
}

/** A 429, with what it says about when to come back. */
export function limited(path: string, style: LimitHeaders, resetSeconds: number, now: number): Reply {
  const reply = problem(path, 429, 'Too Many Requests');
  if (style === 'seconds') reply.headers['retry-after'] = String(resetSeconds);
  if (style === 'date') {
    // An HTTP date has whole seconds: rounded up, or it would say "now".
    const at = Math.ceil(now / 1000) * 1000 + resetSeconds * 1000;
    reply.headers['retry-after'] = new Date(at).toUTCString();
  }
  if (style === 'reset') reply.headers['x-ratelimit-reset'] = String(resetSeconds);
  return reply;
}

const DROPS = 8;

/** Sends an answer, whole or as the fault has it. */
export function deliver(
  response: ServerResponse,
  reply: Reply,
  fault: RequestFault | undefined,
  slowMs: number,
  timers: Timers,
): void {
  if (response.destroyed) return;
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(reply.body.length) });
  if (fault === 'truncate' && reply.body.length > 1) {
    const half = reply.body.subarray(0, Math.ceil(reply.body.length / 2));
    response.write(half, () => response.destroy());
  } else if (fault === 'slow') {
    drip(response, reply.body, slowMs, timers);
  } else {
    response.end(reply.body);
  }
}

function drip(response: ServerResponse, body: Buffer, slowMs: number, timers: Timers): void {
  const size = Math.max(1, Math.ceil(body.length / DROPS));
  const drop = (start: number) => {
    if (response.destroyed) return;
    if (start >= body.length) {
      response.end();
      return;
    }
    response.write(body.subarray(start, start + size));
    timers.after(slowMs / DROPS, () => drop(start + size));
  };
  drop(0);
}
