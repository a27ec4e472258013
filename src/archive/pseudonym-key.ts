import { randomBytes } from 'node:crypto';
import type { Archive } from './store.js';
import { write } from './write.js';

const KEY_BYTES = 32;

/**
 * The key that pseudonyms are made with: drawn once, kept in the archive, so that a participant has
 * the same pseudonym in every export, and nobody without the archive can find who it is.
 */
export async function pseudonymKey({ environment }: Archive): Promise<Uint8Array> {
  const secrets = environment.openDB<Buffer, string>('secrets', { encoding: 'binary' });
  return await write(environment, () => {
    const known = secrets.get('pseudonym');
    if (known !== undefined) return new Uint8Array(known);
    const key = randomBytes(KEY_BYTES);
    secrets.put('pseudonym', key);
    return new Uint8Array(key);
  });
}
