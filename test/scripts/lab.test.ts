import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const LAB = fileURLToPath(new URL('../../scripts/lab.js', import.meta.url));

it.skipIf(process.platform === 'win32')('npm run lab says that JupyterLab did not start, and fails', () => {
  const environment = mkdtempSync(join(tmpdir(), 'uxframe-lab-test-'));
  onTestFinished(() => rmSync(environment, { recursive: true }));
  mkdirSync(join(environment, 'bin'));
  // An environment that was moved: its programs name a Python that is no longer there.
  writeFileSync(join(environment, 'bin', 'jupyter'), '#!/nowhere/python\n', { mode: 0o755 });
  const { status, stderr } = spawnSync(process.execPath, [LAB], {
    env: { PATH: process.env.PATH ?? '', HOME: environment, VIRTUAL_ENV: environment },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^JupyterLab did not start: spawn .*jupyter ENOENT$/m);
  expect(stderr).not.toContain('TypeError');
  expect(status).toBe(1);
});
