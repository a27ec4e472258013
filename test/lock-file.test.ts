import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Whether a package in a folder finds another: beside it, or in a `node_modules` further up. */
function finds(folder: string, name: string): boolean {
  const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
  if (place in packages) return true;
  return folder !== '' && finds(folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

describe('the lock file', () => {
  it('holds the binaries of every system, without which npm ci refuses to begin', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !finds(folder, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names the version and the bytes of every package', () => {
    const loose = Object.entries(packages).filter(
      ([folder, { version, integrity, link }]) =>
        folder !== '' && !link && !(version && integrity?.startsWith('sha512-')),
    );
    expect(loose.map(([folder]) => folder)).toEqual([]);
  });
});
