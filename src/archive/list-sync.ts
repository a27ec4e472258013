import { PAGE_SIZE, SESSION_CEILING, type SessionPage } from '../api/paging.js';
import { finishedAt } from './asking.js';
import type { ListingRecord } from './records.js';
import { PRIORITY, type SyncRun } from './sync-run.js';

export interface Listed {
  /** As the API counts. */
  totalCount: number;
  /** What a reader should know about the count, as sentences. */
  notes: string[];
}

/** Sessions may arrive while the pages are read again because sessions arrived; once is usual. */
const MOST_PASSES = 3;

/**
 * Reads the list newest first, and no further than it has to: up to a page that ends with a session known
 * before, after which the archive holds as many as the API counts. A pass during which sessions arrived or
 * went is followed by another, which reads the top again.
 */
export async function syncList(run: SyncRun): Promise<Listed> {
  let read = await readPass(run);
  for (let pass = 2; read.moved && pass <= MOST_PASSES; pass++) read = await readPass(run);
  return { totalCount: read.totalCount, notes: notesOf(read, run) };
}

interface Pass {
  totalCount: number;
  /** The count changed while the pages were read: rows were pushed down, or pulled up by one that was deleted. */
  moved: boolean;
  /** Nothing older was left out on purpose. */
  whole: boolean;
}

async function readPass(run: SyncRun): Promise<Pass> {
  const { client, archive, testId, limit = Number.POSITIVE_INFINITY } = run.options;
  const pageSize = Math.min(PAGE_SIZE, limit);
  const pass: Pass = { totalCount: 0, moved: false, whole: true };
  let read = 0;
  for await (const page of client.sessionPages(testId, { pageSize, ...run.call(PRIORITY.list) })) {
    pass.moved ||= page.offset > 0 && page.totalCount !== pass.totalCount;
    pass.totalCount = page.totalCount;
    const meetsKnown = endsKnown(page, run);
    await archive.putListed(testId, page.sessions);
    read += page.sessions.filter((row) => archive.session(testId, row)?.forgotten !== true).length;
    if (meetsKnown && isCountRight(page, run)) break;
    if (read >= limit || isBefore(page, run)) {
      pass.whole = false;
      break;
    }
  }
  // After a pass during which rows moved, the counts differ for no lasting reason.
  if (pass.whole && !pass.moved) await noteListing(pass.totalCount, run);
  return pass;
}

/** Counts alone could agree by chance, where some sessions are new and others were deleted. */
function endsKnown({ sessions }: SessionPage, { options: { archive, testId } }: SyncRun): boolean {
  const last = sessions.at(-1);
  return last === undefined || archive.session(testId, last) !== undefined;
}

/** The archive holds what the API counts, but for the difference that the last whole reading left. */
function isCountRight({ totalCount }: SessionPage, { options: { archive, testId } }: SyncRun): boolean {
  const before = archive.test(testId)?.listing;
  const difference = before == null ? 0 : before.archivedCount - before.totalCount;
  return archive.count(testId) - totalCount === difference;
}

const isBefore = ({ sessions }: SessionPage, { options: { since } }: SyncRun): boolean =>
  since !== undefined && sessions.every((row) => finishedAt(row) < since.getTime());

async function noteListing(totalCount: number, run: SyncRun): Promise<void> {
  const { archive, testId } = run.options;
  const archivedCount = archive.count(testId);
  const listing: ListingRecord = { at: run.now(), totalCount, archivedCount };
  await archive.updateTest(testId, { listing });
}

function notesOf({ totalCount, whole }: Pass, { options: { archive, testId } }: SyncRun): string[] {
  if (!whole) return [];
  const archived = archive.count(testId);
  const lacking = totalCount - archived;
  if (totalCount > SESSION_CEILING && lacking > 0) {
    return [
      `The test has ${grouped(totalCount)} sessions; the API lists the newest ${grouped(SESSION_CEILING)} and no more. ` +
        `${grouped(archived)} are known here, and ${grouped(lacking)} cannot be reached.`,
    ];
  }
  if (lacking > 0) {
    return [
      `The API counts ${grouped(totalCount)} sessions and lists ${grouped(archived)}: it may count unfinished ones.`,
    ];
  }
  if (lacking < 0) {
    return [`${grouped(-lacking)} sessions here are no longer listed by the API. They are kept.`];
  }
  return [];
}

const grouped = (count: number): string => count.toLocaleString('en-US');
