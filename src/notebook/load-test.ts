import { type LoadTestOptions, loadTest as load } from '../frames/load-test.js';
import type { TestData } from '../frames/tables.js';
import { cellDisplay } from './cell-display.js';
import { progressInCell } from './progress-cell.js';

/**
 * Fetches what is new of a test, then builds its tables: the one-liner. In a notebook's cell a progress
 * bar shows how far it is and leaves one line; elsewhere, or with `onProgress` of your own, nothing is
 * shown. What the archive holds is not fetched again (the API allows 10 requests a minute, one a
 * session); QXscores are refreshed.
 *
 * Gives the tables of `framesFromSessions`, and with them `test` (ID, title, kind), `qxScores` (the
 * server's figures, untouched), `cues` (the transcripts' table) and `fetchedAt`.
 *
 * @param idOrUrl a test ID, or the address of the test's page
 * @throws `usage` (`limit`, `since`, `breakout`), `invalid-test-id`, `classic-test`, `configuration` (no
 * credentials), `auth`, `not-found`, `rate-limit`, `network`, `interrupted`
 *
 * @example
 * const sandbox = await startSandbox({ studies: ['pilot-survey'], rate: { limit: 10, windowMs: 20 } });
 * const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
 * const [study] = sandbox.studies;
 * const test = await loadTest(study.testId, { apiUrl, tokenUrl, clientId, clientSecret, rate: '10/20ms' });
 * await sandbox.close();
 * test.sessions.numRows() === study.sessions; // => true
 */
export async function loadTest(idOrUrl: string, options: LoadTestOptions = {}): Promise<TestData> {
  const display = options.onProgress === undefined ? cellDisplay() : null;
  if (display === null) return load(idOrUrl, options);
  const id = `uxframe-progress-${Math.random().toString(36).slice(2)}`;
  return load(idOrUrl, { ...options, onProgress: progressInCell(display, { id, now: Date.now }) });
}
