import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelOutput } from '../../src/notebook/cell-outputs.js';
import { startTslab } from '../../src/notebook/tslab-kernel.js';

const WITHOUT_PACKAGES = new URL('../without-packages.js', import.meta.url).href;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uxframe-tslab-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listening() {
  const outputs: [KernelOutput, number][] = [];
  const onOutput = (output: KernelOutput, cell: number) => void outputs.push([output, cell]);
  return { outputs, options: { folder, onOutput, onLateError: () => undefined } };
}

describe("tslab's process", () => {
  it('tells what a program prints that a cell started, and refuses cells once it has ended', async () => {
    const { outputs, options } = listening();
    const kernel = await startTslab(options);
    const code = `import { spawnSync } from 'node:child_process';
      spawnSync(process.execPath, ['-e', 'console.log("from a program")'], { stdio: 'inherit' }).status`;
    expect(await kernel.execute(code, 3)).toBeNull();
    await kernel.close();
    const printed = outputs.flatMap(([output]) => (output.type === 'stream' ? [output.text] : []));
    expect(printed.join('')).toContain('from a program');
    await expect(kernel.execute('1 + 1', 4)).rejects.toThrow('the process ended with code');
  });

  it.each([
    ['is not installed', 'tslab', 'tslab, which runs the cells of a notebook, is not installed.'],
    ['cannot be loaded', '@tslab/typescript-for-tslab', 'tslab cannot be loaded: Error: Cannot find package'],
  ])('ends by itself where tslab %s', async (_, missing, message) => {
    const env = {
      ...process.env,
      NODE_OPTIONS: `--import=${WITHOUT_PACKAGES}`,
      MISSING_PACKAGES: missing,
    };
    await expect(startTslab({ ...listening().options, env })).rejects.toMatchObject({
      code: 'missing-dependency',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('npm install tslab'),
    });
  });
});
