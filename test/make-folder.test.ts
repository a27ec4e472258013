import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.js';
import { modeOf, PRIVATE_FOLDER } from './modes.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uxframe-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isFolder = (path: string) => statSync(path).isDirectory();

describe('makeFolder', () => {
  it('makes the folders above it too, and leaves what is there', () => {
    makeFolder(join(folder, 'a', 'b'));
    makeFolder(join(folder, 'a', 'b', 'c'));
    makeFolder(join(folder, 'a'));
    expect(['a', 'a/b', 'a/b/c'].map((path) => isFolder(join(folder, path)))).toEqual([true, true, true]);
  });

  it('gives all that it makes the mode', () => {
    makeFolder(join(folder, 'm', 'n'), 0o700);
    expect(['m', 'm/n'].map((path) => modeOf(join(folder, path)))).toEqual([PRIVATE_FOLDER, PRIVATE_FOLDER]);
  });

  it('throws where a file stands in its place or above it', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(/EEXIST|ENOTDIR/);
  });

  it.skipIf(platform() !== 'linux')('throws where Node tries for ever', () => {
    expect(() => makeFolder('/proc/uxframe/below')).toThrow('ENOENT');
  });
});
