import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built `parent-watch.ts`, for a thread of a kernel. */
export const PARENT_WATCH = join(ROOT, 'dist', 'notebook', 'parent-watch.js');

/** The built `kernel-preload.ts`, for a kernel that Jupyter starts. */
export const KERNEL_PRELOAD = join(ROOT, 'dist', 'notebook', 'kernel-preload.js');

/** Node's own, and not in its types: where a package is looked for, and what answers `require`. */
interface ModuleInternals {
  _nodeModulePaths(folder: string): string[];
  _resolveFilename(request: string, ...rest: unknown[]): string;
}
const internals = Module as unknown as ModuleInternals;

/**
 * Makes `require('uxframe')`, and that of the packages uxframe brings along, work in a notebook
 * whose folder has no `node_modules`: what is not found from there is looked for beside this
 * installation. What the folder has of its own comes first.
 */
export function resolveFromInstallation(): void {
  const resolve = internals._resolveFilename;
  const own = createRequire(join(ROOT, 'package.json'));
  internals._resolveFilename = function (this: unknown, request, ...rest) {
    try {
      return resolve.call(this, request, ...rest);
    } catch (error) {
      if (!isBare(request) || (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      try {
        return own.resolve(request);
      } catch {
        throw error;
      }
    }
  };
}

/** The file system as TypeScript sees it. */
export interface TypeScriptSystem {
  fileExists(path: string): boolean;
  directoryExists(path: string): boolean;
  readFile(path: string, encoding?: string): string | undefined;
  getDirectories(path: string): string[];
  realpath?(path: string): string;
}

/** The same for the compiler: a type that `folder` does not have is read from this installation. */
export function readTypesFromInstallation(system: TypeScriptSystem, folder: string): void {
  const forward = forwarder(folder);
  const { fileExists, directoryExists, readFile, getDirectories, realpath } = system;
  system.fileExists = (path) => fileExists(forward(path));
  system.directoryExists = (path) => directoryExists(forward(path));
  system.readFile = (path, encoding) => readFile(forward(path), encoding);
  system.getDirectories = (path) => getDirectories(forward(path));
  if (realpath) system.realpath = (path) => realpath(forward(path));
}

function forwarder(folder: string): (path: string) => string {
  const local = `${join(folder, 'node_modules').replaceAll(sep, '/')}/`;
  const roots = new Map<string, string | null>();
  return (path) => {
    if (!path.startsWith(local)) return path;
    const inside = path.slice(local.length);
    const name = /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0];
    if (name === undefined) return path;
    if (!roots.has(name)) roots.set(name, installedRoot(name, folder));
    const root = roots.get(name);
    return root ? join(root, inside.slice(name.length)) : path;
  };
}

/** The `node_modules` folders, nearest first, in which a module in `folder` finds a package. */
export function placesOf(name: string, folder: string): string[] {
  return internals._nodeModulePaths(folder).filter((place) => existsSync(join(place, name)));
}

/** Where this installation has a package that the notebook's folder has not. */
function installedRoot(name: string, folder: string): string | null {
  if (placesOf(name, folder).length > 0) return null;
  if (name === 'uxframe') return ROOT;
  const [place] = placesOf(name, ROOT);
  return place === undefined ? null : join(place, name);
}

/** Where Node imports uxframe and the packages it depends on from, by their names. */
export function installedImports(): Record<string, string> {
  const { dependencies = {} } = createRequire(import.meta.url)(join(ROOT, 'package.json')) as {
    dependencies?: Record<string, string>;
  };
  const names = ['uxframe', ...Object.keys(dependencies)];
  return Object.fromEntries(
    names.flatMap((name) => {
      try {
        return [[name, import.meta.resolve(name)]];
      } catch {
        // A package without a main module: only parts of it can be imported.
        return [];
      }
    }),
  );
}

const isBare = (request: string): boolean => /^(@[\w.-]+\/)?\w/.test(request) && !request.includes(':');
