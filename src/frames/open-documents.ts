import { parseTestId } from '../api/test-id.js';
import { configOf } from '../config.js';
import type { RawSession } from '../export/raw-documents.js';
import type { OpenTestOptions } from './load-test.js';
import { refuseProtected } from './raw-privacy.js';
import { archivedDocuments, nothingToLoad } from './test-data.js';

/**
 * The documents of a test that was fetched before, as they arrived, oldest session first: for `exportTest` to
 * NDJSON, `framesFromSessions` with decoders of your own, or `answerShapes`. From the local archive alone. They are
 * all in memory: some 10 KB a session.
 *
 * @throws `nothing-to-load` where the archive holds nothing of the test; `usage` where `UXFRAME_IDS` or
 * `UXFRAME_MINIMUM_CELL` keeps people out of tables, as in a report; `invalid-test-id`, `classic-test`;
 * `configuration` where the archive cannot be opened
 *
 * @example
 * const sandbox = await startSandbox({ studies: ['pilot-survey'], rate: { limit: 10, windowMs: 20 } });
 * const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
 * const [{ testId, sessions }] = sandbox.studies;
 * await loadTest(testId, { apiUrl, tokenUrl, clientId, clientSecret, rate: '10/20ms' });
 * await sandbox.close();
 * const documents = await openDocuments(testId);
 * framesFromSessions(documents).sessions.numRows() === sessions; // => true
 */
export async function openDocuments(
  idOrUrl: string,
  options: Pick<OpenTestOptions, 'home'> = {},
): Promise<RawSession[]> {
  const testId = parseTestId(idOrUrl);
  const { openArchive } = await import('../archive/store.js');
  const config = configOf(options);
  refuseProtected(config);
  const archive = await openArchive(config.home);
  try {
    const documents = [...archivedDocuments(archive, testId)];
    if (documents.length === 0 && archive.test(testId)?.listing == null) throw nothingToLoad(testId);
    return documents;
  } finally {
    await archive.close();
  }
}
