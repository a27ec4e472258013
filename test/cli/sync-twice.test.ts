import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/store.js';
import { apiPaths, environmentOf, folder, sandboxOf, studyOf } from './command-line.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

describe('two processes that sync the same test at once', () => {
  it('share the rate limit, and end with one complete copy that was fetched once', async () => {
    const rate = { limit: 20, windowMs: 200 };
    const sandbox = await sandboxOf({ rate });
    const home = folder();
    const { testId, sessions } = studyOf(sandbox, 'interaction');
    const env = { ...environmentOf(sandbox, home), PATH: process.env.PATH ?? '', UXFRAME_RATE: '20/200ms' };
    const start = () =>
      once(spawn(process.execPath, [MAIN, 'sync', testId], { env, stdio: 'ignore' }), 'exit');
    expect(await Promise.all([start(), start()])).toEqual([
      [0, null],
      [0, null],
    ]);
    const details = apiPaths(sandbox).filter((path) => path.startsWith('/api/v3/'));
    expect(details).toHaveLength(sessions);
    expect(new Set(details).size).toBe(sessions);
    expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
    const archive = await openArchive(home);
    expect([...archive.sessions(testId)]).toHaveLength(sessions);
    await archive.close();
  });
});
