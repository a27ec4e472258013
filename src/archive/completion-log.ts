import type { Database, RootDatabase } from 'lmdb';
import { type CompletionLog, type Completions, NO_COMPLETIONS } from '../api/completions.js';
import { isAlive, newOwner } from './owner.js';
import { write } from './write.js';

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
      return await write(root, () => {
        // What the record lacks, an older version knew nothing of.
        const [next, answer] = change({ ...NO_COMPLETIONS, ...stamps.get(key) });
        stamps.put(key, next);
        return answer;
      });
    },
  };
}
