import { ResultsClient } from '../api/client.js';
import { credentialKey } from '../api/credential-key.js';
import { createLimiter, type Limiter } from '../api/limiter.js';
import type { RequestEvent } from '../api/transport.js';
import type { Config } from '../config.js';
import { UxframeError } from '../errors.js';
import { lmdbCompletionLog } from './completion-log.js';
import { type Archive, openArchive } from './store.js';

/** A client and the archive, which also keeps the log of the rate limit that all processes share. */
export interface Connection {
  client: ResultsClient;
  archive: Archive;
  close(): Promise<void>;
}

export interface ConnectOptions {
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Milliseconds since the Unix epoch. */
  now?: (() => number) | undefined;
}

/**
 * Opens the archive and makes a client that shares the rate limit with every other process of this
 * machine that has the same archive and credentials, and through Redis with other machines.
 *
 * @throws `configuration` where credentials are missing or the archive cannot be opened
 */
export async function connect(config: Config, { onRequest, now }: ConnectOptions = {}): Promise<Connection> {
  const credentials = requireCredentials(config);
  const archive = await openArchive(config.home);
  const limiter = await sharedLimiter(config, credentials.clientId, archive).catch(async (error: unknown) => {
    await archive.close();
    throw error;
  });
  const { apiUrl, tokenUrl, scope } = config;
  const client = new ResultsClient({ ...credentials, apiUrl, tokenUrl, scope, limiter, onRequest, now });
  return {
    client,
    archive,
    async close() {
      await client.close();
      await limiter.close();
      await archive.close();
    },
  };
}

function requireCredentials({ clientId, clientSecret }: Config): { clientId: string; clientSecret: string } {
  if (clientId !== undefined && clientSecret !== undefined) {
    return { clientId, clientSecret: clientSecret.reveal() };
  }
  const missing = [
    ...(clientId === undefined ? ['USERTESTING_CLIENT_ID'] : []),
    ...(clientSecret === undefined ? ['USERTESTING_CLIENT_SECRET'] : []),
  ];
  throw new UxframeError('configuration', `There are no credentials: ${missing.join(' and ')} not set.`, {
    hint:
      'Put them into a file named .env in your project\'s folder ("uxframe init" writes .env.example: copy it to .env and ' +
      'fill it in), or into the environment. UserTesting support issues them; "uxframe demo" needs none.',
    subject: missing.join(', '),
  });
}

async function sharedLimiter(
  { apiUrl, rate, redisUrl }: Config,
  clientId: string,
  archive: Archive,
): Promise<Limiter> {
  const key = credentialKey(clientId, apiUrl);
  if (redisUrl === undefined)
    return createLimiter({ rate, log: lmdbCompletionLog(archive.environment, key) });
  const { createRedisLimiter } = await import('../api/redis-slots.js');
  return createRedisLimiter({ url: redisUrl.reveal(), key, rate });
}
