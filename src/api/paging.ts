import { checkWholeNumber } from '../config/whole-number.js';
import type { SessionList, SessionListRow, WorkspaceTest } from './documents.js';
import { throwIfAborted } from './wait.js';

/** `limit` goes to 500 and `offset` to 10,000: no more sessions of a test can be reached. */
export const PAGE_SIZE = 500;
const LAST_OFFSET = 10_000;
export const SESSION_CEILING = LAST_OFFSET + PAGE_SIZE;

/** A page of the session list, newest first, without the sessions that an earlier page brought. */
export interface SessionPage {
  sessions: SessionListRow[];
  offset: number;
  /** As the API counts; whether it counts completed sessions only is not documented. */
  totalCount: number;
}

/**
 * Reads the session list page by page until a page is short or empty, all are there, or the ceiling is
 * reached. A session that completes meanwhile pushes the rows down: what comes twice is given once.
 */
export async function* sessionPages(
  readPage: (limit: number, offset: number) => Promise<SessionList>,
  pageSize = PAGE_SIZE,
): AsyncGenerator<SessionPage, void, undefined> {
  checkWholeNumber('pageSize', pageSize, [1, PAGE_SIZE]);
  const seen = new Set<string>();
  let offset = 0;
  while (offset <= LAST_OFFSET) {
    const { sessions, meta } = await readPage(pageSize, offset);
    const { limit, totalCount } = meta.pagination;
    const fresh = sessions.filter(({ sessionId }) => !seen.has(sessionId) && seen.add(sessionId));
    if (fresh.length > 0 || offset === 0) yield { sessions: fresh, offset, totalCount };
    // The server may give fewer a page than were asked for, and say so.
    const size = limit > 0 ? Math.min(pageSize, limit) : pageSize;
    const next = offset + sessions.length;
    if (sessions.length < size || next >= totalCount) return;
    offset = next > LAST_OFFSET && offset < LAST_OFFSET ? LAST_OFFSET : next;
  }
}

/** The sessions of all pages, one by one. */
export async function* sessionRows(
  pages: AsyncIterable<SessionPage>,
): AsyncGenerator<SessionListRow, void, undefined> {
  for await (const page of pages) yield* page.sessions;
}

/** Rows until the signal: an abort stops at the next row, and not at the next page, hundreds of rows on. */
export async function* untilAborted<Row>(
  rows: AsyncIterable<Row>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Row, void, undefined> {
  for await (const row of rows) {
    throwIfAborted(signal);
    yield row;
  }
}

/** The older API gives 50 tests a page. */
const TESTS_A_PAGE = 50;

/** The tests of a workspace, page by page along the cursor of the last row, each once. */
export async function* workspaceTests(
  readPage: (after: string | undefined) => Promise<WorkspaceTest[]>,
): AsyncGenerator<WorkspaceTest, void, undefined> {
  const seen = new Set<string>();
  let after: string | undefined;
  while (true) {
    const rows = await readPage(after);
    const fresh = rows.filter(({ uuid }) => !seen.has(uuid) && seen.add(uuid));
    yield* fresh;
    // A cursor that leads nowhere new would go round for ever.
    if (rows.length < TESTS_A_PAGE || fresh.length === 0) return;
    after = rows.at(-1)?.cursor;
  }
}
