import { describe, expect, it } from 'vitest';
import type { SessionList, WorkspaceTest } from '../../src/api/documents.js';
import { type SessionPage, sessionPages, sessionRows, workspaceTests } from '../../src/api/paging.js';

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

function row(number: number) {
  return { sessionId: `s${number}`, status: 'COMPLETE', startTime: '2026-03-01T12:00:00.000Z' };
}

/** A list of sessions, newest first, that may change between two pages. */
class Listing {
  readonly asked: [limit: number, offset: number][] = [];
  rows: number[];
  totalCount: number | undefined;
  mostAPage = Number.POSITIVE_INFINITY;
  afterPage: () => void = () => {};

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) => count - index);
  }

  read = async (limit: number, offset: number): Promise<SessionList> => {
    this.asked.push([limit, offset]);
    const size = Math.min(limit, this.mostAPage);
    const sessions = this.rows.slice(offset, offset + size).map(row);
    const totalCount = this.totalCount ?? this.rows.length;
    this.afterPage();
    return { testId: 't', sessions, meta: { pagination: { limit: size, offset, totalCount } } };
  };

  pages(pageSize?: number): Promise<SessionPage[]> {
    return all(sessionPages(this.read, pageSize));
  }

  async ids(pageSize?: number): Promise<string[]> {
    return (await all(sessionRows(sessionPages(this.read, pageSize)))).map(({ sessionId }) => sessionId);
  }
}

describe('the session list', () => {
  it('that is short takes one request', async () => {
    const listing = new Listing(3);
    expect(await listing.ids()).toEqual(['s3', 's2', 's1']);
    expect(listing.asked).toEqual([[500, 0]]);
  });

  it('that is empty takes one request, and gives a page that says so', async () => {
    const listing = new Listing(0);
    expect(await listing.pages()).toEqual([{ sessions: [], offset: 0, totalCount: 0 }]);
    expect(listing.asked).toHaveLength(1);
  });

  it('of exactly one full page takes one request', async () => {
    const listing = new Listing(4);
    expect(await listing.ids(4)).toHaveLength(4);
    expect(listing.asked).toEqual([[4, 0]]);
  });

  it('is read page by page', async () => {
    const listing = new Listing(5);
    const pages = await listing.pages(2);
    expect(pages.map(({ offset, sessions }) => [offset, sessions.length])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  it('ends at a short page, whatever totalCount says', async () => {
    const listing = new Listing(3);
    listing.totalCount = 900;
    expect(await listing.ids(2)).toEqual(['s3', 's2', 's1']);
    expect(listing.asked).toHaveLength(2);
  });

  it('ends at an empty page', async () => {
    const listing = new Listing(4);
    listing.totalCount = 900;
    expect(await listing.ids(2)).toHaveLength(4);
    expect(listing.asked).toHaveLength(3);
  });

  it('goes on where the server gives fewer a page than were asked for, and says so', async () => {
    const listing = new Listing(5);
    listing.mostAPage = 2;
    expect(await listing.ids(500)).toEqual(['s5', 's4', 's3', 's2', 's1']);
    expect(listing.asked.map(([, offset]) => offset)).toEqual([0, 2, 4]);
  });

  it('gives each session once while new ones push the rows down', async () => {
    const listing = new Listing(6);
    let next = 7;
    listing.afterPage = () => void (next <= 9 && listing.rows.unshift(next++));
    expect(await listing.ids(2)).toEqual(['s6', 's5', 's4', 's3', 's2', 's1']);
  });

  it('ends at 10,500 sessions: the API goes no further', async () => {
    const listing = new Listing(12_000);
    const pages = await listing.pages();
    expect(pages.flatMap(({ sessions }) => sessions)).toHaveLength(10_500);
    expect(listing.asked.at(-1)).toEqual([500, 10_000]);
    expect(pages.at(-1)?.totalCount).toBe(12_000);
  });

  it('reaches the same 10,500 with pages that do not fit into 10,000', async () => {
    const listing = new Listing(12_000);
    listing.mostAPage = 300;
    const ids = await listing.ids();
    expect(new Set(ids).size).toBe(ids.length);
    expect(listing.asked.at(-1)).toEqual([500, 10_000]);
    expect(ids).toHaveLength(10_300);
  });

  it('is read no further than somebody looks', async () => {
    const listing = new Listing(2000);
    for await (const { sessionId } of sessionRows(sessionPages(listing.read))) {
      if (sessionId === 's1999') break;
    }
    expect(listing.asked).toHaveLength(1);
  });
});

describe('the tests of a workspace', () => {
  const test = (number: number): WorkspaceTest => ({
    uuid: `t${number}`,
    title: 'Test',
    cursor: `c${number}`,
  });
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  function workspace(...pages: number[][]) {
    const asked: (string | undefined)[] = [];
    const read = async (after: string | undefined) => {
      asked.push(after);
      return (pages[asked.length - 1] ?? []).map(test);
    };
    return { asked, read };
  }

  it('are read along the cursor of the last row until a page is short', async () => {
    const { asked, read } = workspace(numbers(1, 50), numbers(51, 100), numbers(101, 103));
    expect(await all(workspaceTests(read))).toHaveLength(103);
    expect(asked).toEqual([undefined, 'c50', 'c100']);
  });

  it('come once each, and end where a page brings nothing new', async () => {
    const { asked, read } = workspace(numbers(1, 50), numbers(41, 90), numbers(41, 90), numbers(41, 90));
    const found = await all(workspaceTests(read));
    expect(found.map(({ uuid }) => uuid)).toEqual(numbers(1, 90).map((number) => `t${number}`));
    expect(asked).toEqual([undefined, 'c50', 'c90']);
  });

  it('of an empty workspace are none', async () => {
    const { asked, read } = workspace([]);
    expect(await all(workspaceTests(read))).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
