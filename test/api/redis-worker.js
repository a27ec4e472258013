// A process of its own that shares a limit over Redis: see redis-slots.test.ts. It ends by itself.
import { createRedisLimiter } from '../../dist/api/redis-slots.js';

const { url, rate, count, requestUrl } = JSON.parse(process.argv[2]);
const limiter = await createRedisLimiter({ url, key: 'k', rate });

const send = async () => {
  const response = await fetch(requestUrl);
  await response.text();
};
await Promise.all(Array.from({ length: count }, () => limiter.schedule(send)));
