import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ResultsClient, startSandbox } from '../../dist/index.js';

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));
const REQUESTS = 55;
const LIMIT = 10;
const RUNS = Number(process.env.RUNS ?? 3);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (value, digits = 3) => Number(value.toFixed(digits));

/** The first sessions of the survey; the list request itself is not part of any case. */
async function sessionIds(sandbox, credentials) {
  const client = new ResultsClient(credentials);
  const { testId } = sandbox.studies.find(({ name }) => name === 'survey');
  const ids = [];
  for await (const { sessionId } of client.listSessions(testId)) ids.push(sessionId);
  await client.close();
  return ids.slice(0, REQUESTS);
}

/** Lets so many processes fetch the sessions between them, beginning at the same moment. */
async function fetchAll({ windowMs, jitterMs, processes = 1, share, faults = {} }) {
  const rate = { limit: LIMIT, windowMs };
  const sandbox = await startSandbox({ seed: 1, rate, latencyMs: 30, jitterMs });
  const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
  const credentials = { clientId, clientSecret, apiUrl, tokenUrl };
  const ids = await sessionIds(sandbox, credentials);
  sandbox.reset();
  sandbox.setFaults(faults);

  const workers = Array.from({ length: processes }, (_, index) => {
    const own = ids.filter((_, number) => number % processes === index);
    const child = spawn(process.execPath, [WORKER, JSON.stringify({ credentials, ids: own, rate, share })], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return {
      child,
      lines: createInterface(child.stdout)[Symbol.asyncIterator](),
      ended: once(child, 'exit'),
    };
  });
  for (const { lines } of workers) await lines.next();
  for (const { child } of workers) child.stdin.end('go\n');
  const told = await Promise.all(
    workers.map(async ({ lines, ended }) => {
      const done = JSON.parse((await lines.next()).value);
      const [status] = await ended;
      return { ...done, status };
    }),
  );
  const requests = sandbox.requests.filter(({ server }) => server === 'api');
  await sandbox.close();
  return { told, requests };
}

/** Milliseconds from the first start to the last end. */
const wallOf = (told) =>
  Math.max(...told.map(({ endedAt }) => endedAt)) - Math.min(...told.map(({ startedAt }) => startedAt));

const limitedOf = (requests) => requests.filter(({ status, fault }) => status === 429 && !fault).length;

/** No client is faster: so many whole windows must pass, and a request takes its time. */
const floorOf = (windowMs, latencyMs) => Math.floor((REQUESTS - 1) / LIMIT) * windowMs + latencyMs;

/**
 * No client is faster that cannot know when, between sending and answer, the server counted: it may use
 * a slot again only one window after the answer. The latencies of the run, without any margin.
 */
function certainFloorOf(windowMs, durations) {
  const free = Array(LIMIT).fill(0);
  let end = 0;
  for (const duration of durations) {
    free.sort((a, b) => a - b);
    const done = free.shift() + duration;
    end = Math.max(end, done);
    free.push(done + windowMs);
  }
  return end;
}

/** Wall time ÷ floor, and the number of 429s; medians of several runs. */
async function measure({ windowMs, jitterMs, runs = RUNS, ...rest }) {
  const latencyMs = 30 + jitterMs / 2;
  const found = [];
  for (let run = 0; run < runs; run += 1) {
    const { told, requests } = await fetchAll({ windowMs, jitterMs, ...rest });
    const wall = wallOf(told);
    const durations = told.flatMap(({ durations }) => durations);
    found.push({ wall, certain: wall / certainFloorOf(windowMs, durations), limited: limitedOf(requests) });
  }
  const wall = median(found.map(({ wall }) => wall));
  return {
    requests: REQUESTS,
    window_ms: windowMs,
    latency_ms: 30,
    jitter_ms: jitterMs,
    processes: rest.processes ?? 1,
    runs,
    wall_ms: wall,
    floor_ms: floorOf(windowMs, latencyMs),
    ratio: rounded(wall / floorOf(windowMs, latencyMs)),
    ratio_certain: rounded(median(found.map(({ certain }) => certain))),
    status_429: found.reduce((sum, { limited }) => sum + limited, 0),
  };
}

async function withArchive(run) {
  const archive = mkdtempSync(join(tmpdir(), 'uxframe-bench-'));
  try {
    return await run({ archive });
  } finally {
    rmSync(archive, { recursive: true, force: true });
  }
}

async function withRedis(run) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const missing = once(redis, 'error').then(() => ({ left_out: 'redis-server is not installed' }));
  const measured = (async () => {
    for await (const chunk of redis.stdout) if (String(chunk).includes('Ready to accept')) break;
    const figures = await run({ redis: `redis://127.0.0.1:${port}` });
    redis.kill();
    return figures;
  })();
  return Promise.race([missing, measured]);
}

const FAULTS = { '5xx': 0.05, 429: 0.03, reset: 0.03, truncate: 0.03, html: 0.03, slow: 0.015, 401: 0.015 };

/** One request in five fails, one way or another: what arrived, and what was left behind. */
async function underFaults() {
  const windowMs = 2000;
  const { told, requests } = await fetchAll({ windowMs, jitterMs: 0, faults: { ...FAULTS, 'slow-ms': 200 } });
  const arrived = told.flatMap((worker) => worker.arrived);
  return {
    requests: REQUESTS,
    window_ms: windowMs,
    faults: requests.filter(({ fault }) => fault !== undefined).length,
    arrived: arrived.length,
    twice: arrived.length - new Set(arrived).size,
    failed: told.flatMap(({ failed }) => failed).length,
    unhandled_rejections: told.flatMap(({ unhandled }) => unhandled).length,
    open_handles: told.flatMap(({ open }) => open),
    ended_by_itself: told.every(({ status }) => status === 0),
    status_429_beyond_the_injected: limitedOf(requests),
  };
}

const SHORT = { windowMs: 2000 };

export const cases = [
  { name: 'one process', run: () => measure({ ...SHORT, jitterMs: 0 }) },
  { name: 'one process, jitter', run: () => measure({ ...SHORT, jitterMs: 300 }) },
  {
    name: 'three processes, shared log',
    run: () => withArchive((share) => measure({ ...SHORT, jitterMs: 0, processes: 3, share })),
  },
  {
    name: 'three processes, shared log, jitter',
    run: () => withArchive((share) => measure({ ...SHORT, jitterMs: 300, processes: 3, share })),
  },
  {
    name: 'three processes, each with a limiter of its own',
    run: () => measure({ ...SHORT, jitterMs: 0, processes: 3, runs: 1 }),
  },
  {
    name: 'two processes, Redis',
    run: () => withRedis((share) => measure({ ...SHORT, jitterMs: 300, processes: 2, share, runs: 1 })),
  },
  { name: 'one request in five fails', run: underFaults },
  {
    name: 'true window, jitter',
    slow: true,
    run: () => measure({ windowMs: 60_000, jitterMs: 300, runs: 1 }),
  },
];
