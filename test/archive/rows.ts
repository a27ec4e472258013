import type { SessionListRow } from '../../src/api/documents.js';

const HOUR_MS = 3_600_000;

/** A made-up row of the list: session 0 is the oldest, each later one starts an hour after. */
export function rowOf(index: number, changes: Partial<SessionListRow> = {}): SessionListRow {
  const start = Date.UTC(2026, 0, 1) + index * HOUR_MS;
  return {
    sessionId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    status: 'COMPLETE',
    startTime: new Date(start).toISOString(),
    finishTime: new Date(start + HOUR_MS / 4).toISOString(),
    ...changes,
  };
}
