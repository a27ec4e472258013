import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { startSandbox } from '../src/sandbox/sandbox.js';
import { component } from './components.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const MANIFEST = JSON.parse(read('package.json')) as { scripts: object; engines: { node: string } };

/** Strict YAML: a key that stands twice or an indentation that slipped is an error. */
function yaml<Content>(path: string): Content {
  const document = parseDocument(read(path), { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Content;
}

/** npm scripts that a text runs. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(test|start)\b)/g)].map(
    ([, run, plain]) => run ?? plain,
  );

const bash = component('bash');
const bashErrors = (script: string) =>
  spawnSync(bash ?? '', ['-n'], { input: script, encoding: 'utf8' }).stderr;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { 'runs-on': string; steps: Step[]; strategy?: { matrix: { os: string[]; node: number[] } } }
  >;
}

describe.each(['ci.yml', 'publish.yml'])('the workflow %s', (name) => {
  const path = join('.github', 'workflows', name);
  const workflow = yaml<Workflow>(path);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs scripts that are there', () => {
    const scripts = scriptsIn(read(path));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(MANIFEST.scripts).toHaveProperty([script ?? '']);
    expect(steps.filter(({ run }) => run === 'bash .ci/run')).toHaveLength(1);
  });

  it('names what it uses with a version, and may write nothing to the repository', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    expect(workflow.permissions.contents).toBe('read');
    expect(read(path)).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  });

  it.skipIf(bash === undefined)('has steps that are sound bash', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.map(bashErrors).filter((error) => error !== '')).toEqual([]);
  });
});

describe('continuous integration', () => {
  it('covers every supported Node on three systems', () => {
    const { matrix } = yaml<Workflow>('.github/workflows/ci.yml').jobs.test?.strategy ?? {};
    expect(matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24],
    });
    expect(MANIFEST.engines.node).toBe('>=20.19');
  });

  it('publishes a package that is built and names its repository', () => {
    const runs = yaml<Workflow>('.github/workflows/publish.yml').jobs.publish?.steps.flatMap(
      ({ run }) => run ?? [],
    );
    expect(runs?.slice(-2)).toEqual([
      'npm pkg set repository.type=git repository.url="git+https://github.com/$GITHUB_REPOSITORY.git"',
      'npm publish --provenance --access public',
    ]);
    expect(MANIFEST.scripts).toHaveProperty('prepack', 'node scripts/setup.js');
  });

  it('publishes by a token of the moment, with nothing stored', () => {
    const { permissions } = yaml<Workflow>('.github/workflows/publish.yml');
    expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  });
});

describe('the gate', () => {
  /** Runs it with programs of our own and no others, as far as it gets: installing fails. */
  function installs(present: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'uxframe-gate-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const program = (name: string, code: string) =>
      writeFileSync(join(folder, name), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
    for (const name of present) program(name, 'exit 0');
    program('dirname', 'echo .ci');
    program('id', 'echo 0');
    program('apt-get', '[ "$1" = update ] || { echo "$@" >&2; exit 1; }');
    program('python3', 'exit 1');
    const { stderr } = spawnSync(bash ?? '', ['.ci/run'], {
      cwd: ROOT,
      env: { PATH: folder },
      encoding: 'utf8',
    });
    return stderr.trim();
  }

  it.skipIf(bash === undefined || process.platform === 'win32')(
    'installs what is missing, and no more',
    () => {
      const install = 'install -y -qq --no-install-recommends';
      expect(installs([])).toBe(`${install} chromium fonts-dejavu-core redis-server`);
      expect(installs(['chromium'])).toBe(`${install} redis-server`);
    },
  );
});

describe('the scripts for bash', () => {
  const scripts = [
    '.ci/run',
    ...readdirSync(join(ROOT, 'binder')).map((name) => join('binder', name)),
  ].filter((path) => read(path).startsWith('#!'));

  it('are found, may be run, and stop at the first error', () => {
    expect(scripts.length).toBe(3);
    for (const path of scripts) {
      expect(read(path)).toMatch(/^#!\/usr\/bin\/env bash\n(#.*\n)*set -euo pipefail$/m);
      // Windows has no such bit: there it stands in the repository alone.
      if (process.platform !== 'win32') expect(statSync(join(ROOT, path)).mode & 0o111).toBe(0o111);
    }
  });

  it.skipIf(bash === undefined)('are sound bash', () => {
    expect(scripts.map((path) => bashErrors(read(path))).filter((error) => error !== '')).toEqual([]);
  });
});

describe('JupyterLab in a container', () => {
  interface Compose {
    services: {
      lab: { build: { dockerfile_inline: string }; ports: string[]; volumes: string[] };
    };
    volumes: Record<string, unknown>;
  }
  const { services, volumes } = yaml<Compose>('compose.yaml');
  const lines = services.lab.build.dockerfile_inline.replaceAll('\\\n', '').trim().split('\n');

  it('copies files that are there, and runs scripts that are there', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const script of scriptsIn(lines.join('\n'))) expect(MANIFEST.scripts).toHaveProperty([script ?? '']);
  });

  it('is sound line by line, is reached from this machine alone, and keeps the archive in a volume', () => {
    expect(lines.filter((line) => !/^(FROM|RUN|ENV|WORKDIR|COPY|USER|CMD) \S/.test(line))).toEqual([]);
    const runs = lines.filter((line) => line.startsWith('RUN ')).map((line) => line.slice(4));
    if (bash !== undefined) expect(runs.map(bashErrors).join('')).toBe('');
    const [program, script] = JSON.parse(lines.at(-1)?.slice(4) ?? '') as string[];
    expect([program, script]).toEqual(['node', 'scripts/lab.js']);
    expect(existsSync(join(ROOT, script ?? ''))).toBe(true);
    expect(services.lab.ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(Object.keys(volumes)).toEqual(services.lab.volumes.map((volume) => volume.split(':')[0]));
  });

  it('does not bring credentials into the image', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['.env', 'node_modules', 'dist', '.git']) expect(ignored).toContain(name);
  });
});

