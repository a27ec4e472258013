import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RootDatabase } from 'lmdb';
import { expect, it } from 'vitest';
import { openEnvironment } from '../../src/archive/environment.js';
import { write } from '../../src/archive/write.js';
import { folder } from '../cli/command-line.js';

const WORKER = fileURLToPath(new URL('full-disk-worker.js', import.meta.url));

// A limit on the size of files stands in for the disk; only a POSIX shell sets one.
it.skipIf(process.platform === 'win32')(
  'a full disk is told as what it is, the process goes on, and what was acknowledged is there',
  async () => {
    const script = 'ulimit -f 1000; exec "$0" "$@"';
    const { stdout } = await promisify(execFile)('sh', ['-c', script, process.execPath, WORKER, folder()]);
    const { code, message, acknowledged, kept } = JSON.parse(stdout);
    expect(code).toBe('configuration');
    expect(message).toMatch(/^The archive cannot be written \(.+\)\.$/);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(kept).toEqual(acknowledged.sort());
  },
);

it('an archive that is closed is told to whoever writes', async () => {
  const environment = await openEnvironment(folder());
  await environment.close();
  await expect(write(environment, () => 1)).rejects.toMatchObject({ code: 'configuration' });
});

it('a failed commit is told by its reason, which LMDB hands over in a promise', async () => {
  const commitError = Promise.reject(new Error('ENOSPC: no space left on device'));
  commitError.catch(() => undefined);
  const transaction = () => Promise.reject(Object.assign(new Error('Commit failed'), { commitError }));
  const environment = { status: 'open', transaction } as unknown as RootDatabase;
  await expect(write(environment, () => 1)).rejects.toMatchObject({
    code: 'configuration',
    message: 'The archive cannot be written (ENOSPC).',
  });
});
