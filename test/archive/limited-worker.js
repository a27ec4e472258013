// A process of its own that sends requests under the limit it shares: see completion-log.test.ts.
import { createLimiter } from '../../dist/api/limiter.js';
import { lmdbCompletionLog } from '../../dist/archive/completion-log.js';
import { openEnvironment } from '../../dist/archive/environment.js';

const { home, key, url, count, rate } = JSON.parse(process.argv[2]);
const environment = await openEnvironment(home);
const limiter = createLimiter({ rate, log: lmdbCompletionLog(environment, key) });

const send = async () => {
  const response = await fetch(url);
  await response.text();
};
await Promise.all(Array.from({ length: count }, () => limiter.schedule(send)));
await environment.close();
