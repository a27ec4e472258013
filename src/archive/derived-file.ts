import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { makeFolder } from '../make-folder.js';
import { archiveFolder } from './environment.js';

/**
 * A file that holds nothing but what can be made again from a test's documents. It stands in the
 * archive's folder, for it holds people's answers too: 0600, and gone when they are to be forgotten.
 */
const pathOf = (home: string, testId: string): string => join(archiveFolder(home), 'frames', `${testId}.bin`);

/** The file's bytes, or undefined where there is none that can be read. */
export function readDerived(home: string, testId: string): Buffer | undefined {
  try {
    return readFileSync(pathOf(home, testId));
  } catch {
    return undefined;
  }
}

/** Writes the file, whole or not at all. That it cannot be written is no reason to fail. */
export function writeDerived(home: string, testId: string, blocks: readonly Uint8Array[]): void {
  const path = pathOf(home, testId);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(join(archiveFolder(home), 'frames'), 0o700);
    writeFileSync(temporary, '', { mode: 0o600 });
    for (const block of blocks) writeFileSync(temporary, block, { flag: 'a' });
    renameSync(temporary, path);
  } catch {
    removeIfPossible(temporary);
  }
}

/** On Windows a virus scanner may hold what was just written; elsewhere the folder may be none. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Forgetting the test removes it, by the beginning of its name.
  }
}

/** Overwrites the file with zeros and removes it, and what a process left that was killed while it wrote one. */
export function removeDerived(home: string, testId: string): void {
  const folder = dirname(pathOf(home, testId));
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((file) => file.startsWith(`${testId}.bin`))) {
    const path = join(folder, name);
    // Through to the disk: of a file that is removed at once, the system would never write the zeros.
    writeFileSync(path, Buffer.alloc(statSync(path).size), { flag: 'r+', flush: true });
    rmSync(path);
  }
}
