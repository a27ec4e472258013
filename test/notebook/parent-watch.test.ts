import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelName } from '../../src/notebook/kernel.js';
import { notebookFile } from './notebook-file.js';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uxframe-orphan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a process runs; one that has ended and that nobody asked after (Z) does not. */
function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout.trim());
}

describe('a kernel whose runner was killed', () => {
  it.each<KernelName>(['tslab', 'deno'])('ends, even out of a loop of a cell (%s)', async (kernel) => {
    const file = join(folder, `${kernel}-pid`);
    const notebook = notebookFile(
      folder,
      [
        `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(file)}, String(process.pid));\nwhile (true) {}`,
      ],
      `${kernel}.ipynb`,
    );
    const runner = spawn(process.execPath, [MAIN, 'run', notebook, '--kernel', kernel], { stdio: 'ignore' });
    const pid = await expect
      .poll(() => Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' })), { timeout: 20_000 })
      .toBeGreaterThan(0)
      .then(() => Number(readFileSync(file, 'utf8')));
    expect(runs(pid)).toBe(true);
    runner.kill('SIGKILL');
    await expect.poll(() => runs(pid), { timeout: 5000, interval: 100 }).toBe(false);
  });
});
