import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'bench', 'fixtures'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];
const docs = pages
  .filter((page) => page.startsWith('docs'))
  .map(read)
  .join('\n');
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('src', name)))
  .join('\n');

/** Headings as GitHub makes anchors of them. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

describe('links in the documentation', () => {
  const links = pages.flatMap((page) =>
    [
      ...read(page)
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g),
    ].map(([, target = '']) => ({ page, target })),
  );
  const own = links.filter(({ target }) => !/^[a-z]+:/.test(target));

  it('are found', () => {
    expect(own.length).toBeGreaterThan(20);
  });

  it('lead to files and headings that are there', () => {
    const dead = own.filter(({ page, target }) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchors(read(file)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

/** The help of every command, as one page. */
function commandReference(): string {
  const quiet = { write: () => true };
  const program = buildProgram({
    stdout: { ...quiet, columns: 100 },
    stderr: { ...quiet, columns: 100 },
    env: {},
    cwd: '/',
    clock: () => 0,
    isTTY: false,
    signal: new AbortController().signal,
    args: [],
    setExitCode: () => {},
  });
  const sections = commandsOf(program).map(
    (command) => `## ${pathOf(command)}\n\n\`\`\`\n${command.helpInformation().trim()}\n\`\`\`\n`,
  );
  const intro =
    'Made from `--help`, and checked by a test. Data goes to stdout, progress to stderr. What the exit codes mean stands in\n[troubleshooting.md](troubleshooting.md#by-error-code), what the settings mean in [configuration.md](configuration.md).\n';
  return `# Command reference\n\n${intro}\n${sections.join('\n')}`;
}

function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** What `src/index.ts` exports out of some rooms, types apart. */
const exportsOf = (...rooms: string[]): string[] =>
  [...read('src/index.ts').matchAll(/export \{([^}]+)\} from '\.\/(\w+)\//g)].flatMap(
    ([, names = '', room = '']) =>
      rooms.includes(room)
        ? names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => /^\w+$/.test(name))
        : [],
  );

describe('the documentation', () => {
  it('has every command and option in docs/command-reference.md, as --help prints them', async () => {
    await expect(commandReference()).toMatchFileSnapshot('../docs/command-reference.md');
  });

  it('names every environment variable', () => {
    const variables = new Set(sources.match(/\b(?:USERTESTING|UXFRAME)_[A-Z_]+\b/g));
    expect(variables.size).toBeGreaterThan(5);
    expect([...variables].filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells what to do about every error code', () => {
    const [, union = ''] = /export type ErrorCode =([^;]+);/.exec(read('src/errors.ts')) ?? [];
    const codes = [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !docs.includes(`| \`${code}\` |`))).toEqual([]);
  });

  it.each([
    { room: 'statistics', page: 'docs/statistics.md' },
    { room: 'language', page: 'docs/transcripts.md' },
  ])('names every function of $room/ that the package exports in the table of $page', ({ room, page }) => {
    const [, table = ''] = /^## Functions for your own figures\n([\s\S]*?)\n## /m.exec(read(page)) ?? [];
    const exported = exportsOf(room);
    expect(exported.length).toBeGreaterThan(30);
    expect(exported.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
    const named = [...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !exportsOf(room, 'analysis').includes(name))).toEqual([]);
  });

  it('names every table of the analyses on the page of statistics or of transcripts', () => {
    const both = `${read('docs/statistics.md')}\n${read('docs/transcripts.md')}`;
    expect(exportsOf('analysis').length).toBeGreaterThan(30);
    expect(exportsOf('analysis').filter((name) => !both.includes(`\`${name}`))).toEqual([]);
  });

  it('names every npm script that a reader may run', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const everything = `${docs}\n${read('README.md')}\n${read('CONTRIBUTING.md')}\n${read('bench/README.md')}`;
    expect(
      scripts.filter(
        (name) =>
          !everything.includes(name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`),
      ),
    ).toEqual([]);
  });
});
