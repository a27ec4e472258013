import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliver, limited, spoiled, Timers } from './delivery.js';
import { ENDPOINTS } from './endpoints/index.js';
import { FaultPlan, type RequestFault } from './fault.js';
import { createRandom } from './random.js';
import { problem, type Reply } from './reply.js';
import { RollingLimit } from './rolling-limit.js';
import type { SandboxOptions, SandboxRequest } from './sandbox.js';
import { answerStorage } from './storage.js';
import { TOKEN_PATH, TokenOffice } from './token-office.js';
import type { World } from './world.js';

const WINDOW = { limit: 10, windowMs: 60_000 };

/** The real time, which never jumps: a rolling window must not notice a corrected clock. */
const steadyTime = () => performance.timeOrigin + performance.now();

/** Answers the requests to the token endpoint, the API and the storage, with the faults that are asked for. */
export class Responder {
  readonly requests: SandboxRequest[] = [];
  readonly faults: FaultPlan;
  readonly limit: RollingLimit;
  readonly tokens: TokenOffice;
  readonly timers = new Timers();
  /** Where links to videos lead; known once that server listens. */
  storageUrl = '';
  readonly #world: World;
  readonly #now: () => number;
  readonly #delayMs: () => number;
  readonly #latencyMs: number;

  constructor(world: World, options: SandboxOptions) {
    const { seed = 1, rate = WINDOW, now = steadyTime, latencyMs = 0, jitterMs = 0 } = options;
    this.#world = world;
    this.#now = now;
    this.faults = new FaultPlan(seed, options.faults ?? {});
    this.limit = new RollingLimit(rate.limit, rate.windowMs);
    this.tokens = new TokenOffice(options.tokenLifetimeS ?? 3600);
    const jitter = createRandom(seed, 'latency');
    this.#latencyMs = latencyMs;
    this.#delayMs = () => latencyMs + jitter.next() * jitterMs;
  }

  async answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const entry = this.#record(request, 'token', TOKEN_PATH);
    const form = new URLSearchParams(await bodyOf(request));
    const fault = this.#spoil(entry, this.faults.drawNamed(TOKEN_PATH));
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    const { authorization } = request.headers;
    const reply =
      request.method === 'POST'
        ? (this.#replaced(fault, entry) ?? this.tokens.issue(form, authorization, this.#shownTime()))
        : problem(TOKEN_PATH, 405, 'Method Not Allowed');
    this.timers.after(this.#latencyMs, () => this.#send(response, entry, reply));
  }

  answerApi(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const entry = this.#record(request, 'api', url.pathname + url.search);
    request.resume();
    const reply = this.#apiReply(request, url, entry);
    if (reply === 'reset') request.socket.resetAndDestroy();
    else this.timers.after(this.#delayMs(), () => this.#send(response, entry, reply()));
  }

  /**
   * A request is authorized, counted, then spoiled or answered, when the answer leaves. One without a good token
   * is not counted.
   */
  #apiReply(request: IncomingMessage, url: URL, entry: SandboxRequest): (() => Reply) | 'reset' {
    const { authorization } = request.headers;
    if (!this.tokens.isValid(authorization, this.#shownTime()))
      return () => problem(url.pathname, 401, 'Unauthorized');
    if (!this.limit.admit(entry.at)) return () => this.#refusal(url.pathname);
    const remaining = this.limit.remaining(entry.at);
    const fault = this.#spoil(entry, this.faults.draw(entry.path));
    if (fault === 'reset') return fault;
    if (fault === '401') this.tokens.revoke(authorization);
    return () => this.#withLimit(this.#replaced(fault, entry) ?? this.#route(request.method, url), remaining);
  }

  answerStorage(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const entry = this.#record(request, 'storage', url.pathname);
    request.resume();
    const fault = this.#spoil(entry, this.faults.drawNamed(url.pathname));
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    const reply =
      this.#replaced(fault, entry) ??
      answerStorage({
        url,
        range: request.headers.range,
        ifRange: request.headers['if-range']?.toString(),
        authorized: entry.authorized,
        now: this.#shownTime(),
      });
    this.#send(response, entry, reply);
  }

  /** What the server believes the time to be. */
  #shownTime(): number {
    return this.#now() + (this.faults.settings['skew-ms'] ?? 0);
  }

  #record(request: IncomingMessage, server: SandboxRequest['server'], path: string): SandboxRequest {
    const entry: SandboxRequest = {
      method: request.method ?? 'GET',
      path,
      status: 0,
      at: this.#now(),
      server,
      authorized: request.headers.authorization !== undefined,
    };
    this.requests.push(entry);
    return entry;
  }

  #spoil(entry: SandboxRequest, fault: RequestFault | undefined): RequestFault | undefined {
    if (fault) entry.fault = fault;
    return fault;
  }

  #refusal(path: string): Reply {
    const seconds = Math.max(1, this.limit.resetSeconds(this.#now()));
    return limited(path, this.faults.settings['429-headers'] ?? 'reset', seconds, this.#shownTime());
  }

  /** What the fault puts in the answer's place; drawn by path and attempt, so concurrency changes nothing. */
  #replaced(fault: RequestFault | undefined, { path }: SandboxRequest): Reply | undefined {
    if (fault === undefined) return undefined;
    if (fault === '429') return this.#refusal(path);
    return spoiled(fault, path, this.requests.filter((request) => request.path === path).length);
  }

  /** What a 429 says of the limit is a setting of its own. */
  #withLimit(reply: Reply, remaining: number): Reply {
    if (reply.status < 500 && reply.status !== 429) {
      reply.headers['x-ratelimit-limit'] = String(this.limit.limit);
      reply.headers['x-ratelimit-remaining'] = String(remaining);
      reply.headers['x-ratelimit-reset'] = String(this.limit.resetSeconds(this.#now()));
    }
    return reply;
  }

  #route(method: string | undefined, url: URL): Reply {
    for (const { pattern, answer } of method === 'GET' ? ENDPOINTS : []) {
      const match = pattern.exec(url.pathname);
      if (!match) continue;
      return answer({
        path: url.pathname,
        params: match.slice(1),
        query: url.searchParams,
        world: this.#world,
        faults: this.faults,
        storageUrl: this.storageUrl,
        now: this.#shownTime(),
      });
    }
    return problem(url.pathname, 404, `Cannot ${method} ${url.pathname}`);
  }

  #send(response: ServerResponse, entry: SandboxRequest, reply: Reply): void {
    reply.headers.date = new Date(this.#shownTime()).toUTCString();
    reply.headers['cache-control'] ??= 'private, no-store';
    entry.status = reply.status;
    deliver(response, reply, entry.fault, this.faults.settings['slow-ms'] ?? 1000, this.timers);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
