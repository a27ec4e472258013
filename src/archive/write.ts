import type { RootDatabase } from 'lmdb';
import { UxframeError } from '../errors.js';

/**
 * Makes the changes in one transaction, alone among all processes; resolves when it is committed, with
 * what they gave. What was committed before stays, whatever happens.
 *
 * @throws `configuration` where the archive cannot be written (a full disk, say)
 */
export async function write<Answer>(environment: RootDatabase, changes: () => Answer): Promise<Answer> {
  try {
    // LMDB itself would throw where nobody can catch it.
    if (!isOpen(environment)) throw new Error('it is closed');
    return await environment.transaction(changes);
  } catch (error) {
    const cause = await causeOf(error);
    const what = cause instanceof Error ? ` (${cause.message.split(':')[0]})` : '';
    throw new UxframeError('configuration', `The archive cannot be written${what}.`, {
      hint:
        'Check the space that is left, and the permissions of the archive folder (UXFRAME_HOME), then run it ' +
        'again: what was fetched is kept.',
      cause,
    });
  }
}

/** LMDB says why a commit failed in a promise beside the error, which rejects. */
async function causeOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !('commitError' in error)) return error;
  return await Promise.resolve(error.commitError).catch((reason: unknown) => reason);
}

/** LMDB keeps its state in a field that its types leave out. */
function isOpen(environment: RootDatabase & { status?: string }): boolean {
  return environment.status === 'open';
}
