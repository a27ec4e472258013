import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/store.js';
import { createRandom } from '../../src/sandbox/random.js';
import { apiPaths, environmentOf, folder, sandboxOf, studyOf } from './command-line.js';

/** The real program in a process of its own, as it was built: `npm test` builds before it tests. */
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Ten in the suite; `UXFRAME_KILLS=50 npx vitest run test/cli/sync-killed.test.ts` for more. */
const ROUNDS = Number(process.env.UXFRAME_KILLS ?? 10);

const lastPart = (path: string) => path.split('/').at(-1) ?? '';

describe('a sync that is killed again and again', () => {
  it('ends with every session once, and asks for nothing twice that was acknowledged', {
    timeout: 20_000 + ROUNDS * 3_000,
  }, async () => {
    // Slow enough that every round dies somewhere else, from its first moments on.
    const sandbox = await sandboxOf({
      latencyMs: 15,
      jitterMs: 25,
      seed: 3,
      rate: { limit: 10, windowMs: 250 },
    });
    const home = folder();
    const { testId } = studyOf(sandbox, 'survey');
    const env = { ...environmentOf(sandbox, home), PATH: process.env.PATH ?? '', UXFRAME_RATE: '10/250ms' };
    const start = () =>
      spawn(process.execPath, [MAIN, 'sync', testId, '--no-transcripts'], { env, stdio: 'ignore' });
    const stored = async () => {
      const archive = await openArchive(home);
      const ids = [...archive.sessions(testId)].map(({ sessionId }) => sessionId);
      await archive.close();
      return ids;
    };
    const askedSince = (from: number) =>
      apiPaths(sandbox, from)
        .filter((path) => path.startsWith('/api/v3/'))
        .map(lastPart);

    const random = createRandom(1, 'kill');
    const twice: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // There is always something left to fetch.
      sandbox.addSessions(testId, 10);
      const acknowledged = new Set(await stored());
      const from = sandbox.requests.length;
      const child = start();
      const ended = once(child, 'exit');
      await Promise.race([sleep(300 + random.next() * 700), ended]);
      child.kill('SIGKILL');
      await ended;
      twice.push(...askedSince(from).filter((id) => acknowledged.has(id)));
      expect(await stored()).toEqual(expect.arrayContaining([...acknowledged]));
    }
    const acknowledged = new Set(await stored());
    const from = sandbox.requests.length;
    const [code] = await once(start(), 'exit');
    twice.push(...askedSince(from).filter((id) => acknowledged.has(id)));
    const ids = await stored();
    const { sessions } = studyOf(sandbox, 'survey');
    expect(code).toBe(0);
    expect(twice).toEqual([]);
    expect(ids).toHaveLength(sessions);
    expect(new Set(ids).size).toBe(sessions);
  });
});
