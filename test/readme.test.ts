import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.js';
import { component } from './components.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MINUTES = 60_000;

/** Fenced blocks of the README, in order, under the heading that they stand under. */
function blocks(readme: string): { heading: string; language: string; code: string }[] {
  const parts = readme.split(/^## /m).slice(1);
  return parts.flatMap((part) => {
    const heading = part.slice(0, part.indexOf('\n'));
    return [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
      heading,
      language,
      code,
    }));
  });
}

let sandbox: Sandbox;
let project: string;
let environment: NodeJS.ProcessEnv;
let readme: ReturnType<typeof blocks>;

const testIdOf = (name: string) => sandbox.studies.find((study) => study.name === name)?.testId ?? '';
const block = (heading: string, contains: string) =>
  readme.find((one) => one.heading === heading && one.code.includes(contains))?.code ??
  expect.fail(`no block with ${contains}`);
const shell = (code: string, cwd = project) =>
  run('bash', ['-euo', 'pipefail', '-c', code], { cwd, env: environment, maxBuffer: 1e8 });

/** A user's folder and an empty home; the sandbox in place of the service. */
beforeAll(async () => {
  readme = blocks(await readFile(join(ROOT, 'README.md'), 'utf8'));
  sandbox = await startSandbox({ rate: { limit: 10, windowMs: 200 } });
  project = await mkdtemp(join(tmpdir(), 'uxframe-readme-'));
  const python = process.env.UXFRAME_PYTHON;
  const path = [
    python === undefined ? '' : dirname(python),
    dirname(process.execPath),
    process.env.PATH ?? '',
  ];
  environment = {
    PATH: path.filter((folder) => folder !== '').join(delimiter),
    HOME: join(project, 'home'),
    npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? project, '.npm'),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'a-user', private: true }));
});

afterAll(async () => {
  await sandbox.close();
  await rm(project, { recursive: true, force: true });
});

// The blocks are written for the shells of Linux and macOS.
describe.skipIf(component('bash') === undefined)('the README, as a new user follows it', () => {
  it('npm start writes reports', { timeout: 5 * MINUTES }, async () => {
    const { stdout } = await shell(block('Try it: two commands', 'npm start'), ROOT);
    const files = stdout.match(/reports\S+\.html/g) ?? [];
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) expect((await stat(join(ROOT, file))).size).toBeGreaterThan(100_000);
  });

  it('npm install, then init', { timeout: 5 * MINUTES }, async () => {
    const { stdout: packed } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
      { cwd: ROOT },
    );
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    // What is not published yet is installed from the tarball that would be.
    await shell(block('With your own tests', 'npm install').replace(' uxframe ', ` ./${filename} `));
    expect(await readFile(join(project, '.gitignore'), 'utf8')).toMatch(/^\.env$/m);
  });

  it('doctor and report, with credentials in .env', { timeout: 5 * MINUTES }, async () => {
    const example = await readFile(join(project, '.env.example'), 'utf8');
    const filled = example
      .replace(/^USERTESTING_CLIENT_ID=.*$/m, `USERTESTING_CLIENT_ID=${sandbox.clientId}`)
      .replace(/^USERTESTING_CLIENT_SECRET=.*$/m, `USERTESTING_CLIENT_SECRET=${sandbox.clientSecret}`);
    const here = [
      `USERTESTING_API_URL=${sandbox.url}`,
      `USERTESTING_TOKEN_URL=${sandbox.tokenUrl}`,
      'UXFRAME_RATE=10/200ms',
    ];
    await writeFile(join(project, '.env'), `${filled}\n${here.join('\n')}\n`);
    const { stdout } = await shell(
      block('With your own tests', 'doctor').replaceAll('YOUR-TEST-ID', testIdOf('interaction')),
    );
    const [file = ''] = stdout.match(/\S+\.html/) ?? [];
    expect(await readFile(file, 'utf8')).toContain('n = 60');
  });

  it('kernel install', { timeout: MINUTES }, async () => {
    const { stdout, stderr } = await shell(block('In a notebook', 'kernel install'));
    expect(stdout + stderr).toContain('tslab');
  });

  it('the cell of a notebook', { timeout: 2 * MINUTES }, async () => {
    const source = block('In a notebook', 'loadTest').replaceAll('YOUR-TEST-ID', testIdOf('interaction'));
    const cell = {
      cell_type: 'code',
      id: 'readme',
      metadata: {},
      execution_count: null,
      outputs: [],
      source,
    };
    const kernelspec = { name: 'tslab', display_name: 'TypeScript', language: 'typescript' };
    const notebook = { cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
    await writeFile(join(project, 'readme.ipynb'), JSON.stringify(notebook));
    await shell('npx uxframe run readme.ipynb --out executed.ipynb');
    const executed = JSON.parse(await readFile(join(project, 'executed.ipynb'), 'utf8'));
    const types = executed.cells[0].outputs.flatMap(({ data }: { data?: object }) => Object.keys(data ?? {}));
    expect(types).toContain('application/vnd.plotly.v1+json');
  });

  it('the module', { timeout: MINUTES }, async () => {
    const code = block('As a module', 'import').replaceAll('YOUR-TEST-ID', testIdOf('survey'));
    await writeFile(join(project, 'module.mjs'), code);
    const { stdout } = await shell('node module.mjs');
    expect(stdout).toMatch(/95 % interval -?\d+\S* to -?\d+\S*, n = \d+/);
  });
});
