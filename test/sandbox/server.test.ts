import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { ask, call, handClock, requestToken } from './caller.js';

const WORKSPACES = '/usertesting/api/v1/workspaces';

describe('the server', () => {
  it('listens on 127.0.0.1 alone, the storage on another origin', async () => {
    const sandbox = await startSandbox();
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.tokenUrl).toBe(`${sandbox.url}/oauth2/aus1p3vtd8vtm4Bxv0h8/v1/token`);
    expect(new URL(sandbox.storageUrl).port).not.toBe(new URL(sandbox.url).port);
    await sandbox.close();
  });

  it('refuses a study that it does not have, and to have none', async () => {
    const studies = ['pilot-surveys' as 'pilot-survey'];
    await expect(startSandbox({ studies })).rejects.toThrow(
      /^The sandbox has no study "pilot-surveys"\. It has: survey, .+\.$/,
    );
    await expect(startSandbox({ studies: [] })).rejects.toThrow(/^A sandbox needs a study/);
  });

  it('sends the documented headers, counted down, seconds remaining in the window', async () => {
    const clock = handClock();
    const caller = await call({ now: clock.now, rate: { limit: 10, windowMs: 60_000 } });
    const first = await caller.get(WORKSPACES);
    clock.pass(15_000);
    const second = await caller.get(WORKSPACES);
    const limits = ({ headers }: typeof first) =>
      ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
    expect([limits(first), limits(second)]).toEqual([
      ['10', '9', '60'],
      ['10', '8', '45'],
    ]);
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    expect(first.headers.get('etag')).toBeNull();
    await caller.close();
  });

  it('answers 429 to the eleventh request within a window, and admits it when the first slot is free', async () => {
    const clock = handClock();
    const caller = await call({ now: clock.now, rate: { limit: 10, windowMs: 60_000 } });
    const statuses = [];
    for (let request = 0; request < 11; request++) {
      statuses.push((await caller.get(WORKSPACES)).status);
      clock.pass(1000);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    clock.pass(48_999);
    expect((await caller.get(WORKSPACES)).status).toBe(429);
    clock.pass(1);
    expect((await caller.get(WORKSPACES)).status).toBe(200);
    await caller.close();
  });

  it('counts a 400 and a 404, but neither a 401 nor a token request', async () => {
    const clock = handClock();
    const caller = await call({ now: clock.now, rate: { limit: 10, windowMs: 60_000 } });
    await caller.get('/api/v2/sessionResults?testId=no');
    await caller.get('/api/v2/nothing');
    await ask(caller.sandbox.url + WORKSPACES);
    await requestToken(caller.sandbox);
    expect((await caller.get(WORKSPACES)).headers.get('x-ratelimit-remaining')).toBe('7');
    await caller.close();
  });

  it('is read-only: any method but GET is answered 404', async () => {
    const caller = await call();
    const token = await requestToken(caller.sandbox);
    const response = await fetch(caller.sandbox.url + WORKSPACES, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(404);
    await caller.close();
  });

  it('logs every request with method, path, status, time and server', async () => {
    const clock = handClock();
    const caller = await call({ now: clock.now });
    await caller.get(`${WORKSPACES}?after=x`);
    expect(caller.sandbox.requests).toEqual([
      {
        method: 'POST',
        path: '/oauth2/aus1p3vtd8vtm4Bxv0h8/v1/token',
        status: 200,
        at: clock.now(),
        server: 'token',
        authorized: false,
      },
      {
        method: 'GET',
        path: `${WORKSPACES}?after=x`,
        status: 200,
        at: clock.now(),
        server: 'api',
        authorized: true,
      },
    ]);
    await caller.close();
  });

  it('forgets log, faults, window and added sessions on reset', async () => {
    const caller = await call({ rate: { limit: 1, windowMs: 60_000 }, faults: { '5xx': 1 } });
    await caller.get(WORKSPACES);
    caller.sandbox.addSessions(caller.testId('survey'), 3);
    caller.sandbox.reset();
    expect(caller.sandbox.requests).toEqual([]);
    expect(caller.sandbox.studies[0]?.sessions).toBe(200);
    expect((await caller.get(WORKSPACES)).status).toBe(200);
    await caller.close();
  });

  it('leaves no handle when closed in the middle of answers', async () => {
    const handles = () =>
      process
        .getActiveResourcesInfo()
        .filter((name) => /TCP|Timeout/.test(name))
        .sort();
    const before = handles();
    const caller = await call({ faults: { slow: 1, 'slow-ms': 60_000 } });
    const pending = caller.get(WORKSPACES).catch((error: unknown) => error);
    await vi.waitFor(() =>
      expect(caller.sandbox.requests.at(-1)).toMatchObject({ fault: 'slow', status: 200 }),
    );
    await caller.close();
    expect(await pending).toBeInstanceOf(Error);
    await vi.waitFor(() => expect(handles().length).toBeLessThanOrEqual(before.length));
  });

  it('survives a form that breaks off, a malformed header and an odd path', async () => {
    const caller = await call();
    const { sandbox } = caller;
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    socket.write(
      `POST ${new URL(sandbox.tokenUrl).pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\ngrant`,
    );
    await vi.waitFor(() =>
      expect(sandbox.requests.filter(({ server }) => server === 'token').length).toBe(2),
    );
    socket.destroy();
    const basic = Buffer.from('100%:%zz').toString('base64');
    const refused = await fetch(sandbox.tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'studies:read' }),
    });
    expect(refused.status).toBe(401);
    expect((await caller.get('//')).status).toBe(404);
    await caller.close();
  });

  it('says which port is taken', async () => {
    const sandbox = await startSandbox();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await sandbox.close();
  });
});
