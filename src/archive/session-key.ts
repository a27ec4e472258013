import type { SessionListRow } from '../api/documents.js';

/**
 * `test/start/session`: text sorts as its parts do, so that a range over a test runs from the
 * oldest session to the newest. A start that is no time sorts first.
 */
export function sessionKey(testId: string, { sessionId, startTime }: SessionListRow): string {
  const start = new Date(startTime);
  return `${testId}/${Number.isNaN(start.getTime()) ? '' : start.toISOString()}/${sessionId}`;
}

/** All keys of a test: `0` is the character after `/`. */
export const testRange = (testId: string): { start: string; end: string } => ({
  start: `${testId}/`,
  end: `${testId}0`,
});
