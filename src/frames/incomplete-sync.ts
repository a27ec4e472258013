import type { Archive } from '../archive/store.js';
import { isUxframeError } from '../errors.js';
import type { Warning } from './tables.js';

/**
 * A document that is not what the contract says keeps back none of the others: where the archive holds some of
 * each test, their tables are given with a warning. Throws every other error.
 */
export function incompleteSync(error: unknown, testIds: readonly string[], archive: Archive): Warning {
  const isHeld = (testId: string) => archive.sessions(testId).next().done !== true;
  if (!isUxframeError(error, 'invalid-response') || !testIds.every(isHeld)) throw error;
  const message = `The sync is not complete, and some sessions may be missing. ${error.message}`;
  return { code: 'sync-incomplete', message, ...(error.subject !== undefined && { subject: error.subject }) };
}
