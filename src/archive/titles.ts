import { isUxframeError } from '../errors.js';
import { type DiscoveryOptions, listTests } from './discovery.js';

/**
 * Looks up titles that the archive lacks: only the listing of a workspace tells them. Newest tests come first, so
 * one page (a request each) is enough as a rule; reading ends where all are known. A listing that cannot be read
 * keeps nothing back: the titles stay unknown.
 *
 * @throws `interrupted`, and what nothing else could be read after either: `auth`, `rate-limit`, and `network`
 * where nobody answers
 */
export async function learnTitles(testIds: readonly string[], options: DiscoveryOptions): Promise<void> {
  const { client, archive, signal } = options;
  const isKnown = (testId: string) => archive.test(testId)?.title != null;
  if (testIds.every(isKnown)) return;
  try {
    for (const workspace of await client.workspaces({ signal })) {
      for await (const _test of listTests(workspace, options)) if (testIds.every(isKnown)) return;
    }
  } catch (error) {
    if (isUxframeError(error, 'interrupted', 'auth', 'rate-limit')) throw error;
    if (isUxframeError(error, 'network') && error.status === undefined) throw error;
  }
}
