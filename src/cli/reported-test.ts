import type { TestData } from '../frames/tables.js';
import type { ReportedTest } from '../notebook/report-header.js';

/** What a report's head says of a test. */
export function reportedTest({ test, sessions, fetchedAt }: TestData): ReportedTest {
  const n = sessions.numRows();
  const starts = Array.from({ length: n }, (_, row) => sessions.get('started_at', row) as Date | null)
    .flatMap((date) => (date === null ? [] : [date.getTime()]))
    .sort((a, b) => a - b);
  const day = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString());
  return { ...test, n, firstSession: day(starts[0]), lastSession: day(starts.at(-1)), fetchedAt };
}
