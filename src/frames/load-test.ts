import { parseTestId } from '../api/test-id.js';
import { checkScope } from '../archive/session-scope.js';
import type { SyncProgress } from '../archive/sync-counter.js';
import { configOf } from '../config.js';
import { incompleteSync } from './incomplete-sync.js';
import { withPrivacy } from './privacy.js';
import type { TestData, Warning } from './tables.js';
import { testDataFromArchive } from './test-data.js';
import type { TestDataOptions } from './test-data-options.js';

/** Where the archive is. What is not given comes from the environment, `.env` or the config file. */
export interface OpenTestOptions extends TestDataOptions {
  /** The folder that the archive lives in (`UXFRAME_HOME`). */
  home?: string | undefined;
}

/** How to reach the API. What is not given comes from the environment, `.env` or the config file. */
export interface LoadTestOptions extends OpenTestOptions {
  clientId?: string | undefined;
  clientSecret?: string | undefined;
  apiUrl?: string | undefined;
  tokenUrl?: string | undefined;
  /** `10/60s`, or `10/500ms` for a sandbox (`UXFRAME_RATE`). */
  rate?: string | undefined;
  /** The newest so many sessions are fetched; the tables hold all that the archive has. */
  limit?: number | undefined;
  /** Sessions that finished at or after this moment are fetched. */
  since?: Date | undefined;
  /** An abort keeps what was fetched, and `loadTest` throws `interrupted`. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: SyncProgress) => void) | undefined;
}

/**
 * Fetches what is new of a test, then builds its tables: the one-liner. What the archive holds is not
 * fetched again (the API allows 10 requests a minute, one a session), QXscores are refreshed.
 * Takes a test ID or the address of the test's page.
 *
 * With `UXFRAME_OFFLINE=yes`, as in a report that was synced before, it is `openTest`. `UXFRAME_IDS=codes`
 * and `UXFRAME_MINIMUM_CELL` keep ids and small groups out of the tables, as reports do.
 *
 * Gives the tables of `framesFromSessions`, and with them `test` (ID, title, kind), `qxScores` (the
 * server's figures, untouched), `cues` (the transcripts' table) and `fetchedAt`.
 *
 * @throws `usage` (`limit`, `since`, `breakout`), `invalid-test-id`, `classic-test`, `configuration` (no
 * credentials), `auth`, `not-found`, `rate-limit`, `network`, `interrupted`, and `invalid-response` where nothing of the test could be read: else
 * there is a warning, `sync-incomplete`
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
  const testId = parseTestId(idOrUrl);
  checkScope(options);
  const config = configOf(options);
  if (config.offline) return await openTest(testId, options);
  const { connect } = await import('../archive/connect.js');
  const { syncTest } = await import('../archive/sync.js');
  const connection = await connect(config);
  try {
    const { transcripts, limit, since, signal, onProgress } = options;
    const sync = { transcripts, limit, since, signal, onProgress, width: config.rate.limit };
    const warnings = await syncTest(testId, { ...connection, ...sync }).then(
      ({ notes }) => notes.map((message): Warning => ({ code: 'sync-note', message, subject: testId })),
      (error: unknown) => [incompleteSync(error, [testId], connection.archive)],
    );
    const data = testDataFromArchive(connection.archive, testId, options);
    return withPrivacy({ ...data, warnings: [...warnings, ...data.warnings] }, config);
  } finally {
    await connection.close();
  }
}

/**
 * The tables of a test that was fetched before, from the local archive alone: no network, no credentials.
 *
 * @throws `nothing-to-load` where the archive holds nothing of the test; `usage` (`breakout`), `invalid-test-id`, `classic-test`;
 * `configuration` where the archive cannot be opened
 *
 * @example
 * const failure = await openTest('0f8fad5b-d9cb-469f-a165-70867728950e').catch((error) => error.code);
 * failure; // => "nothing-to-load"
 */
export async function openTest(idOrUrl: string, options: OpenTestOptions = {}): Promise<TestData> {
  const testId = parseTestId(idOrUrl);
  const { openArchive } = await import('../archive/store.js');
  const config = configOf(options);
  const archive = await openArchive(config.home);
  try {
    return withPrivacy(testDataFromArchive(archive, testId, options), config);
  } finally {
    await archive.close();
  }
}
