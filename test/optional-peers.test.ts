import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notebookFile } from './notebook/notebook-file.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MANIFEST = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const PEERS = ['@duckdb/node-api', 'danfojs-node', 'deno', 'ioredis', 'tslab', 'zeromq'];
const WITHOUT_PEERS = new URL('without-packages.js', import.meta.url).href;
const built = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, 'dist', path)).href);
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uxframe-peers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built package as if the peers were not installed; `asked` are those that it looked for. */
async function withoutPeers(args: string[], env: Record<string, string> = {}) {
  const { stdout, stderr, code } = await new Promise<{ stdout: string; stderr: string; code: unknown }>(
    (done) =>
      execFile(
        process.execPath,
        args,
        {
          cwd: folder,
          env: {
            // No program `deno` either.
            PATH: dirname(process.execPath) + delimiter,
            HOME: folder,
            NODE_OPTIONS: `--import=${WITHOUT_PEERS}`,
            MISSING_PACKAGES: PEERS.join(' '),
            ...env,
          },
        },
        (error, out, err) => done({ stdout: out, stderr: err, code: error === null ? 0 : error.code }),
      ),
  );
  const asked = [...stderr.matchAll(/^Looked for (\S+)$/gm)].map(([, name]) => name);
  return { stdout, stderr, code, asked };
}
const script = (code: string) => ['--input-type=module', '-e', code];

describe('optional packages', () => {
  it('are declared as such, and tested with', () => {
    expect(Object.keys(MANIFEST.peerDependencies)).toEqual(PEERS);
    expect(Object.keys(MANIFEST.peerDependenciesMeta)).toEqual(PEERS);
    for (const peer of PEERS) {
      expect(MANIFEST.peerDependenciesMeta[peer]).toEqual({ optional: true });
      expect(MANIFEST.dependencies).not.toHaveProperty([peer]);
      expect(MANIFEST.devDependencies).toHaveProperty([peer]);
    }
  });

  it('are not looked for by the module, the settings or a load from the archive', async () => {
    const code = `
      import * as uxframe from ${built('index.js')};
      await uxframe.openTest('0f8fad5b-d9cb-469f-a165-70867728950e').catch(() => undefined);
      console.log(uxframe.framesFromSessions([]).sessions.numRows());`;
    const { stdout, asked } = await withoutPeers(script(code), { UXFRAME_HOME: join(folder, 'home') });
    expect(stdout.trim()).toBe('0');
    expect(asked).toEqual([]);
  });

  it.each([['--help'], ['config'], ['doctor', 'hello']])(
    'are not looked for by uxframe %s',
    async (...args) => {
      const { asked } = await withoutPeers([MAIN, ...args]);
      expect(asked).toEqual([]);
    },
  );
});

describe('where it is missing', () => {
  it('danfojs-node is asked for with its overrides', async () => {
    const code = `
      import { framesFromSessions, toDanfo } from ${built('index.js')};
      await toDanfo(framesFromSessions([]).sessions).catch(({ code, hint }) => console.log(code, hint));`;
    const { stdout, asked } = await withoutPeers(script(code));
    expect(asked).toEqual(['danfojs-node']);
    expect(stdout).toMatch(/^missing-dependency .*npm install danfojs-node.*overrides/);
  });

  it('ioredis is asked for by the command that would share the limit', async () => {
    const { stderr, code, asked } = await withoutPeers([MAIN, 'tests'], {
      USERTESTING_CLIENT_ID: 'me',
      USERTESTING_CLIENT_SECRET: 'secret',
      UXFRAME_HOME: join(folder, 'home'),
      UXFRAME_REDIS_URL: 'redis://127.0.0.1:1',
    });
    expect(code).toBe(78);
    expect(asked).toEqual(['ioredis']);
    expect(stderr).toContain('npm install ioredis');
  });

  it('tslab is asked for by uxframe run', async () => {
    const { stderr, code } = await withoutPeers([
      MAIN,
      'run',
      notebookFile(folder, ['1 + 1'], 'tslab.ipynb'),
    ]);
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Error: tslab.* is not installed\.\n.*npm install tslab/m);
  });

  it('tslab is asked for by uxframe kernel install', async () => {
    const { stderr, code } = await withoutPeers([MAIN, 'kernel', 'install', '--prefix', folder]);
    expect(code).toBe(78);
    expect(stderr).toContain('npm install tslab');
  });

  it('Deno is asked for by its kernel', async () => {
    const file = notebookFile(folder, ['1 + 1'], 'deno.ipynb');
    const { stderr, code } = await withoutPeers([MAIN, 'run', file, '--kernel', 'deno']);
    expect(code).toBe(78);
    expect(stderr).toContain('npm install deno');
  });

  it('zeromq is asked for by the Deno kernel', async () => {
    const file = notebookFile(folder, ['1 + 1'], 'zeromq.ipynb');
    const { stderr, code } = await withoutPeers([MAIN, 'run', file, '--kernel', 'deno'], {
      MISSING_PACKAGES: 'zeromq',
    });
    expect(code).toBe(78);
    expect(stderr).toContain('npm install zeromq');
  });

  it('@duckdb/node-api is named by the notebook that uses it', async () => {
    const notebook = await readFile(join(ROOT, 'notebooks', 'sql-and-parquet.ipynb'), 'utf8');
    expect(notebook).toContain('npm install @duckdb/node-api');
  });
});
