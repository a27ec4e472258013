import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  installedImports,
  placesOf,
  ROOT,
  readTypesFromInstallation,
  resolveFromInstallation,
  type TypeScriptSystem,
} from '../../src/notebook/installation.js';

/** A notebook's folder outside of any project, with one package of its own. */
let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'uxframe-installation-')));
  const own = join(folder, 'node_modules', 'commander');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'package.json'), JSON.stringify({ name: 'commander', main: 'own.js' }));
  writeFileSync(join(own, 'own.js'), 'module.exports = "own";');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('modules of a notebook', () => {
  const from = (file: string) => createRequire(join(folder, file));

  it('are found beside this installation where its folder has none, its own first', () => {
    expect(() => from('before.js').resolve('bottleneck')).toThrow('Cannot find module');
    resolveFromInstallation();
    const require = from('notebook.js');
    expect(require.resolve('bottleneck')).toBe(
      createRequire(join(ROOT, 'package.json')).resolve('bottleneck'),
    );
    expect(require('commander')).toBe('own');
  });

  it('that are nowhere, or files, fail with the error of the folder', () => {
    const { resolve } = from('notebook.js');
    expect(() => resolve('no-such-package-anywhere')).toThrow(join(folder, 'notebook.js'));
    expect(() => resolve('./src/index.js')).toThrow("Cannot find module './src/index.js'");
    expect(() => resolve('node:no-such-module')).toThrow('node:no-such-module');
  });
});

describe('types of a notebook', () => {
  /** As TypeScript asks: with forward slashes on every system. */
  const inFolder = (path: string) => `${folder.replaceAll('\\', '/')}/node_modules/${path}`;
  const system: TypeScriptSystem = {
    fileExists: existsSync,
    directoryExists: existsSync,
    readFile: (path) => readFileSync(path, 'utf8'),
    getDirectories: (path) => [path],
    realpath: (path) => path,
  };

  it('are read from this installation where its folder has none, its own first', () => {
    const read = { ...system };
    readTypesFromInstallation(read, folder);
    expect(JSON.parse(read.readFile(inFolder('uxframe/package.json')) ?? '').name).toBe('uxframe');
    expect(JSON.parse(read.readFile(inFolder('bottleneck/package.json')) ?? '').name).toBe('bottleneck');
    expect(JSON.parse(read.readFile(inFolder('@uwdata/flechette/package.json')) ?? '').name).toBe(
      '@uwdata/flechette',
    );
    expect(JSON.parse(read.readFile(inFolder('commander/package.json')) ?? '').main).toBe('own.js');
    expect(read.fileExists(inFolder('bottleneck/package.json'))).toBe(true);
    expect(read.directoryExists(inFolder('bottleneck'))).toBe(true);
    expect(read.directoryExists(inFolder('no-such-package-anywhere'))).toBe(false);
    expect(read.getDirectories(inFolder('uxframe/dist'))).toEqual([join(ROOT, 'dist')]);
    expect(read.realpath?.(inFolder('uxframe'))).toBe(ROOT);
    expect(read.realpath?.(inFolder(''))).toBe(inFolder(''));
    expect(read.realpath?.('/elsewhere/node_modules/uxframe')).toBe('/elsewhere/node_modules/uxframe');
  });

  it('are read by a system that knows no links, too', () => {
    const { realpath, ...read } = system;
    readTypesFromInstallation(read, folder);
    expect(realpath).toBeTypeOf('function');
    expect(read).not.toHaveProperty('realpath');
    expect(read.fileExists(inFolder('uxframe/package.json'))).toBe(true);
  });
});

describe('this installation', () => {
  it('tells from where each of its packages is imported', () => {
    const imports = installedImports();
    expect(imports.commander).toMatch(/^file:.*node_modules\/commander\//);
    expect(Object.keys(imports)).toEqual(expect.arrayContaining(['arquero', 'lmdb', 'zod']));
  });

  it('knows in which folders a package is found, nearest first', () => {
    expect(placesOf('commander', join(folder, 'below'))).toEqual([join(folder, 'node_modules')]);
    expect(placesOf('bottleneck', folder)).toEqual([]);
  });
});
