import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** From the ground up: a room imports itself, the ground floor, and rooms below it. */
const FLOORS = [
  ['errors.ts', 'make-folder.ts', 'version.ts'],
  ['file-errors.ts'],
  ['config'],
  ['config.ts'],
  ['sandbox'],
  ['api'],
  ['statistics', 'language'],
  ['archive'],
  ['export'],
  ['frames'],
  ['analysis'],
  ['charts'],
  ['notebook'],
  ['cli', 'index.ts'],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));

const roomOf = (file: string) => relative(SRC, file).split(sep)[0] ?? '';
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"()]*?\sfrom\s+)?'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => ({
    target: resolve(dirname(file), (match[2] ?? match[3] ?? '').replace(/\.js$/, '.ts')),
    typeOnly: match[1] !== undefined,
  }));
}

/** The sandbox stands on the ground, and knows the contract's types alone. */
function isAllowed(file: string, target: string, typeOnly: boolean): boolean {
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === to) return true;
  if (from === 'sandbox' && relative(SRC, target) === join('api', 'documents.ts')) return typeOnly;
  return floorOf(to) < floorOf(from) && floorOf(to) >= 0;
}

describe('the house', () => {
  it('has only rooms that the floor plan knows', () => {
    expect(files.map(roomOf).filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  it('finds the imports it checks', () => {
    const all = files.flatMap(importsOf);
    expect(all.length).toBeGreaterThan(files.length / 2);
  });

  it('imports one way, from the ground up', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !isAllowed(file, target, typeOnly))
        .map(({ target }) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the sandbox out of what users run: only the command and the public names know it', () => {
    const wrong = files
      .filter((file) => !['sandbox', 'cli', 'index.ts'].includes(roomOf(file)))
      .filter((file) => importsOf(file).some(({ target }) => roomOf(target) === 'sandbox'));
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  it.each(['statistics', 'language'])('%s/ knows numbers and words, and no other room', (room) => {
    const own = files.filter((file) => roomOf(file) === room);
    const others = own.flatMap((file) => importsOf(file).map(({ target }) => roomOf(target)));
    expect(new Set(others)).toEqual(new Set([room, 'errors.ts']));
  });

  it.each(['statistics', 'language', 'frames', 'analysis', 'charts', 'export'])(
    '%s/ asks neither clock nor chance: what it needs is handed in',
    (room) => {
      const asking = files
        .filter((file) => roomOf(file) === room)
        .filter((file) =>
          /Date\.now\(|new Date\(\)|Math\.random\b|performance\.now|randomUUID/.test(
            readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
          ),
        );
      expect(asking.map((file) => relative(SRC, file))).toEqual([]);
    },
  );

  it('reads the environment only in cli/ and config.ts', () => {
    const readers = files
      .filter((file) => !['cli', 'config.ts'].includes(roomOf(file)))
      .filter((file) => /process\.(env|argv)\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SRC, file));
    expect(readers).toEqual([]);
  });

  it('speaks HTTP only in api/ and sandbox/', () => {
    const speakers = files
      .filter((file) => !['api', 'sandbox'].includes(roomOf(file)))
      .filter((file) =>
        /from 'undici'|import\('undici'\)|from 'node:https?'|(?<![.#\w])fetch\(/.test(
          readFileSync(file, 'utf8'),
        ),
      )
      .map((file) => relative(SRC, file));
    expect(speakers).toEqual([]);
  });

  it('re-exports and nothing else in index.ts', () => {
    const statements = readFileSync(join(SRC, 'index.ts'), 'utf8')
      .split('\n')
      .filter((line) => /^\S/.test(line) && !/^(export (type )?[{*]|\/\/|\}|\*|\/\*)/.test(line));
    expect(statements).toEqual([]);
  });

  it('has no top-level await (require of the package would fail)', () => {
    const awaiting = files.filter((file) => /^(?:const .*= )?await /m.test(readFileSync(file, 'utf8')));
    expect(awaiting.map((file) => relative(SRC, file))).toEqual([]);
  });
});
