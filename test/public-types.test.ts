import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BUILT = fileURLToPath(new URL('../dist/', import.meta.url));

/** The packages that a built file's types name, and those of what it imports. */
function packagesOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].flatMap(([, target = '']) =>
    target.startsWith('.')
      ? packagesOf(join(dirname(file), target.replace(/\.js$/, '.d.ts')), seen)
      : [target],
  );
}

it('the public types name no package but Arquero: a user compiles no types of a database or an HTTP client', () => {
  const seen = new Set<string>();
  expect([...new Set(packagesOf(join(BUILT, 'index.d.ts'), seen))]).toEqual(['arquero']);
  expect(seen.size).toBeGreaterThan(100);
});
