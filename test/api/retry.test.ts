import { describe, expect, it } from 'vitest';
import { type Failure, RETRY_POLICY, retryAfterMs, retryWait } from '../../src/api/retry.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');

function status(code: number, headers: Record<string, string> = {}): Failure {
  return { kind: 'status', status: code, headers };
}

function waitFor(failure: Failure, attempt = 1, { waitedMs = 0, random = 0.5 } = {}): number | null {
  return retryWait({ failure, attempt, waitedMs }, RETRY_POLICY, NOW, () => random);
}

describe('which failures are tried again', () => {
  it.each([408, 429, 500, 502, 503, 504, 599])('%i is', (code) => {
    expect(waitFor(status(code))).toBeGreaterThan(0);
  });

  it.each([301, 400, 401, 403, 404, 410, 422])('%i is not', (code) => {
    expect(waitFor(status(code))).toBe(null);
  });

  it('a broken connection and an unreadable body are', () => {
    expect(waitFor({ kind: 'connection', reason: 'ECONNRESET' })).toBe(500);
    expect(waitFor({ kind: 'body', reason: 'HTML' })).toBe(500);
  });

  it('none is after the last attempt', () => {
    expect(waitFor(status(503), 7)).not.toBe(null);
    expect(waitFor(status(503), 8)).toBe(null);
  });

  it('none is once the waits add up to a quarter of an hour', () => {
    expect(waitFor(status(429), 2, { waitedMs: 839_000 })).toBe(61_000);
    expect(waitFor(status(429), 2, { waitedMs: 839_001 })).toBe(null);
  });
});

describe('the wait', () => {
  it.each<[string, Record<string, string>, number]>([
    ['Retry-After in seconds, and one more', { 'retry-after': '7' }, 8000],
    ['Retry-After as a date', { 'retry-after': 'Sun, 01 Mar 2026 12:00:20 GMT' }, 21_000],
    ['Retry-After before x-ratelimit-reset', { 'retry-after': '7', 'x-ratelimit-reset': '40' }, 8000],
    ['x-ratelimit-reset, which is no epoch', { 'x-ratelimit-reset': '40' }, 41_000],
    ['a minute where nothing is said', {}, 61_000],
    ['a minute where nonsense is said', { 'retry-after': 'soon', 'x-ratelimit-reset': '' }, 61_000],
    ['two and a half minutes at most', { 'retry-after': '86400' }, 150_000],
  ])('after a 429 is %s', (_, headers, expected) => {
    expect(waitFor(status(429, headers))).toBe(expected);
  });

  it('after a 503 is what Retry-After says, but x-ratelimit-reset is about something else', () => {
    expect(waitFor(status(503, { 'retry-after': '3' }))).toBe(4000);
    expect(waitFor(status(503, { 'x-ratelimit-reset': '40' }), 1, { random: 0.25 })).toBe(250);
  });

  it('is drawn from zero to a bound that doubles, up to half a minute', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7].map((attempt) => waitFor(status(500), attempt, { random: 1 }));
    expect(bounds).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(waitFor(status(500), 5, { random: 0 })).toBe(0);
  });
});

describe('a time that the server gives', () => {
  it.each([
    ['7', 7000],
    ['120', 120_000],
    [' 7 ', 7000],
    ['12.25', 12_250],
  ])('may be spelled "%s"', (spelled, ms) => {
    expect(retryAfterMs({ 'retry-after': spelled }, NOW)).toBe(ms);
    expect(waitFor(status(429, { 'x-ratelimit-reset': spelled }))).toBe(ms + 1000);
  });

  it.each(['', '-5', '+5', '5s', 's5', '7, 7', '1e3', '0x10', '.5', 'soon 7', '1.x'])(
    'is none where it is spelled "%s"',
    (spelled) => {
      expect(retryAfterMs({ 'retry-after': spelled }, NOW)).toBe(null);
      expect(waitFor(status(429, { 'x-ratelimit-reset': spelled }))).toBe(61_000);
    },
  );
});

describe('Retry-After as a date', () => {
  it.each(['Sun, 01 Mar 2026 12:00:20 GMT', 'Sunday, 01-Mar-26 12:00:20 GMT'])(
    'may be spelled "%s", with spaces around it',
    (spelled) => {
      expect(retryAfterMs({ 'retry-after': ` ${spelled} ` }, NOW)).toBe(20_000);
    },
  );

  it('is measured against this clock where the server tells no time', () => {
    const headers = { 'retry-after': 'Sun, 01 Mar 2026 12:00:20 GMT', date: 'today' };
    expect(retryAfterMs(headers, NOW)).toBe(20_000);
  });

  it('is measured against the clock of the server, which may be wrong', () => {
    const headers = { 'retry-after': 'Sun, 01 Mar 2026 15:00:30 GMT', date: 'Sun, 01 Mar 2026 15:00:00 GMT' };
    expect(retryAfterMs(headers, NOW)).toBe(30_000);
  });

  it('that has passed is no wait', () => {
    expect(retryAfterMs({ 'retry-after': 'Sun, 01 Mar 2026 11:59:00 GMT' }, NOW)).toBe(0);
  });

  it('is nothing where it is absent or no date', () => {
    expect(retryAfterMs({}, NOW)).toBe(null);
    expect(retryAfterMs({ 'retry-after': '-5 minutes' }, NOW)).toBe(null);
  });
});
