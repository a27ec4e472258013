import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelName } from '../../src/notebook/kernel.js';
import { installKernel } from '../../src/notebook/kernel-install.js';
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.once('close', () => socket.destroy()).setTimeout(1000, () => socket.destroy());
  });

/** Starts a kernel as Jupyter does, tells its process id, and waits. */
const JUPYTER = `
  const [node, ...args] = JSON.parse(process.argv[1]);
  const kernel = require('node:child_process').spawn(node, args, { stdio: 'ignore' });
  console.log(kernel.pid);
  setInterval(() => undefined, 1000);
`;

describe('a kernel whose Jupyter was killed', () => {
  it('ends', async () => {
    const connection = join(folder, 'connection.json');
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await Promise.all(
      Array.from({ length: 5 }, freePort),
    );
    const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
    writeFileSync(
      connection,
      JSON.stringify({
        ...ports,
        ip: '127.0.0.1',
        transport: 'tcp',
        key: 'k',
        signature_scheme: 'hmac-sha256',
      }),
    );
    const { spec } = await installKernel({ dataFolder: folder });
    const argv = spec.argv.map((part) => part.replace('{connection_file}', connection));
    const jupyter = spawn(process.execPath, ['-e', JUPYTER, JSON.stringify(argv)]);
    const pid = await new Promise<number>((resolve) =>
      jupyter.stdout.once('data', (chunk) => resolve(Number(chunk))),
    );
    await expect.poll(() => answers(hb_port ?? 0), { timeout: 20_000 }).toBe(true);
    expect(runs(pid)).toBe(true);
    jupyter.kill('SIGKILL');
    await expect.poll(() => runs(pid), { timeout: 5000, interval: 100 }).toBe(false);
  }, 40_000);
});

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
