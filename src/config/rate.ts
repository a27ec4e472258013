import { UxframeError } from '../errors.js';

/** So many requests in any window of so many milliseconds. */
export interface Rate {
  limit: number;
  windowMs: number;
}

/** What the Results API documents: 10 requests in 60 seconds. */
export const DOCUMENTED_RATE = '10/60s';

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000 } as const;

/** Reads `10/60s`, `10/500ms` or `10/1m`. */
export function parseRate(text: string): Rate {
  const match = /^\s*(\d+)\s*\/\s*(\d+(?:\.\d+)?)\s*(ms|s|m)\s*$/.exec(text);
  const limit = Number(match?.[1]);
  const windowMs = Number(match?.[2]) * UNIT_MS[(match?.[3] ?? 'ms') as keyof typeof UNIT_MS];
  if (match === null || limit < 1 || windowMs < 1) {
    throw new UxframeError('configuration', `"${text}" is no rate limit.`, {
      hint: 'Write requests/window: 10/60s, or 10/500ms for a sandbox.',
      subject: text,
    });
  }
  return { limit, windowMs };
}

/**
 * Refuses a rate that is none: with no request in its window, nothing would ever be sent, or nothing held back.
 *
 * @throws `usage`
 */
export function checkRate({ limit, windowMs }: Rate): void {
  if (Number.isSafeInteger(limit) && limit >= 1 && Number.isFinite(windowMs) && windowMs >= 1) return;
  throw new UxframeError('usage', `{ limit: ${limit}, windowMs: ${windowMs} } is no rate limit.`, {
    hint: 'Give a whole number of requests from 1 on, and a window of 1 millisecond or more: { limit: 10, windowMs: 60_000 }.',
    subject: 'rate',
  });
}

/** The same as text: `{ limit: 10, windowMs: 60000 }` is `10/60s`. */
export function formatRate({ limit, windowMs }: Rate): string {
  return windowMs % 1_000 === 0 ? `${limit}/${windowMs / 1_000}s` : `${limit}/${windowMs}ms`;
}
