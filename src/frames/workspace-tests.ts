import { table } from 'arquero';
import type { DiscoveredTest } from '../archive/discovery.js';
import { configOf } from '../config.js';
import type { LoadTestOptions } from './load-test.js';
import type { Table } from './tables.js';

/** `workspaceTests`: one row a test that the credentials reach. */
export interface WorkspaceTestRow {
  /** The workspace's name. */
  workspace: string;
  /** What `loadTest` takes. */
  test_id: string;
  /** What the test is called; null where the service does not tell. */
  title: string | null;
  /** `survey`, `interaction`, `think-out-loud`, …; `unknown` where neither the list nor a probe tells. */
  kind: string;
  /** Whether the Results API serves it: classic tests it does not. Null where that is not known. */
  readable: boolean | null;
  /** Sessions as the API counts them, where it was asked (unfinished ones, which it never gives, may be among them); null where it was not. */
  sessions: number | null;
  /** When the test was ordered, UTC; null where the service does not tell. */
  ordered_at: Date | null;
}

/** How to reach the API (as in `loadTest`), and whether to ask about tests whose listing says little. */
export interface WorkspaceTestsOptions
  extends Pick<
    LoadTestOptions,
    'clientId' | 'clientSecret' | 'apiUrl' | 'tokenUrl' | 'rate' | 'home' | 'signal'
  > {
  /** Asks about each test whose listing does not tell its kind, once. Default: false (it takes requests). */
  probe?: boolean | undefined;
}

const COLUMNS: readonly (keyof WorkspaceTestRow)[] = [
  'workspace',
  'test_id',
  'title',
  'kind',
  'readable',
  'sessions',
  'ordered_at',
];

/**
 * The tests of every workspace that the credentials reach, newest first within a workspace as the
 * service lists them.
 *
 * @throws `configuration` (no credentials), `auth`, `rate-limit`, `network`, `interrupted`
 *
 * @example
 * const sandbox = await startSandbox({ studies: ['pilot-survey'], rate: { limit: 10, windowMs: 20 } });
 * const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
 * const tests = await workspaceTests({ apiUrl, tokenUrl, clientId, clientSecret, rate: '10/20ms' });
 * await sandbox.close();
 * rows(tests).find(({ test_id }) => test_id === sandbox.studies[0].testId)?.kind; // => "survey"
 */
export async function workspaceTests(options: WorkspaceTestsOptions = {}): Promise<Table<WorkspaceTestRow>> {
  const { probe = false, signal } = options;
  const { connect } = await import('../archive/connect.js');
  const { listTests, probeOnce } = await import('../archive/discovery.js');
  const connection = await connect(configOf(options));
  const asking = { ...connection, signal };
  try {
    const rows: WorkspaceTestRow[] = [];
    for (const workspace of await connection.client.workspaces({ signal })) {
      for await (const test of listTests(workspace, asking)) {
        rows.push(rowOf(probe ? await probeOnce(test, asking) : test));
      }
    }
    return table(Object.fromEntries(COLUMNS.map((name) => [name, rows.map((row) => row[name])])), [
      ...COLUMNS,
    ]);
  } finally {
    await connection.close();
  }
}

function rowOf({
  workspace,
  testId,
  title,
  kind,
  readable,
  sessions,
  orderedAt,
}: DiscoveredTest): WorkspaceTestRow {
  return {
    workspace,
    test_id: testId,
    title,
    kind,
    readable,
    sessions,
    ordered_at: orderedAt === null ? null : new Date(orderedAt),
  };
}
