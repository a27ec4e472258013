import { finishedAt } from './asking.js';
import type { SessionRecord } from './records.js';

/** Which of a test's sessions a sync is about. */
export interface SessionScope {
  /** The newest so many. */
  limit?: number | undefined;
  /** Those that finished at or after this moment. */
  since?: Date | undefined;
}

/** The sessions in scope, newest first; forgotten ones are in none. */
export function inScope(
  oldestFirst: Iterable<SessionRecord>,
  { limit, since }: SessionScope,
): SessionRecord[] {
  const newestFirst = [...oldestFirst].reverse();
  return newestFirst
    .slice(0, limit)
    .filter(({ listed, forgotten }) => forgotten !== true && !(finishedAt(listed) < (since?.getTime() ?? 0)));
}
