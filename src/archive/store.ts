import type { Database, RootDatabase } from 'lmdb';
import type { SessionListRow } from '../api/documents.js';
import { UxframeError } from '../errors.js';
import { openEnvironment } from './environment.js';
import type {
  ArchivedQxScores,
  ArchivedSession,
  ArchivedTranscript,
  SessionRecord,
  TestRecord,
} from './records.js';
import { sessionKey, testRange } from './session-key.js';
import { write } from './write.js';

const SCHEMA_VERSION = 1;

/** Opens the archive below `home`, and makes it where there is none. */
export async function openArchive(home: string): Promise<Archive> {
  const environment = await openEnvironment(home);
  const archive = new Archive(environment, home);
  await archive.checkSchema();
  return archive;
}

/**
 * The local copy of what was fetched. Each write resolves when it is on disk; several processes may
 * read and write at once. Documents are the exact bytes that arrived.
 */
export class Archive {
  readonly home: string;
  /** For the rate limit's log, which stands beside the documents. */
  readonly environment: RootDatabase;
  readonly #meta: Database<number, string>;
  readonly #tests: Database<TestRecord, string>;
  readonly #qxScores: Database<ArchivedQxScores, string>;
  readonly #sessions: Database<SessionRecord, string>;
  readonly #details: Database<Buffer, string>;
  readonly #transcripts: Database<Buffer, string>;

  constructor(environment: RootDatabase, home: string) {
    this.home = home;
    this.environment = environment;
    this.#meta = environment.openDB('meta', { encoding: 'json' });
    this.#tests = environment.openDB('tests', { encoding: 'json' });
    this.#qxScores = environment.openDB('qxScores', { encoding: 'json' });
    this.#sessions = environment.openDB('sessions', { encoding: 'json' });
    this.#details = environment.openDB('details', { encoding: 'binary' });
    this.#transcripts = environment.openDB('transcripts', { encoding: 'binary' });
  }

