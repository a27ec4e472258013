import { afterEach, describe, expect, it } from 'vitest';
import type { SessionList, VideoLink } from '../../src/api/documents.js';
import { FaultPlan, type Faults } from '../../src/sandbox/fault.js';
import { ask, type Caller, call, FORM, handClock } from './caller.js';

const WORKSPACES = '/usertesting/api/v1/workspaces';

describe('faults', () => {
  let caller: Caller;
  afterEach(() => caller.close());

  const statuses = async (faults: Faults, requests = 30) => {
    caller = await call({ faults });
    const all = [];
    for (let number = 0; number < requests; number++)
      all.push((await caller.get(`${WORKSPACES}?n=${number}`)).status);
    return all;
  };

  it('5xx: one of four statuses, as often as asked for', async () => {
    const all = await statuses({ '5xx': 0.5 }, 60);
    const failed = all.filter((status) => status >= 500);
    expect(failed.length).toBeGreaterThan(15);
    expect(failed.length).toBeLessThan(45);
    expect(new Set(failed)).toEqual(new Set([500, 502, 503, 504]));
  });

  it.each([
    ['seconds', 'retry-after'],
    ['date', 'retry-after'],
    ['reset', 'x-ratelimit-reset'],
  ] as const)('429 with %s: only %s says when to come back', async (style, header) => {
    const clock = handClock();
    caller = await call({
      now: clock.now,
      rate: { limit: 10, windowMs: 30_000 },
      faults: { '429': 1, '429-headers': style },
    });
    const { status, headers } = await caller.get(WORKSPACES);
    expect(status).toBe(429);
    expect(
      ['retry-after', 'x-ratelimit-reset', 'x-ratelimit-limit'].filter((name) => headers.has(name)),
    ).toEqual([header]);
    const value = String(headers.get(header));
    expect(style === 'date' ? (Date.parse(value) - clock.now()) / 1000 : Number(value)).toBe(30);
  });

  it('429 with none: nothing says when to come back, for a limit really reached as well', async () => {
    caller = await call({ rate: { limit: 1, windowMs: 60_000 }, faults: { '429-headers': 'none' } });
    await caller.get(WORKSPACES);
    const { status, headers } = await caller.get(WORKSPACES);
    expect(status).toBe(429);
    expect([...headers.keys()].filter((name) => /retry|ratelimit/.test(name))).toEqual([]);
  });

  it('reset: the connection breaks, and the log says so', async () => {
    caller = await call({ faults: { reset: 1 } });
    await expect(caller.get(WORKSPACES)).rejects.toThrow('fetch failed');
    expect(caller.sandbox.requests.at(-1)).toMatchObject({ status: 0, fault: 'reset' });
  });

  it('truncate: the body is shorter than its length', async () => {
    caller = await call({ faults: { truncate: 1 } });
    await expect(caller.get(WORKSPACES)).rejects.toThrow();
    expect(caller.sandbox.requests.at(-1)).toMatchObject({ status: 200, fault: 'truncate' });
  });

  it('html: a page with status 200', async () => {
    caller = await call({ faults: { html: 1 } });
    const { status, headers, text } = await caller.get(WORKSPACES);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<!DOCTYPE html>');
  });

  it('slow: the head at once, the body in drops, whole in the end', async () => {
    caller = await call({ faults: { slow: 1, 'slow-ms': 40 } });
    const answer = await caller.get(WORKSPACES);
    expect(answer.json()).toHaveLength(3);
  });

  it('401: the token stops being valid in the middle, for every request that follows', async () => {
    caller = await call();
    caller.sandbox.failNext('401');
    expect((await caller.get(WORKSPACES)).status).toBe(401);
    expect((await caller.get(WORKSPACES)).status).toBe(401);
    await caller.renewToken();
    expect((await caller.get(WORKSPACES)).status).toBe(200);
  });

  it('404: always the same share of the listed sessions is not there', async () => {
    caller = await call({ faults: { '404': 0.3 } });
    const list = (
      await caller.get(`/api/v2/sessionResults?testId=${caller.testId('interaction')}&limit=60`)
    ).json() as SessionList;
    const missing = async () => {
      const answers = await Promise.all(
        list.sessions.map(({ sessionId }) => caller.get(`/api/v3/sessionResults/${sessionId}`)),
      );
      return answers.map(({ status }) => status === 404);
    };
    const first = await missing();
    expect(first.filter(Boolean).length).toBeGreaterThan(8);
    expect(first.filter(Boolean).length).toBeLessThan(30);
    expect(await missing()).toEqual(first);
  });

  it('arrivals: sessions complete between pages, so that rows are seen twice', async () => {
    caller = await call({ faults: { arrivals: 1 } });
    const page = async (offset: number) =>
      (
        (
          await caller.get(
            `/api/v2/sessionResults?testId=${caller.testId('interaction')}&limit=20&offset=${offset}`,
          )
        ).json() as SessionList
      ).sessions;
    const [first, second] = [await page(0), await page(20)];
    expect(second[0]?.sessionId).toBe(first.at(-1)?.sessionId);
    expect(caller.sandbox.studies.find(({ name }) => name === 'interaction')?.sessions).toBe(62);
  });

  it('skew: Date header, tokens and links follow the server’s wrong clock', async () => {
    const clock = handClock();
    const skew = 7_200_000;
    caller = await call({ now: clock.now, faults: { 'skew-ms': skew } });
    const answer = await caller.get(
      `/api/v2/sessionResults/${await caller.sessionId('interaction')}/videoDownloadUrl`,
    );
    expect(Date.parse(String(answer.headers.get('date')))).toBe(clock.now() + skew);
    const link = answer.json() as VideoLink;
    expect(Date.parse(link.expiresAt)).toBe(clock.now() + skew + 3_600_000);
    expect((await ask(link.videoUrl)).status).toBe(200);
  });

  it('can be forced on the next requests of one path, the storage’s and the token’s too', async () => {
    caller = await call();
    caller.sandbox.failNext('5xx', { times: 2, path: /clips/ });
    caller.sandbox.failNext('truncate', { path: /^\/videos\// });
    caller.sandbox.failNext('5xx', { path: /oauth2/ });
    expect((await caller.get(WORKSPACES)).status).toBe(200);
    const sessionId = await caller.sessionId('interaction');
    const clips = `/api/v2/sessionResults/${sessionId}/clips`;
    expect([(await caller.get(clips)).status >= 500, (await caller.get(clips)).status >= 500]).toEqual([
      true,
      true,
    ]);
    expect((await caller.get(clips)).status).toBe(200);
    const link = (
      await caller.get(`/api/v2/sessionResults/${sessionId}/videoDownloadUrl`)
    ).json() as VideoLink;
    await expect(ask(link.videoUrl)).rejects.toThrow();
    expect((await ask(link.videoUrl)).status).toBe(200);
    expect((await fetch(caller.sandbox.tokenUrl, { method: 'POST' })).status).toBeGreaterThanOrEqual(500);
  });

  it('404: forced, it is what the next request of that path meets', async () => {
    caller = await call();
    caller.sandbox.failNext('404', { path: /transcript/ });
    const path = `/api/v2/sessionResults/${await caller.sessionId('think-out-loud', 1)}/transcript`;
    expect([(await caller.get(path)).status, (await caller.get(path)).status]).toEqual([404, 200]);
  });

  it('429: forced, it is said by the token’s endpoint and the storage too', async () => {
    caller = await call({ faults: { '429-headers': 'seconds' } });
    const { sandbox } = caller;
    const { videoUrl } = (
      await caller.get(`/api/v2/sessionResults/${await caller.sessionId('interaction')}/videoDownloadUrl`)
    ).json() as VideoLink;
    sandbox.failNext('429', { path: /oauth2/ });
    sandbox.failNext('429', { path: /^\/videos\// });
    const token = await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(FORM) });
    const video = await ask(videoUrl);
    expect([token, video].map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '1'],
      [429, '1'],
    ]);
    expect((await ask(videoUrl)).status).toBe(200);
  });

  it('are replaced while it runs', async () => {
    caller = await call({ faults: { '5xx': 1 } });
    caller.sandbox.setFaults({ html: 1 });
    expect((await caller.get(WORKSPACES)).status).toBe(200);
    expect(caller.sandbox.requests.at(-1)?.fault).toBe('html');
  });
});

describe('the plan of faults', () => {
  it('draws by path and attempt, whatever the order of the requests', () => {
    const paths = ['/a', '/b', '/c', '/d', '/e', '/f'];
    const drawn = (order: string[]) => {
      const plan = new FaultPlan(3, { '5xx': 0.3, reset: 0.3 });
      return Object.fromEntries(order.map((path) => [path, plan.draw(path)]));
    };
    expect(drawn([...paths].reverse())).toEqual(drawn(paths));
    expect(new Set(Object.values(drawn(paths))).size).toBeGreaterThan(1);
  });

  it('draws anew for a second attempt, so that a retry can succeed', () => {
    const plan = new FaultPlan(1, { '5xx': 0.5 });
    const attempts = Array.from({ length: 20 }, () => plan.draw('/same'));
    expect(new Set(attempts)).toEqual(new Set(['5xx', undefined]));
  });
});
