import { describe, expect, it, onTestFinished } from 'vitest';
import type { ResultsClient } from '../../src/api/client.js';
import type { SessionListRow } from '../../src/api/documents.js';
import { sessionPages } from '../../src/api/paging.js';
import { forgetParticipant } from '../../src/archive/forget.js';
import { syncList } from '../../src/archive/list-sync.js';
import { type Archive, openArchive } from '../../src/archive/store.js';
import { SyncCounter } from '../../src/archive/sync-counter.js';
import { SyncRun } from '../../src/archive/sync-run.js';
import { folder } from '../cli/command-line.js';
import { rowOf } from './rows.js';

const TEST = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** A server's list, oldest first, and the offsets that were asked for. */
class List {
  rows: SessionListRow[];
  asked: number[] = [];
  /** Called before each page is answered. */
  beforePage: () => void = () => {};

  constructor(sessions: number) {
    this.rows = Array.from({ length: sessions }, (_, index) => rowOf(index));
  }

  add(sessions: number): void {
    for (let i = 0; i < sessions; i++) this.rows.push(rowOf(this.rows.length));
  }

  readonly client = {
    sessionPages: (testId: string, { pageSize }: { pageSize?: number } = {}) =>
      sessionPages(async (limit, offset) => {
        this.beforePage();
        this.asked.push(offset);
        const newestFirst = [...this.rows].reverse();
        const pagination = { limit, offset, totalCount: newestFirst.length };
        return { testId, sessions: newestFirst.slice(offset, offset + limit), meta: { pagination } };
      }, pageSize),
  } as unknown as ResultsClient;
}

async function newArchive(): Promise<Archive> {
  const archive = await openArchive(folder());
  onTestFinished(() => archive.close());
  return archive;
}

async function read(list: List, archive: Archive, scope: { limit?: number; since?: Date } = {}) {
  list.asked = [];
  const run = new SyncRun({
    testId: TEST,
    client: list.client,
    archive,
    transcripts: undefined,
    width: 1,
    signal: undefined,
    clock: () => 0,
    counter: new SyncCounter(TEST),
    ...scope,
  });
  const { notes } = await syncList(run);
  return { notes, asked: list.asked, count: archive.count(TEST) };
}

describe('reading the list', () => {
  it('asks for no empty page when the sessions fill the last one', async () => {
    expect((await read(new List(1_000), await newArchive())).asked).toEqual([0, 500]);
  });

  it('stops at the first page once everything older is known', async () => {
    const list = new List(1_200);
    const archive = await newArchive();
    await read(list, archive);
    list.add(7);
    expect(await read(list, archive)).toMatchObject({ asked: [0], count: 1_207 });
    list.add(600);
    expect(await read(list, archive)).toMatchObject({ asked: [0, 500], count: 1_807 });
  });

  it('reads on for as many as were asked for where one among them was forgotten', async () => {
    const list = new List(6);
    const archive = await newArchive();
    const newest = rowOf(5);
    await archive.putListed(TEST, [newest]);
    const participantId = 'aaaaaaaa-0000-4000-8000-000000000001';
    const body = JSON.stringify({ sessionParticipant: { participantId }, tasks: [] });
    await archive.putDetails(TEST, newest, Buffer.from(body), '2026-02-01T00:00:00.000Z');
    await forgetParticipant(participantId, archive);
    // Three rows without the forgotten one are four, in pages of three.
    expect(await read(list, archive, { limit: 3 })).toMatchObject({ asked: [0, 3] });
  });

  it('goes on where a run was killed between two pages', async () => {
    const list = new List(1_200);
    const archive = await newArchive();
    await archive.putListed(TEST, list.rows.slice(-500));
    expect(await read(list, archive)).toMatchObject({ asked: [0, 500, 1_000], count: 1_200 });
  });

  it('reads the top again when sessions arrived between the pages, and only then', async () => {
    const list = new List(1_200);
    list.beforePage = () => {
      if (list.asked.length === 1) list.add(3);
    };
    const archive = await newArchive();
    expect(await read(list, archive)).toMatchObject({ asked: [0, 500, 1_000, 0], count: 1_203, notes: [] });
    expect(await read(list, archive)).toMatchObject({ asked: [0], count: 1_203 });
  });

  it('ends although sessions never stop arriving, and the next run has the rest', async () => {
    const list = new List(1_200);
    list.beforePage = () => list.add(1);
    const archive = await newArchive();
    await read(list, archive);
    list.beforePage = () => {};
    expect(await read(list, archive)).toMatchObject({ count: list.rows.length });
    expect((await read(list, archive)).asked).toEqual([0]);
  });

  it('says plainly what lies beyond the 10,500 sessions that can be listed', async () => {
    const list = new List(12_000);
    const archive = await newArchive();
    const { notes, asked } = await read(list, archive);
    expect(asked).toHaveLength(21);
    expect(notes).toEqual([
      'The test has 12,000 sessions; the API lists the newest 10,500 and no more. 10,500 are known here, and 1,500 cannot be reached.',
    ]);
    list.add(1);
    expect(await read(list, archive)).toMatchObject({ asked: [0], count: 10_501 });
  });

  it('keeps what the API no longer lists, says so, and is content with one page after', async () => {
    const list = new List(700);
    const archive = await newArchive();
    await read(list, archive);
    list.rows.splice(100, 2);
    const { notes, count } = await read(list, archive);
    expect(count).toBe(700);
    expect(notes).toEqual(['2 sessions here are no longer listed by the API. They are kept.']);
    expect((await read(list, archive)).asked).toEqual([0]);
  });

  it('loses none where the counts agree by chance: 501 are new, and one was deleted', async () => {
    const list = new List(700);
    const archive = await newArchive();
    await read(list, archive);
    list.rows.splice(100, 1);
    for (let index = 700; index < 1_201; index++) list.rows.push(rowOf(index));
    expect(await read(list, archive)).toMatchObject({ asked: [0, 500, 1_000], count: 1_201 });
  });

  it('loses none where a deleted session pulls the rows up between the pages', async () => {
    const list = new List(1_000);
    list.beforePage = () => {
      if (list.asked.length === 1) list.rows.pop();
    };
    const archive = await newArchive();
    expect(await read(list, archive)).toMatchObject({ count: 1_000 });
    expect((await read(list, archive)).asked).toEqual([0]);
  });

  it('asks for a page of the size of a limit, and no more', async () => {
    const list = new List(1_200);
    const archive = await newArchive();
    expect(await read(list, archive, { limit: 20 })).toMatchObject({ asked: [0], count: 20 });
    expect(await read(list, archive)).toMatchObject({ asked: [0, 500, 1_000], count: 1_200 });
  });

  it('goes no further back than it must', async () => {
    const list = new List(1_200);
    const since = new Date(list.rows[900]?.startTime ?? '');
    expect((await read(list, await newArchive(), { since })).asked).toEqual([0, 500]);
  });
});
