import { checkWholeNumber } from '../config/whole-number.js';
import { UxframeError } from '../errors.js';
import { finishedAt } from './asking.js';
import type { SessionRecord } from './records.js';

/** Which of a test's sessions a sync is about. */
export interface SessionScope {
  /** The newest so many. */
  limit?: number | undefined;
  /** Those that finished at or after this moment. */
  since?: Date | undefined;
}

/** The sessions in scope, newest first; forgotten ones are in none, and take nobody's place. */
export function inScope(
  oldestFirst: Iterable<SessionRecord>,
  { limit, since }: SessionScope,
): SessionRecord[] {
  const newestFirst = [...oldestFirst].reverse();
  return newestFirst
    .filter(({ listed, forgotten }) => forgotten !== true && isSince(finishedAt(listed), since))
    .slice(0, limit);
}

/** A session whose time cannot be read may be a new one: a request too many is better than an answer too few. */
const isSince = (finished: number, since: Date | undefined): boolean =>
  since === undefined || Number.isNaN(finished) || finished >= since.getTime();

/**
 * Refuses a scope that is none, before anything is asked.
 *
 * @throws `usage`
 */
export function checkScope({ limit, since }: SessionScope): void {
  checkWholeNumber('limit', limit);
  if (since === undefined || isMoment(since)) return;
  throw new UxframeError('usage', 'The option since is no moment in time.', {
    hint: 'Give a valid Date, such as new Date("2026-11-01"), or leave it out.',
    subject: 'since',
  });
}

/** A Date of another realm (a notebook's) is none by `instanceof`; text has no `getTime`. */
const isMoment = (since: Date): boolean =>
  typeof since.getTime === 'function' && !Number.isNaN(since.getTime());
