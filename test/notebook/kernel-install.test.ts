import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { OutsideWorld } from '../../src/cli/context.js';
import { runCommandLine } from '../../src/cli/program.js';
import { findJupyter } from '../../src/notebook/find-jupyter.js';
import { installKernel, tslabScript, userJupyterFolder } from '../../src/notebook/kernel-install.js';

const folder = () => mkdtempSync(join(tmpdir(), 'uxframe-kernel-'));

describe('installKernel', () => {
  it('writes a kernelspec with absolute paths that exist', async () => {
    const { folder: kernel, change } = await installKernel({ dataFolder: folder() });
    const spec = JSON.parse(readFileSync(join(kernel, 'kernel.json'), 'utf8'));
    expect(change).toBe('installed');
    expect(spec).toMatchObject({ language: 'typescript', display_name: 'TypeScript (tslab)' });
    const [node, flag, preload, tslab, ...rest] = spec.argv;
    expect([flag, ...rest]).toEqual(['--import', 'kernel', '--config-path', '{connection_file}']);
    const paths = [node, fileURLToPath(preload), tslab];
    expect(paths.filter((path) => !isAbsolute(path) || !existsSync(path))).toEqual([]);
  });

  it('leaves one that is right as it is', async () => {
    const dataFolder = folder();
    await installKernel({ dataFolder });
    expect((await installKernel({ dataFolder })).change).toBe('unchanged');
  });

  it('repairs one whose node is gone', async () => {
    const dataFolder = folder();
    await installKernel({ dataFolder, node: '/gone/bin/node' });
    const { change, folder: kernel } = await installKernel({ dataFolder });
    expect(change).toBe('repaired');
    expect(readFileSync(join(kernel, 'kernel.json'), 'utf8')).toContain(process.execPath);
  });

  it('repairs one that is no JSON', async () => {
    const dataFolder = folder();
    mkdirSync(join(dataFolder, 'kernels', 'tslab'), { recursive: true });
    writeFileSync(join(dataFolder, 'kernels', 'tslab', 'kernel.json'), '{');
    expect((await installKernel({ dataFolder })).change).toBe('repaired');
  });

  it('says where it cannot write, and what to do', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    await expect(installKernel({ dataFolder: file })).rejects.toMatchObject({
      code: 'configuration',
      hint: expect.stringContaining('--prefix'),
    });
  });

  it('says that tslab is missing, and how to get it', () => {
    const notFound = () => {
      throw new Error('Cannot find module');
    };
    expect(() => tslabScript(notFound)).toThrow(
      expect.objectContaining({
        code: 'missing-dependency',
        hint: expect.stringContaining('npm install tslab'),
      }),
    );
  });
});

describe('userJupyterFolder', () => {
  it.each([
    ['linux', {}, '/home/me/.local/share/jupyter'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/jupyter'],
    ['darwin', {}, '/home/me/Library/Jupyter'],
    ['linux', { JUPYTER_DATA_DIR: '/mine' }, '/mine'],
  ] as const)('on %s with %j is Jupyter’s own', (platform, env, expected) => {
    expect(userJupyterFolder({ platform, homedir: '/home/me', env })).toBe(expected);
  });

  it.each([
    [{ APPDATA: 'C:\\Users\\me\\AppData\\Roaming' }, 'C:\\Users\\me\\AppData\\Roaming\\jupyter'],
    [{}, 'C:\\Users\\me\\AppData\\Roaming\\jupyter'],
  ])('on Windows with %j is Jupyter’s own', (env, expected) => {
    expect(userJupyterFolder({ platform: 'win32', homedir: 'C:\\Users\\me', env })).toBe(expected);
  });
});

describe('findJupyter', () => {
  const environment = () => {
    const root = folder();
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'bin', 'jupyter'), '#!/bin/sh\n');
    chmodSync(join(root, 'bin', 'jupyter'), 0o755);
    return root;
  };

  it('takes the active virtual environment before the path', () => {
    const [active, other] = [environment(), environment()];
    const env = { VIRTUAL_ENV: active, PATH: join(other, 'bin') };
    expect(findJupyter({ cwd: folder(), env, platform: 'linux' })?.prefix).toBe(active);
  });

  it('finds the one in the path', () => {
    const root = environment();
    expect(findJupyter({ cwd: folder(), env: { PATH: join(root, 'bin') }, platform: 'linux' })).toEqual({
      program: join(root, 'bin', 'jupyter'),
      prefix: root,
    });
  });

  it('is null where there is none', () => {
    expect(findJupyter({ cwd: folder(), env: { PATH: '' }, platform: 'linux' })).toBe(null);
  });
});

describe('uxframe kernel install', () => {
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const outside: OutsideWorld = {
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      env: { PATH: '' },
      cwd: folder(),
      clock: () => 0,
      isTTY: false,
      signal: new AbortController().signal,
    };
    const code = await runCommandLine(['kernel', 'install', ...args], outside);
    return { code, ...said };
  };

  it('installs under a prefix, and tells how to get Jupyter where there is none', async () => {
    const prefix = folder();
    const { code, out, err } = await run('--prefix', prefix);
    expect(code).toBe(0);
    expect(out).toBe(`Installed: ${join(prefix, 'share', 'jupyter', 'kernels', 'tslab')}\n`);
    expect(err).toContain('pip install jupyterlab');
  });

  it('prints JSON on request', async () => {
    const { out } = await run('--prefix', folder(), '--json');
    expect(JSON.parse(out)).toMatchObject({ change: 'installed', jupyter: null });
  });

  it('refuses two places at once', async () => {
    expect(await run('--user', '--prefix', 'x')).toMatchObject({ code: 2, out: '' });
  });
});
