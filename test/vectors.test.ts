import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disagreements } from './vectors/agreement.js';
import type { Adapter, VectorCase } from './vectors/case.js';
import { adapters as distributions } from './vectors/distributions.js';
import { adapters as statistics } from './vectors/statistics.js';
import { adapters as text } from './vectors/text.js';
import { adapters as webvtt } from './vectors/webvtt.js';

const FOLDER = fileURLToPath(new URL('../fixtures/vectors', import.meta.url));
const adapters: Record<string, Adapter> = { ...distributions, ...statistics, ...text, ...webvtt };

const shipped = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(FOLDER, name));
// Anyone can bring cases of their own.
const brought = [process.env.UXFRAME_VECTORS ?? ''].filter((name) => name !== '');

const readCases = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as VectorCase[];

describe.each([...shipped, ...brought])('reference cases of %s', (file) => {
  const cases = readCases(file);

  it('has cases', () => {
    expect(cases.length, basename(file)).toBeGreaterThan(0);
  });

  it.each(cases.map((vector) => [`${vector.kind}: ${vector.id}`, vector] as const))('%s', (_name, vector) => {
    const adapter = adapters[vector.kind];
    if (adapter === undefined) throw new Error(`No adapter for the kind ${vector.kind}`);
    expect(disagreements(vector.expected, adapter(vector.input, vector), vector)).toEqual([]);
  });
});

describe('agreement with a reference case', () => {
  const vector: VectorCase = { id: 'x', kind: 'x', input: {}, expected: {} };

  it('needs every expected key', () => {
    expect(disagreements({ a: 1 }, { b: 1 }, vector)).toEqual(['.a: missing']);
  });

  it('compares exactly without a tolerance', () => {
    expect(disagreements({ a: 1 }, { a: 1 + 1e-15 }, vector)).toHaveLength(1);
    expect(disagreements({ a: 1 }, { a: 1 + 1e-15 }, { ...vector, tol: 1e-9 })).toEqual([]);
  });

  it('compares zero absolutely under a relative tolerance', () => {
    expect(disagreements({ a: 0 }, { a: 1e-12 }, { ...vector, relTol: 1e-9 })).toHaveLength(1);
  });

  it('takes null for what R calls NaN, and refuses NaN', () => {
    expect(disagreements({ a: 'NaN' }, { a: null }, vector)).toEqual([]);
    expect(disagreements({ a: 0.5 }, { a: Number.NaN }, { ...vector, tol: 1 })).toHaveLength(1);
  });
});
