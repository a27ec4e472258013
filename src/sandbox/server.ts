import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver, limited, spoiled, Timers } from './delivery.js';
import { ENDPOINTS } from './endpoints/index.js';
import { FaultPlan, type RequestFault } from './fault.js';
import { createRandom } from './random.js';
import { problem, type Reply } from './reply.js';
import { RollingLimit } from './rolling-limit.js';
import type { Sandbox, SandboxOptions, SandboxRequest } from './sandbox.js';
import { answerStorage } from './storage.js';
import { CLIENT_ID, CLIENT_SECRET, TOKEN_PATH, TokenOffice } from './token-office.js';
import { World } from './world.js';

const HOST = '127.0.0.1';
const WINDOW = { limit: 10, windowMs: 60_000 };

/** The real time, which never jumps: a rolling window must not notice a corrected clock. */
const steadyTime = () => performance.timeOrigin + performance.now();

/** Starts both servers: the API with its token endpoint, and the storage, another origin. */
export async function serve(options: SandboxOptions): Promise<Sandbox> {
  const { seed = 1, rate = WINDOW, now = steadyTime, latencyMs = 0, jitterMs = 0 } = options;
  const world = new World(options);
  const faults = new FaultPlan(seed, options.faults ?? {});
  const limit = new RollingLimit(rate.limit, rate.windowMs);
  const tokens = new TokenOffice(options.tokenLifetimeS ?? 3600);
  const timers = new Timers();
  const jitter = createRandom(seed, 'latency');
  const requests: SandboxRequest[] = [];

  /** What the server believes the time to be. */
  const shownTime = () => now() + (faults.settings['skew-ms'] ?? 0);

  const record = (
    request: IncomingMessage,
    server: SandboxRequest['server'],
    path: string,
  ): SandboxRequest => {
    const entry: SandboxRequest = {
      method: request.method ?? 'GET',
      path,
      status: 0,
      at: now(),
      server,
      authorized: request.headers.authorization !== undefined,
    };
    requests.push(entry);
    return entry;
  };

  const refusal = (path: string) => {
    const seconds = Math.max(1, limit.resetSeconds(now()));
    return limited(path, faults.settings['429-headers'] ?? 'reset', seconds, shownTime());
  };

  /** What the fault puts in the answer's place; drawn by path and attempt, so concurrency changes nothing. */
  const replaced = (fault: RequestFault | undefined, { path }: SandboxRequest) => {
    if (fault === undefined) return undefined;
    if (fault === '429') return refusal(path);
    return spoiled(fault, path, requests.filter((request) => request.path === path).length);
  };

  const send = (response: ServerResponse, entry: SandboxRequest, reply: Reply) => {
    reply.headers.date = new Date(shownTime()).toUTCString();
    reply.headers['cache-control'] ??= 'private, no-store';
    entry.status = reply.status;
    deliver(response, reply, entry.fault, faults.settings['slow-ms'] ?? 1000, timers);
  };

  const answerToken = async (request: IncomingMessage, response: ServerResponse) => {
    const entry = record(request, 'token', TOKEN_PATH);
    const form = new URLSearchParams(await bodyOf(request));
    const fault = faults.drawNamed(TOKEN_PATH);
    if (fault) entry.fault = fault;
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    const reply =
      request.method === 'POST'
        ? (replaced(fault, entry) ?? tokens.issue(form, request.headers.authorization, shownTime()))
        : problem(TOKEN_PATH, 405, 'Method Not Allowed');
    timers.after(latencyMs, () => send(response, entry, reply));
  };

  /** A request is authorized, counted, then spoiled or answered. One without a good token is not counted. */
  const answerApi = (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const target = url.pathname + url.search;
    const entry = record(request, 'api', target);
    const { authorization } = request.headers;
    const arrival = now();
    request.resume();
    const later = (reply: () => Reply) =>
      timers.after(latencyMs + jitter.next() * jitterMs, () => send(response, entry, reply()));

    if (!tokens.isValid(authorization, shownTime()))
      return later(() => problem(url.pathname, 401, 'Unauthorized'));
    if (!limit.admit(arrival)) return later(() => refusal(url.pathname));
    const remaining = String(limit.remaining(arrival));

    const fault = faults.draw(target);
    if (fault) entry.fault = fault;
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    if (fault === '401') tokens.revoke(authorization);
    return later(() => {
      const reply = replaced(fault, entry) ?? route(request.method, url);
      // What a 429 says of the limit is a setting of its own.
      if (reply.status < 500 && reply.status !== 429) {
        reply.headers['x-ratelimit-limit'] = String(limit.limit);
        reply.headers['x-ratelimit-remaining'] = remaining;
        reply.headers['x-ratelimit-reset'] = String(limit.resetSeconds(now()));
      }
      return reply;
    });
  };

  const route = (method: string | undefined, url: URL): Reply => {
    for (const { pattern, answer } of method === 'GET' ? ENDPOINTS : []) {
      const match = pattern.exec(url.pathname);
      if (!match) continue;
      return answer({
        path: url.pathname,
        params: match.slice(1),
        query: url.searchParams,
        world,
        faults,
        storageUrl,
        now: shownTime(),
      });
    }
    return problem(url.pathname, 404, `Cannot ${method} ${url.pathname}`);
  };

  const api = createServer((request, response) => {
    const url = new URL(`http://${HOST}${request.url}`);
    // Who hangs up in the middle of the form gets no answer.
    if (url.pathname === TOKEN_PATH) answerToken(request, response).catch(() => response.destroy());
    else answerApi(request, response, url);
  });

  const storage = createServer((request, response) => {
    const url = new URL(`http://${HOST}${request.url}`);
    const entry = record(request, 'storage', url.pathname);
    request.resume();
    const fault = faults.drawNamed(url.pathname);
    if (fault) entry.fault = fault;
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    const reply =
      replaced(fault, entry) ??
      answerStorage({
        url,
        range: request.headers.range,
        ifRange: request.headers['if-range']?.toString(),
        authorized: entry.authorized,
        now: shownTime(),
      });
    send(response, entry, reply);
  });

  const url = await listen(api, options.port ?? 0);
  const storageUrl = await listen(storage, 0);

  return {
    url,
    storageUrl,
    tokenUrl: url + TOKEN_PATH,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    requests,
    get studies() {
      return world.studies.map((study) => ({
        name: study.name,
        testId: study.testId,
        title: study.title,
        kind: study.kind,
        sessions: world.count(study),
        accessible: world.isAccessible(study),
      }));
    },
    setFaults: (settings) => faults.set(settings),
    failNext: (fault, { times = 1, path } = {}) => faults.force(fault, times, path),
    addSessions: (testId, n) => world.add(testId, n),
    revokeTokens: () => tokens.revokeAll(),
    truth(testId) {
      const study = world.study(testId);
      if (!study) throw new RangeError(`The sandbox has no test ${testId}.`);
      return world.sessions(study).flatMap((session) => session.truth);
    },
    reset() {
      requests.length = 0;
      faults.clear();
      limit.clear();
      world.reset();
    },
    async close() {
      timers.clear();
      await Promise.all([close(api), close(storage)]);
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
