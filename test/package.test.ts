import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documented } from './documented.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MINUTES = 60_000;
/** On Windows, npm and what stands in .bin are scripts of its shell. */
const shell = process.platform === 'win32';

let project: string;
let tarball: string;
let packed: { size: number; files: { path: string }[] };

/** A project of a user's: empty, with the packed tarball installed and nothing else. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'uxframe-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
    cwd: ROOT,
    shell,
  });
  const [report] = JSON.parse(stdout) as [typeof packed & { filename: string }];
  packed = report;
  tarball = join(project, report.filename);
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'a-user', private: true }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball], {
    cwd: project,
    shell,
  });
}, 5 * MINUTES);

afterAll(() => rm(project, { recursive: true, force: true }));

const node = (...args: string[]) => run(process.execPath, args, { cwd: project });

describe('the package', () => {
  it('is under 3 MB and holds the build, the notebooks and the licence', () => {
    const files = packed.files.map(({ path }) => path);
    expect(packed.size).toBeLessThan(3_000_000);
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'notebooks/survey.ipynb', 'LICENSE']),
    );
    const others = files.filter((path) => /^(src|test|bench|fixtures)\//.test(path));
    expect(others.sort()).toEqual(['bench/README.md', 'fixtures/vectors/README.md']);
  });

  it('brings every page and picture that its pages lead to', async () => {
    const files = packed.files.map(({ path }) => path);
    const pages = files.filter((path) => path.endsWith('.md') && !path.startsWith('dist/'));
    const links = await Promise.all(
      pages.map(async (page) => {
        const text = await readFile(join(ROOT, page), 'utf8');
        return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) =>
          posix.join(posix.dirname(page), link ?? ''),
        );
      }),
    );
    expect(links.flat().length).toBeGreaterThan(40);
    const isThere = (link: string) =>
      files.includes(link) || files.some((file) => file.startsWith(`${link}/`));
    expect(links.flat().filter((link) => !isThere(link))).toEqual([]);
  });

  it('runs no script when it is installed', async () => {
    const manifest = JSON.parse(await readFile(join(project, 'node_modules/uxframe/package.json'), 'utf8'));
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)),
    ).toEqual([]);
  });

  it('does not bring the optional peers', async () => {
    for (const peer of ['danfojs-node', 'ioredis', '@duckdb/node-api', 'tslab']) {
      await expect(stat(join(project, 'node_modules', peer))).rejects.toThrow('ENOENT');
    }
  });

  it('is imported from an ES module', async () => {
    const { stdout } = await node(
      '--input-type=module',
      '-e',
      `import { loadTest } from 'uxframe'; console.log(typeof loadTest)`,
    );
    expect(stdout.trim()).toBe('function');
  });

  it('is required from CommonJS, without a warning', async () => {
    const { stdout, stderr } = await node(
      '-e',
      `const { loadTest } = require('uxframe'); console.log(typeof loadTest)`,
    );
    expect(stdout.trim()).toBe('function');
    expect(stderr).toBe('');
  });

  it('runs as a command', async () => {
    const { stdout } = await run(join(project, 'node_modules', '.bin', 'uxframe'), ['--version'], {
      cwd: project,
      shell,
    });
    expect(stdout.trim()).toBe(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version);
  });
});

const require = createRequire(import.meta.url);
const TYPESCRIPT_7 = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const TYPESCRIPT_5_0 = join(
  dirname(require.resolve('@tslab/typescript-for-tslab/package.json')),
  'bin',
  'tsc',
);

describe('the types', () => {
  const source = `
    import { loadTest, ResultsClient, framesFromSessions, isUxframeError } from 'uxframe';
    import type { TestData, SessionRow } from 'uxframe';
    export async function use(id: string): Promise<number> {
      const test: TestData = await loadTest(id);
      return test.sessions.numRows() + framesFromSessions([]).responses.numRows();
    }
    export const row = (one: SessionRow): string => one.session_id;
    export const guard = (error: unknown) => (isUxframeError(error, 'auth') ? error.code : null);
    export const client = (options: ConstructorParameters<typeof ResultsClient>[0]) => new ResultsClient(options);
  `;
  const charts = documented('charts').filter(({ name }) => name.endsWith('Chart'));
  const examples = [
    `import { ${charts.map(({ name }) => name).join(', ')} } from 'uxframe';`,
    ...charts.flatMap(({ examples }) => examples.map((example) => `{\n${example}\n}`)),
  ].join('\n');
  const cases: [string, string, string[]][] = [
    [
      'TypeScript 5.0, node10, not strict',
      TYPESCRIPT_5_0,
      ['--module', 'commonjs', '--moduleResolution', 'node10', '--target', 'es2022'],
    ],
    [
      'TypeScript 5.0, nodenext, strict',
      TYPESCRIPT_5_0,
      ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', '--strict'],
    ],
    [
      'TypeScript 7, nodenext, strict',
      TYPESCRIPT_7,
      ['--module', 'nodenext', '--target', 'es2022', '--strict'],
    ],
    [
      'TypeScript 7, bundler, strict',
      TYPESCRIPT_7,
      ['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022', '--strict'],
    ],
    [
      'TypeScript 7, nodenext, as strict as tsc --init',
      TYPESCRIPT_7,
      [
        ...['--module', 'nodenext', '--target', 'es2022', '--strict'],
        ...['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
      ],
    ],
  ];

  it.each(cases)('compile under %s', async (_name, compiler, options) => {
    const folder = join(project, 'types');
    await mkdir(folder, { recursive: true });
    const ending = options.includes('commonjs') || options.includes('bundler') ? 'ts' : 'mts';
    const files = [join(folder, `use.${ending}`), join(folder, `examples-of-charts.${ending}`)] as const;
    await writeFile(files[0], source);
    await writeFile(files[1], examples);
    const args = [compiler, ...options, '--noEmit', '--skipLibCheck', ...files];
    const { stdout } = await node(...args).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  });
});

describe('the linters of packages', () => {
  it('publint finds nothing', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({
      pkgDir: join(project, 'node_modules/uxframe'),
      strict: true,
      pack: false,
    });
    expect(messages).toEqual([]);
  });

  it('attw finds nothing but that CommonJS resolves to an ES module, which Node 20.19 loads', async () => {
    const attw = join(ROOT, 'node_modules', '.bin', 'attw');
    const options = ['--format', 'json', '--ignore-rules', 'cjs-resolves-to-esm'];
    const { stdout } = await run(attw, [tarball, ...options], { shell }).catch(
      (error: { stdout: string }) => error,
    );
    const { analysis } = JSON.parse(stdout) as { analysis: { problems: { kind: string }[] } };
    expect(analysis.problems.map(({ kind }) => kind).filter((kind) => kind !== 'CJSResolvesToESM')).toEqual(
      [],
    );
  });

  it('every package that is installed with it has a licence that permits its use', async () => {
    const { stdout } = await run('npm', ['ls', '--all', '--omit=dev', '--omit=optional', '--parseable'], {
      cwd: project,
      shell,
    });
    const folders = stdout.trim().split(/\r?\n/).slice(1);
    const permissive =
      /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|W3C|Python-2\.0)\b/;
    const others: string[] = [];
    for (const folder of folders) {
      const { name, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      if (!permissive.test(String(license))) others.push(`${name}: ${license}`);
    }
    expect(folders.length).toBeGreaterThan(8);
    expect(others).toEqual([]);
  });
});