describe('a development container', () => {
  it('runs scripts and commands that are there', () => {
    const container = JSON.parse(read('.devcontainer/devcontainer.json')) as Record<string, string>;
    expect(container.image).toMatch(/^mcr\.microsoft\.com\/devcontainers\/typescript-node:2[024]-/);
    const [, script = ''] = container.onCreateCommand?.match(/&& node (\S+)$/) ?? [];
    expect(script).toBe('scripts/setup.js');
    expect(existsSync(join(ROOT, script))).toBe(true);
    expect(container.postCreateCommand).toBe('node dist/cli/main.js kernel install --user');
    expect(bash === undefined ? '' : bashErrors(container.onCreateCommand ?? '')).toBe('');
  });
});

describe('Binder', () => {
  it('installs Node and JupyterLab', () => {
    const { dependencies } = yaml<{ dependencies: string[] }>('binder/environment.yml');
    expect(dependencies.map((one) => one.replace(/[=<>].*$/, ''))).toEqual([
      'python',
      'nodejs',
      'jupyterlab',
    ]);
  });

  it('has the credentials and addresses of the sandbox that it starts', async () => {
    const sandbox = await startSandbox({ studies: ['empty'] });
    onTestFinished(() => sandbox.close());
    const set = new Map(
      [...read('binder/start').matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const here = (url: string) => url.replace(/:\d+/, ':4010');
    expect(read('binder/start')).toContain('sandbox --port 4010 --window 500ms');
    expect(Object.fromEntries(set)).toEqual({
      USERTESTING_API_URL: here(sandbox.url),
      USERTESTING_TOKEN_URL: here(sandbox.tokenUrl),
      USERTESTING_CLIENT_ID: sandbox.clientId,
      USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
      UXFRAME_RATE: '10/500ms',
    });
  });
});
