import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { UxframeError } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { inspectDataFile } from './data-file.js';

/** The archive's folder below `UXFRAME_HOME`: ours alone, whatever else stands in the home. */
export const archiveFolder = (home: string): string => join(home, 'archive');

const DATA_FILES = ['data.mdb', 'lock.mdb'];

/**
 * Opens LMDB: the only place that does. The folder is 0700 and its files 0600, for they hold
 * people's answers. Several processes may have it open at once.
 *
 * @throws `configuration` where the folder cannot be written or the file is no archive
 */
export async function openEnvironment(home: string): Promise<RootDatabase> {
  const folder = archiveFolder(home);
  try {
    makeFolder(folder, 0o700);
    chmodSync(folder, 0o700);
  } catch (error) {
    throw unusable(
      folder,
      'cannot be written',
      'Choose a folder of your own with UXFRAME_HOME or --home.',
      error,
    );
  }
  refuseForeign(folder);
  try {
    const { open } = await import('lmdb');
    const environment = open(folder, {
      maxDbs: 16,
      noSubdir: false,
      encoding: 'json',
      // A commit is acknowledged when it is on disk; and after a failed one, closing would wait for ever.
      overlappingSync: false,
      // It keeps a promise of its own, which a full disk would reject where nobody can catch it.
      eventTurnBatching: false,
    });
    for (const file of DATA_FILES) chmodSync(join(folder, file), 0o600);
    return environment;
  } catch (error) {
    throw unusable(
      folder,
      'cannot be opened',
      'Mend that, or choose another folder with UXFRAME_HOME.',
      error,
    );
  }
}

function refuseForeign(folder: string): void {
  const path = join(folder, 'data.mdb');
  let state: ReturnType<typeof inspectDataFile>;
  try {
    state = inspectDataFile(path);
  } catch (error) {
    throw unusable(path, 'cannot be read', 'Mend that, or choose another folder with UXFRAME_HOME.', error);
  }
  if (state === 'foreign') {
    throw unusable(path, 'was not written by uxframe', 'Choose another folder with UXFRAME_HOME or --home.');
  }
  if (state === 'truncated') {
    throw unusable(
      path,
      'is damaged: a part of it is missing',
      'Restore it from a backup, or move it away and sync again.',
    );
  }
}

function unusable(path: string, what: string, hint: string, cause?: unknown): UxframeError {
  const why = cause instanceof Error ? `: ${wordsOf(cause)}` : '';
  return new UxframeError('configuration', `The archive ${path} ${what}${why}.`, {
    hint,
    subject: path,
    cause,
  });
}

/** What the system says by itself: its guess at the cause is better than ours. */
const wordsOf = ({ message }: Error): string => (message.split('\n')[0] ?? '').trim().replace(/\.$/, '');
