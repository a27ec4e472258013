import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as uxframe from '../src/index.js';
import { type Documented, documented } from './documented.js';
import { complaints } from './type-checker.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const NAMES = Object.keys(uxframe);
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Turns `expression; // => expected` into a call of `check`, and keeps every other line. */
function asChecks(example: string): string {
  return example.replace(/^(?!\s*\/\/)(.*?);?\s*\/\/ => (.*)$/gm, (_, code: string, expected: string) => {
    const [, declaration, expression] = /^\s*(?:((?:const|let)\s+\w+)\s*=\s*)?([\s\S]*)$/.exec(code) ?? [];
    const value = declaration
      ? `${declaration} = ${expression}; check(${declaration.split(/\s+/)[1]}`
      : `check(${expression}`;
    return `${value}, ${JSON.stringify(expected.trim())});`;
  });
}

/** Equal, with numbers compared to the digits that the example writes. */
function expectShown(actual: unknown, shown: string): void {
  const digits = Math.max(
    0,
    ...[...shown.matchAll(/\d\.(\d+)(?!\d*e)/gi)].map((match) => match[1]?.length ?? 0),
  );
  const round = (value: unknown): unknown => {
    if (typeof value === 'number' && Number.isFinite(value) && !/\de[-+]?\d/i.test(shown))
      return Number(value.toFixed(digits));
    if (Array.isArray(value) || ArrayBuffer.isView(value))
      return Array.from(value as ArrayLike<unknown>, round);
    if (value instanceof Date || value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, round(entry)]));
  };
  const expected: unknown = new Function(`return (${shown});`)();
  expect(round(actual)).toEqual(round(expected));
}

/** As somebody's module: it imports what it names. */
function asModule(example: string): string {
  const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(example);
  const imports = [...NAMES.filter(isNamed), ...publicTypes.filter(isNamed).map((name) => `type ${name}`)];
  return `import { ${imports.join(', ')} } from 'uxframe';\n${example}\n`;
}

const declarations = documented('');
const index = readFileSync(join(SRC, 'index.ts'), 'utf8');
const isPublic = ({ name, file }: Documented) =>
  new RegExp(`\\b${name}\\b`).test(index) || index.includes(`type * from './${file.replace(/ts$/, 'js')}'`);
const publicTypes = declarations.filter((one) => one.isType && isPublic(one)).map(({ name }) => name);
const withExamples = declarations.filter(({ examples }) => examples.length > 0);
const publicFunctions = Object.entries(uxframe).filter(([, value]) => typeof value === 'function');

describe('examples in docstrings', () => {
  // An example that syncs keeps its archive where nobody's is.
  const home = mkdtempSync(join(tmpdir(), 'uxframe-examples-'));
  beforeAll(() => {
    vi.stubEnv('UXFRAME_HOME', home);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  it.each(withExamples)('$name ($file)', async ({ examples }) => {
    for (const example of examples) {
      const code = asChecks(example);
      expect(code, 'an example without `// =>` shows nothing').toContain('check(');
      const { code: script, errors } = transformSync('example.ts', code);
      expect(errors).toEqual([]);
      await new AsyncFunction(...NAMES, 'check', script)(...Object.values(uxframe), expectShown);
    }
  });

  it.each(publicFunctions)('%s has a docstring with an example', (name) => {
    expect(withExamples.map((declaration) => declaration.name)).toContain(name);
  });
});

describe('examples in docstrings, as TypeScript', () => {
  const moduleOf = ({ file, name }: Documented, index: number) =>
    `${file.replace(/\W+/g, '-')}-${name}-${index}`;
  let complaintsOf: (name: string) => string[];
  beforeAll(async () => {
    const modules = withExamples.flatMap((declaration) =>
      declaration.examples.map(
        (example, index) => [moduleOf(declaration, index), asModule(example)] as const,
      ),
    );
    complaintsOf = await complaints(new Map([...modules, ['control', 'const text: string = 1;']]));
  });

  it('are compiled at all', () => {
    expect(complaintsOf('control')).toEqual([expect.stringContaining('TS2322')]);
  });

  it.each(withExamples)('$name ($file)', (declaration) => {
    expect(declaration.examples.flatMap((_, index) => complaintsOf(moduleOf(declaration, index)))).toEqual(
      [],
    );
  });
});
