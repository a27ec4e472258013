import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as uxframe from '../src/index.js';
import { documented } from './documented.js';

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

const withExamples = documented('').filter(({ examples }) => examples.length > 0);
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
      const names = Object.keys(uxframe);
      await new AsyncFunction(...names, 'check', code)(...Object.values(uxframe), expectShown);
    }
  });

  it.each(publicFunctions)('%s has a docstring with an example', (name) => {
    expect(withExamples.map((declaration) => declaration.name)).toContain(name);
  });
});
