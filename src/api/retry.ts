/**
 * Which failures are tried again, and after how long. Pure: the time and the chance are handed in.
 * The server's word comes first (RFC 9110 section 10.2.3, then the API's own header); full jitter
 * ("Exponential Backoff And Jitter", AWS Architecture Blog, 2015) only where it gave none.
 */
export interface RetryPolicy {
  /** Tries in all, the first one included. */
  maxAttempts: number;
  /** Milliseconds that one request may wait for its retries in all. */
  maxTotalWaitMs: number;
  /** The longest single wait, whatever the server says. */
  maxWaitMs: number;
  /** The longest wait before the first retry where the server gave no time; it doubles each time. */
  backoffMs: number;
  maxBackoffMs: number;
  /** The wait after a 429 that says nothing: one window. */
  pauseMs: number;
  /** Added to what the server says: its seconds are rounded. */
  graceMs: number;
}

export const RETRY_POLICY: RetryPolicy = {
  maxAttempts: 8,
  maxTotalWaitMs: 15 * 60_000,
  maxWaitMs: 150_000,
  backoffMs: 1000,
  maxBackoffMs: 30_000,
  pauseMs: 60_000,
  graceMs: 1000,
};

/** Header names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/**
 * - `status`: an answer that is no success
 * - `connection`: refused, reset, or out of time before the answer was whole
 * - `body`: a success whose body is cut off or is something else (a proxy's HTML page, say)
 */
export type Failure = (
  | { kind: 'status'; status: number; headers: Headers }
  | { kind: 'connection'; reason: string; cause?: unknown }
  | { kind: 'body'; reason: string }
) & {
  /** Who failed; the Results API unless it says otherwise. */
  from?: 'token server' | 'storage host';
};

export interface Try {
  failure: Failure;
  /** 1 for the first. */
  attempt: number;
  /** Milliseconds waited for retries so far. */
  waitedMs: number;
}

/** Milliseconds until the next try, or null where there should be none. */
export function retryWait(
  { failure, attempt, waitedMs }: Try,
  policy: RetryPolicy,
  now: number,
  random: () => number,
): number | null {
  if (!isRetryable(failure) || attempt >= policy.maxAttempts) return null;
  const waitMs = Math.min(waitAfter(failure, attempt, policy, now, random), policy.maxWaitMs);
  return waitedMs + waitMs > policy.maxTotalWaitMs ? null : waitMs;
}

function isRetryable(failure: Failure): boolean {
  if (failure.kind !== 'status') return true;
  return failure.status === 408 || failure.status === 429 || failure.status >= 500;
}

function waitAfter(
  failure: Failure,
  attempt: number,
  policy: RetryPolicy,
  now: number,
  random: () => number,
): number {
  if (failure.kind === 'status') {
    const told =
      retryAfterMs(failure.headers, now) ?? (failure.status === 429 ? resetMs(failure.headers) : null);
    if (told !== null) return told + policy.graceMs;
    if (failure.status === 429) return policy.pauseMs + policy.graceMs;
  }
  return random() * Math.min(policy.maxBackoffMs, policy.backoffMs * 2 ** (attempt - 1));
}

const SECONDS = /^\d+(\.\d+)?$/;

/** `Retry-After` in milliseconds from now: seconds, or a date measured against the server's own clock. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (SECONDS.test(value)) return Number(value) * 1000;
  // Every HTTP date has a time of day; without one, JavaScript takes "-5" for a day in May 2001.
  const date = /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return null;
  const serverNow = Date.parse(headers.date ?? '');
  return Math.max(0, date - (Number.isNaN(serverNow) ? now : serverNow));
}

/** `x-ratelimit-reset` in milliseconds: seconds that remain, not an epoch. */
function resetMs(headers: Headers): number | null {
  const value = headers['x-ratelimit-reset']?.trim() ?? '';
  return SECONDS.test(value) ? Number(value) * 1000 : null;
}
