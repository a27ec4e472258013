// A process of its own that fetches sessions under the limit. It is told what by its first argument,
// says "ready", starts at the first byte on stdin, and tells what it did in one line of JSON.
import { once } from 'node:events';
import { createLimiter, ResultsClient } from '../../dist/index.js';

const { credentials, ids, rate, share } = JSON.parse(process.argv[2]);

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

async function openLimiter() {
  if (share?.redis) {
    const { createRedisLimiter } = await import('../../dist/api/redis-slots.js');
    return { limiter: await createRedisLimiter({ url: share.redis, key: 'bench', rate }), close: () => {} };
  }
  if (share?.archive) {
    const { lmdbCompletionLog } = await import('../../dist/archive/completion-log.js');
    const { openEnvironment } = await import('../../dist/archive/environment.js');
    const environment = await openEnvironment(share.archive);
    return {
      limiter: createLimiter({ rate, log: lmdbCompletionLog(environment, 'bench') }),
      close: () => environment.close(),
    };
  }
  return { limiter: createLimiter({ rate }), close: () => {} };
}

const { limiter, close } = await openLimiter();
const durations = [];
const client = new ResultsClient({
  ...credentials,
  limiter,
  onRequest: ({ durationMs }) => durations.push(durationMs),
});
// The token, and the libraries that are loaded on first use, are there before the clock starts.
await client.checkCredentials();
await import('zod');

process.stdin.resume();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();

const startedAt = Date.now();
const results = await Promise.allSettled(ids.map((id) => client.session(id)));
const endedAt = Date.now();
await client.close();
await limiter.close();
await close();
// Two turns of the event loop: what closes has closed then.
for (const _ of [1, 2]) await new Promise((done) => setImmediate(done));

const fulfilled = results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.sessionId);
process.stdout.write(
  `${JSON.stringify({
    startedAt,
    endedAt,
    durations,
    arrived: fulfilled,
    failed: results.filter(({ status }) => status === 'rejected').map(({ reason }) => String(reason)),
    unhandled,
    open: process.getActiveResourcesInfo().filter((resource) => !/^(Pipe|TTY|File)/.test(resource)),
  })}\n`,
);
