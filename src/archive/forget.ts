import { rm } from 'node:fs/promises';
import type { SessionDetails, SessionListRow } from '../api/documents.js';
import { UxframeError } from '../errors.js';
import { removeDerived } from './derived-file.js';
import { archiveFolder } from './environment.js';
import { overwriteFreed } from './freed-space.js';
import type { Archive } from './store.js';

/** What was deleted. */
export interface Forgotten {
  tests: number;
  sessions: number;
}

/**
 * Deletes all that the archive holds of a test, and overwrites where it stood. The IDs of sessions that were forgotten
 * on a person's request stay, so that fetching the test again does not bring them back.
 */
export async function forgetTest(testId: string, archive: Archive): Promise<Forgotten> {
  const held = heldOfTest(testId, archive);
  await archive.removeTest(testId);
  removeDerived(archive.home, testId);
  await overwriteFreed(archive.environment);
  return held;
}

/** What `forgetTest` would delete. */
export function heldOfTest(testId: string, archive: Archive): Forgotten {
  const sessions = archivedSessions(testId, archive);
  return { tests: archive.test(testId) !== undefined || sessions > 0 ? 1 : 0, sessions };
}

/**
 * Deletes a participant's sessions in every test, and overwrites where they stood. The sessions' IDs
 * and start times stay, without anything else, so that no sync brings them back.
 */
export async function forgetParticipant(participantId: string, archive: Archive): Promise<Forgotten> {
  const forgotten: Forgotten = { tests: 0, sessions: 0 };
  for (const { testId } of archive.tests()) {
    const theirs = sessionsOf(participantId, testId, archive);
    // First: were it to end here, the next run would still find the sessions, and so this file.
    if (theirs.length > 0) removeDerived(archive.home, testId);
    for (const row of theirs) await archive.removeSession(testId, row);
    forgotten.sessions += theirs.length;
    forgotten.tests += theirs.length > 0 ? 1 : 0;
  }
  await overwriteFreed(archive.environment);
  return forgotten;
}

/** What `forgetParticipant` would delete. */
export function heldOfParticipant(participantId: string, archive: Archive): Forgotten {
  const counts = archive.tests().map(({ testId }) => sessionsOf(participantId, testId, archive).length);
  return { tests: counts.filter((count) => count > 0).length, sessions: sumOf(counts) };
}

function sessionsOf(participantId: string, testId: string, archive: Archive): SessionListRow[] {
  const id = participantId.toLowerCase();
  return [...archive.sessions(testId)].filter(({ details }) => isOf(id, details)).map(({ listed }) => listed);
}

/**
 * Deletes the whole archive, the files themselves. The archive must not be used afterwards.
 *
 * @throws `configuration` where they cannot be deleted: Windows deletes no file that another process has open
 */
export async function forgetAll(archive: Archive): Promise<Forgotten> {
  const held = heldInAll(archive);
  await archive.close();
  const folder = archiveFolder(archive.home);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch((cause: unknown) => {
    throw new UxframeError('configuration', `The archive ${folder} cannot be deleted as a whole.`, {
      hint: 'End what else uses it (a notebook, a sync), check its permissions, then run it again.',
      subject: folder,
      cause,
    });
  });
  return held;
}

/** What `forgetAll` would delete. */
export function heldInAll(archive: Archive): Forgotten {
  const tests = archive.tests();
  return {
    tests: tests.length,
    sessions: sumOf(tests.map(({ testId }) => archivedSessions(testId, archive))),
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Those with anything to delete: not those that were only listed, or forgotten before. */
const archivedSessions = (testId: string, archive: Archive): number =>
  [...archive.listed(testId)].filter(({ details }) => details.fetchedAt !== null).length;

function isOf(participantId: string, details: Buffer): boolean {
  const text = details.toString('utf8');
  // A look at the text first: parsing every document would take ten times as long.
  if (!text.toLowerCase().includes(participantId)) return false;
  const { sessionParticipant } = JSON.parse(text) as SessionDetails;
  return sessionParticipant?.participantId?.toLowerCase() === participantId;
}
