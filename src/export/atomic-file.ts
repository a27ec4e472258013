import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { UxframeError } from '../errors.js';
import { isFileError, unwritable } from '../file-errors.js';
import { makeFolder } from '../make-folder.js';

/**
 * Writes a file or folder under a temporary name beside its own, then renames it: a reader never sees
 * a half-written one, and a failure leaves what was there. (A leading dot: DuckDB's and Spark's globs pass it by.)
 *
 * @throws `configuration` where the file system refuses, and what `write` throws
 */
export async function writeAtomically(
  path: string,
  write: (temporary: string) => void | Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  const clear = () => rmSync(temporary, { recursive: true, force: true });
  try {
    makeFolder(folder);
    clear();
    await write(temporary);
    replace(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) clear();
    throw isFileError(error) ? unwritable(path, error) : error;
  }
}

/**
 * A folder cannot be renamed onto one that has files: the old one steps aside, and back where that fails. Where a file
 * was to be and a folder stands, the folder is somebody's, and stays.
 */
function replace(temporary: string, path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    renameSync(temporary, path);
    return;
  }
  if (statSync(temporary, { throwIfNoEntry: false })?.isFile() === true) {
    throw new UxframeError('configuration', `${path} is a folder.`, { hint: 'Name a file in it.' });
  }
  const old = `${temporary}.old`;
  renameSync(path, old);
  try {
    renameSync(temporary, path);
  } catch (error) {
    renameSync(old, path);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