  /** @throws `configuration` where a newer uxframe wrote the archive */
  async checkSchema(): Promise<void> {
    const version = this.#meta.get('schema');
    if (version === undefined) await write(this.environment, () => this.#meta.put('schema', SCHEMA_VERSION));
    if (version === undefined || version === SCHEMA_VERSION) return;
    await this.close();
    throw new UxframeError(
      'configuration',
      `The archive ${this.home} has schema ${version}, which this uxframe does not read.`,
      {
        hint: 'Update uxframe, or choose another folder with UXFRAME_HOME.',
        subject: this.home,
      },
    );
  }

  /** What is known of a test, or undefined where the archive never heard of it. */
  test(testId: string): TestRecord | undefined {
    return this.#tests.get(testId);
  }

  /** Every test that the archive heard of. */
  tests(): TestRecord[] {
    return [...this.#tests.getRange()].map(({ value }) => value);
  }

  /** The test's QXscores as last fetched. */
  qxScores(testId: string): ArchivedQxScores | undefined {
    return this.#qxScores.get(testId);
  }

  /** Every session that was listed, fetched or not, oldest first. */
  *listed(testId: string): Generator<SessionRecord> {
    for (const { value } of this.#sessions.getRange(testRange(testId))) yield value;
  }

  /** How many sessions were listed. */
  count(testId: string): number {
    return this.#sessions.getKeysCount(testRange(testId));
  }

  /** How many sessions' details are here. */
  fetchedCount(testId: string): number {
    return this.#details.getKeysCount(testRange(testId));
  }

  /** One session as it stands now, whichever process wrote it last. */
  session(testId: string, row: SessionListRow): SessionRecord | undefined {
    this.environment.resetReadTxn();
    return this.#sessions.get(sessionKey(testId, row));
  }

  /** Sessions whose details are here, oldest first. */
  *sessions(testId: string): Generator<ArchivedSession> {
    // Details are a subset of what was listed, under the same keys in the same order.
    const records = this.#sessions.getRange(testRange(testId))[Symbol.iterator]();
    try {
      for (const { key, value: details } of this.#details.getRange(testRange(testId))) {
        let next = records.next();
        while (!next.done && next.value.key !== key) next = records.next();
        if (next.done) return;
        const { listed, details: state } = next.value.value;
        yield { sessionId: listed.sessionId, listed, details, fetchedAt: state.fetchedAt ?? '' };
      }
    } finally {
      // An open cursor would pin its snapshot, and keep deleted pages from being overwritten.
      records.return?.();
    }
  }

  /** Transcripts that are here, by session from the oldest. */
  *transcripts(testId: string): Generator<ArchivedTranscript> {
    for (const { key, value } of this.#transcripts.getRange(testRange(testId))) {
      const record = this.#sessions.get(key);
      if (record === undefined) continue;
      const { listed, transcript } = record;
      yield {
        sessionId: listed.sessionId,
        webvtt: value.toString('utf8'),
        fetchedAt: transcript.fetchedAt ?? '',
      };
    }
  }

  /** Merges what was learned into the test's record. */
  async updateTest(testId: string, changes: Partial<TestRecord>): Promise<void> {
    await write(this.environment, () => {
      const known = this.#tests.get(testId) ?? newTest(testId);
      this.#tests.put(testId, { ...known, ...changes, testId });
    });
  }

  async putQxScores(testId: string, scores: ArchivedQxScores): Promise<void> {
    await write(this.environment, () => this.#qxScores.put(testId, scores));
  }

  /** Adds a page of the list; sessions that are known stay as they are. No session is without its test's record. */
  async putListed(testId: string, rows: readonly SessionListRow[]): Promise<void> {
    await write(this.environment, () => {
      if (!this.#tests.doesExist(testId)) this.#tests.put(testId, newTest(testId));
      for (const listed of rows) {
        const key = sessionKey(testId, listed);
        if (this.#sessions.doesExist(key)) continue;
        this.#sessions.put(key, { listed, details: NOT_ASKED, transcript: NOT_ASKED });
      }
    });
  }

  async putDetails(testId: string, row: SessionListRow, body: Buffer, fetchedAt: string): Promise<void> {
    await this.#putAsset(testId, row, 'details', { body, fetchedAt });
  }

  async putTranscript(testId: string, row: SessionListRow, webvtt: string, fetchedAt: string): Promise<void> {
    await this.#putAsset(testId, row, 'transcript', { body: Buffer.from(webvtt, 'utf8'), fetchedAt });
  }

  /** Notes that the API answered 404 for it. */
  async putMissing(
    testId: string,
    row: SessionListRow,
    asset: 'details' | 'transcript',
    missingAt: string,
  ): Promise<void> {
    const key = sessionKey(testId, row);
    await write(this.environment, () => {
      const record = this.#sessions.get(key);
      if (record !== undefined)
        this.#sessions.put(key, { ...record, [asset]: { ...record[asset], missingAt } });
    });
  }

  /** Document and record in one transaction: there is never one without the other. */
  async #putAsset(
    testId: string,
    row: SessionListRow,
    asset: 'details' | 'transcript',
    { body, fetchedAt }: { body: Buffer; fetchedAt: string },
  ): Promise<void> {
    const key = sessionKey(testId, row);
    await write(this.environment, () => {
      const record = this.#sessions.get(key);
      // Forgotten while it was under way: it must not come back.
      if (record === undefined || record.forgotten === true) return;
      this.#sessions.put(key, { ...record, [asset]: { fetchedAt, missingAt: null } });
      (asset === 'details' ? this.#details : this.#transcripts).put(key, body);
    });
  }

  /** Deletes all that is known of a test. */
  async removeTest(testId: string): Promise<void> {
    // What keeps a forgotten person's sessions from being fetched again outlives the test.
    const gone = [...this.#sessions.getRange(testRange(testId))].filter(({ value }) => !value.forgotten);
    const keys = gone.map(({ key }) => key);
    await write(this.environment, () => {
      for (const database of [this.#sessions, this.#details, this.#transcripts]) {
        for (const key of keys) database.remove(key);
      }
      this.#qxScores.remove(testId);
      this.#tests.remove(testId);
    });
    await this.#copyPages([...keys, testId]);
  }

  /** Deletes a session's documents for good: what is left of it keeps a sync from fetching it again. */
  async removeSession(testId: string, row: SessionListRow): Promise<void> {
    const key = sessionKey(testId, row);
    const { sessionId, startTime } = row;
    await write(this.environment, () => {
      this.#details.remove(key);
      this.#transcripts.remove(key);
      const listed = { sessionId, startTime, status: 'FORGOTTEN' };
      this.#sessions.put(key, { listed, details: NOT_ASKED, transcript: NOT_ASKED, forgotten: true });
    });
    await this.#copyPages([key]);
  }

  /**
   * A deleted entry's bytes stay in the unused part of its page until a later transaction copies the
   * page, which leaves them out: so each such page is written to once more.
   */
  async #copyPages(keys: readonly string[]): Promise<void> {
    const databases: Database<unknown, string>[] = [
      this.#sessions,
      this.#details,
      this.#transcripts,
      this.#qxScores,
      this.#tests,
    ];
    await write(this.environment, () => {
      for (const database of databases) {
        for (const key of keys) {
          if (database.doesExist(key)) database.put(key, database.get(key));
          else {
            database.put(key, NOTHING);
            database.remove(key);
          }
        }
      }
    });
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}

/** For a moment in place of a deleted entry, in any encoding. */
const NOTHING = Buffer.alloc(0);
const NOT_ASKED = { fetchedAt: null, missingAt: null };

const newTest = (testId: string): TestRecord => ({
  testId,
  title: null,
  kind: 'unknown',
  kindFrom: null,
  type: null,
  productType: null,
  workspaceId: null,
  orderedAt: null,
  readable: null,
  sessionCount: null,
  listing: null,
});
