import type { ResultsClient } from '../api/client.js';
import { type DiscoveredKind, kindOfTypes, probeTest, type TestDiscovery } from '../api/discovery.js';
import type { TestKind, Workspace, WorkspaceTest } from '../api/documents.js';
import type { CallOptions } from '../api/transport.js';
import type { TestRecord } from './records.js';
import type { Archive } from './store.js';

/** A test as a workspace lists it, with what is known of it. */
export interface DiscoveredTest {
  testId: string;
  title: string | null;
  workspace: string;
  kind: DiscoveredKind;
  /** Whether the Results API serves it; null where that is not known. */
  readable: boolean | null;
  /** Sessions as the API counts them, where it was asked: unfinished ones, which it never gives, may be among them. */
  sessions: number | null;
  /** Sessions that were fetched. */
  archived: number;
  /** ISO 8601. */
  orderedAt: string | null;
}

export interface DiscoveryOptions extends CallOptions {
  client: ResultsClient;
  archive: Archive;
}

/** A workspace's tests; what the listing says is remembered, so that a sync need not find out. */
export async function* listTests(
  workspace: Workspace,
  options: DiscoveryOptions,
): AsyncGenerator<DiscoveredTest> {
  const { client, archive, signal } = options;
  for await (const row of client.tests(workspace.uuid, { signal })) {
    const testId = row.uuid.toLowerCase();
    await archive.updateTest(testId, learnedFrom(row, workspace));
    yield describe(archive.test(testId) as TestRecord, workspace, archive.fetchedCount(testId));
  }
}

/**
 * Finds out what the listing does not tell by asking for what only one kind has, and remembers it: no
 * test is probed twice.
 */
export async function probeOnce(test: DiscoveredTest, options: DiscoveryOptions): Promise<DiscoveredTest> {
  const { client, archive, signal } = options;
  if (test.readable !== null) return test;
  const probed = await probeTest(client, test.testId, { signal });
  const { kind } = await remember(test.testId, probed, archive);
  return { ...test, kind, readable: probed.readable, sessions: probed.sessions };
}

/** Keeps what a probe found, and gives the test's record; a kind that was known stays. */
export async function remember(
  testId: string,
  { kind, readable, sessions: sessionCount }: TestDiscovery,
  archive: Archive,
): Promise<TestRecord> {
  const isNews = (archive.test(testId)?.kind ?? 'unknown') === 'unknown' && isTestKind(kind);
  await archive.updateTest(testId, { readable, sessionCount, ...(isNews && { kind, kindFrom: 'probe' }) });
  return archive.test(testId) as TestRecord;
}

function learnedFrom(
  { title, type, productType, orderedAt }: WorkspaceTest,
  { uuid }: Workspace,
): Partial<TestRecord> {
  const typed = kindOfTypes({ type, productType });
  return {
    title,
    type: type ?? null,
    productType: productType ?? null,
    orderedAt: orderedAt ?? null,
    workspaceId: uuid,
    ...(typed !== undefined && { readable: typed.readable }),
    ...(typed !== undefined && isTestKind(typed.kind) && { kind: typed.kind, kindFrom: 'listing' }),
  };
}

function describe(record: TestRecord, workspace: Workspace, archived: number): DiscoveredTest {
  const { testId, title, orderedAt, readable, listing, sessionCount } = record;
  const kind = kindOfTypes(record)?.kind ?? record.kind;
  const sessions = listing?.totalCount ?? sessionCount;
  // A test that was synced can be read, whatever the listing leaves out.
  return {
    testId,
    title,
    workspace: workspace.name,
    kind,
    readable: listing ? true : readable,
    sessions,
    archived,
    orderedAt,
  };
}

const isTestKind = (kind: DiscoveredKind): kind is Exclude<TestKind, 'unknown'> =>
  kind !== 'classic' && kind !== 'uploaded-video' && kind !== 'unknown';
