import type { Database, RootDatabase } from 'lmdb';
import { type CompletionLog, type Completions, NO_COMPLETIONS } from '../api/completions.js';
import { UxframeError } from '../errors.js';
import { isAlive, newOwner } from './owner.js';

/**
 * The log of completion stamps that all processes on this machine share: one record a credential, in
 * the archive's LMDB. A change is a write transaction, so it is alone among all of them.
 *
 * @param root the opened archive
 * @param key whose limit it is: `credentialKey(clientId, apiUrl)`
 */
export function lmdbCompletionLog(root: RootDatabase, key: string): CompletionLog {
  const stamps: Database<Completions, string> = root.openDB({ name: 'completions', encoding: 'json' });
  return {
    owner: newOwner(),
    isAlive,
    // The one clock that all processes read alike.
    now: Date.now,
    async update(change) {
      try {
        // LMDB itself would throw where nobody can catch it.
        if (!isOpen(root)) throw new Error('closed');
        return await stamps.transaction(() => {
          const [next, answer] = change(stamps.get(key) ?? NO_COMPLETIONS);
          stamps.put(key, next);
          return answer;
        });
      } catch (cause) {
        throw new UxframeError(
          'configuration',
          'The log of the rate limit cannot be written to the archive.',
          {
            hint: 'Check the space that is left, and the permissions of the archive folder (UXFRAME_HOME).',
            cause,
          },
        );
      }
    },
  };
}

/** LMDB keeps its state in a field that its types leave out. */
function isOpen(root: RootDatabase & { status?: string }): boolean {
  return root.status === 'open';
}
