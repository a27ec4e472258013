import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { orNull, ResultsClient } from '../../src/api/client.js';
import { type Answer, json, SESSION, scene } from './local-server.js';

const text =
  (body: string, status = 200): Answer =>
  (response) =>
    void response.writeHead(status).end(body);
const reset: Answer = (response) => void response.socket?.resetAndDestroy();
const truncated: Answer = (response) => {
  response.writeHead(200, { 'content-length': '500' });
  response.write(JSON.stringify(SESSION), () => response.destroy());
};
const fine = json(SESSION);

describe('each method asks for its path', () => {
  const row = { sessionId: 's1', status: 'COMPLETE', startTime: '2026-03-01T12:00:00.000Z' };
  const list = {
    testId: 't',
    sessions: [row],
    meta: { pagination: { limit: 500, offset: 0, totalCount: 1 } },
  };
  const scores = { testId: 't', qxScores: [], meta: { totalQxTasks: 0, completes: 0 } };
  const video = {
    sessionId: 's',
    videoUrl: 'http://storage/v.mp4?sig=1',
    expiresAt: '2026-03-01T13:00:00.000Z',
  };

  it.each<[string, (client: ResultsClient) => unknown, unknown, string]>([
    [
      'listSessions',
      (c) => all(c.listSessions('t')),
      list,
      '/api/v2/sessionResults?testId=t&limit=500&offset=0',
    ],
    ['session', (c) => c.session('s'), SESSION, '/api/v3/sessionResults/s'],
    ['transcript', (c) => c.transcript('s'), 'WEBVTT\n\n', '/api/v2/sessionResults/s/transcript'],
    ['videoUrl', (c) => c.videoUrl('s'), video, '/api/v2/sessionResults/s/videoDownloadUrl'],
    ['clips', (c) => c.clips('s'), { studyUuid: 't', clips: [] }, '/api/v2/sessionResults/s/clips'],
    [
      'clip',
      (c) => c.clip('s', 'c'),
      { clipUuid: 'c', status: 'GENERATING' },
      '/api/v2/sessionResults/s/clips/c',
    ],
    ['highlightReels', (c) => c.highlightReels('t'), { reels: [] }, '/api/v2/testResults/t/highlightreels'],
    [
      'highlightReel',
      (c) => c.highlightReel('t', 'r'),
      { reelId: 'r', status: 'ERROR' },
      '/api/v2/testResults/t/highlightreels/r',
    ],
    ['qxScores', (c) => c.qxScores('t'), scores, '/api/v2/testResults/t/qxScores'],
    ['workspaces', (c) => c.workspaces(), [], '/usertesting/api/v1/workspaces'],
    ['tests', (c) => all(c.tests('w')), [], '/usertesting/api/v1/workspaces/w'],
    ['study', (c) => c.study('t'), { title: 'Checkout' }, '/usertesting/api/v1/studies/t'],
  ])('%s', async (_, call, answer, path) => {
    const { client, asked } = await scene([typeof answer === 'string' ? text(answer) : json(answer)]);
    await call(client);
    expect(asked).toEqual([path]);
  });

  it('ids are escaped: none can lead to another path', async () => {
    const { client, asked } = await scene([fine]);
    await client.session('../v2/x?y');
    expect(asked).toEqual(['/api/v3/sessionResults/..%2Fv2%2Fx%3Fy']);
  });
});

describe('wrong options are refused before any request:', () => {
  const credentials = { clientId: 'me', clientSecret: 'secret' };

  it.each([
    ['a rate without requests', { rate: { limit: 0, windowMs: 60_000 } }],
    ['no time at all', { timeoutMs: 0 }],
  ])('%s', (_, options) => {
    expect(() => new ResultsClient({ ...credentials, ...options })).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });

  it.each([0, 501, 2.5])('a page of %s', async (pageSize) => {
    const { client, asked } = await scene([json({})]);
    await expect(all(client.sessionPages('t', { pageSize }))).rejects.toMatchObject({ code: 'usage' });
    expect(asked).toEqual([]);
  });
});

describe('an abort in a loop stops at the next row, not at the next page:', () => {
  it.each<[string, (client: ResultsClient, signal: AbortSignal) => AsyncIterable<unknown>, unknown]>([
    [
      'of sessions',
      (client, signal) => client.listSessions('t', { signal }),
      {
        testId: 't',
        sessions: ['s1', 's2', 's3'].map((sessionId) => ({
          sessionId,
          status: 'COMPLETE',
          startTime: '2026-03-01T12:00:00.000Z',
        })),
        meta: { pagination: { limit: 500, offset: 0, totalCount: 3 } },
      },
    ],
    [
      'of tests',
      (client, signal) => client.tests('w', { signal }),
      ['t1', 't2', 't3'].map((uuid) => ({ uuid, title: uuid, cursor: uuid })),
    ],
  ])('%s', async (_, rowsOf, answer) => {
    const { client } = await scene([json(answer)]);
    const stop = new AbortController();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const row of rowsOf(client, stop.signal)) {
        seen.push(row);
        if (seen.length === 2) stop.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'interrupted' });
    expect(seen).toHaveLength(2);
  });
});

describe('the text that arrived', () => {
  it('comes with the document, to the byte', async () => {
    const sent = '{ "sessionId": "s1",\n "taskGroups": [], "tasks": [], "new": {"kept": 1.0} }';
    const { client } = await scene([text(sent)]);
    const raw = await client.sessionRaw('s1');
    expect(raw.text).toBe(sent);
    expect(raw.document).toEqual({ ...SESSION, new: { kept: 1 } });
  });
});

describe('a fault that passes', () => {
  it.each<[string, Answer, number | null]>([
    ['a reset connection', reset, null],
    ['a truncated body', truncated, null],
    ['a page of a proxy in a success', text('<html>sign in</html>'), 200],
    ['JSON that is cut off', text('{"sessionId": "s1", "tas'), 200],
    ['an empty body', text(''), 200],
    ['a 408', json({}, 408), 408],
    ['a 500', json({}, 500), 500],
    ['a 503 that says when', json({}, 503, { 'retry-after': '0' }), 503],
    ['a 429 that says nothing', json({}, 429), 429],
    ['a 429 with Retry-After', json({}, 429, { 'retry-after': '0' }), 429],
    ['a 429 with x-ratelimit-reset', json({}, 429, { 'x-ratelimit-reset': '0' }), 429],
  ])('%s is tried again', async (_, fault, status) => {
    const { client, asked, events } = await scene([fault, fault, fine]);
    await expect(client.session('s1')).resolves.toEqual(SESSION);
    expect(asked).toHaveLength(3);
    expect(events.map((event) => event.status)).toEqual([status, status, 200]);
    expect(events.map((event) => event.attempt)).toEqual([1, 2, 3]);
  });

  it('a slow body is given up after the time-out, and asked for again', async () => {
    const slow: Answer = (response) => void response.writeHead(200).write('{');
    const { client, asked } = await scene([slow, fine], { timeoutMs: 200 });
    await expect(client.session('s1')).resolves.toEqual(SESSION);
    expect(asked).toHaveLength(2);
  });

  it('a transcript that merely lacks its signature is handed on as it is', async () => {
    const { client } = await scene([text('1\n00:00:00,000 --> 00:00:01,000\nSubRip\n')]);
    await expect(client.transcript('s1')).resolves.toContain('SubRip');
  });

  it('a page in place of a transcript is asked for again', async () => {
    const { client } = await scene([text('<html>'), text('\uFEFFWEBVTT - made up\n\n')]);
    await expect(client.transcript('s1')).resolves.toBe('\uFEFFWEBVTT - made up\n\n');
  });
});

describe('a fault that stays', () => {
  it.each<[string, Answer, string]>([
    ['a reset connection', reset, 'network'],
    ['a page of a proxy', text('<html>'), 'network'],
    ['a 503', json({}, 503), 'network'],
    ['a 429', json({}, 429, { 'retry-after': '0' }), 'rate-limit'],
  ])('%s is an error after the last attempt', async (_, fault, code) => {
    const { client, asked } = await scene([fault], { retry: { maxAttempts: 3, backoffMs: 1, graceMs: 1 } });
    await expect(client.session('s1')).rejects.toMatchObject({ code, subject: 's1' });
    expect(asked).toHaveLength(3);
  });

  it.each([
    [400, 'bad-request'],
    [403, 'auth'],
    [404, 'not-found'],
    [302, 'invalid-response'],
    [418, 'invalid-response'],
  ])('%i is not tried again', async (status, code) => {
    const { client, asked } = await scene([json({}, status)]);
    await expect(client.session('s1')).rejects.toMatchObject({ code, status });
    expect(asked).toHaveLength(1);
  });

  it('JSON that contradicts the contract is not tried again', async () => {
    const { client, asked } = await scene([json({ ...SESSION, tasks: 'ten' })]);
    await expect(client.session('s1')).rejects.toMatchObject({ code: 'invalid-response' });
    expect(asked).toHaveLength(1);
  });

  it('waiting in all is bounded', async () => {
    const { client, asked } = await scene([json({}, 503, { 'retry-after': '1' })], {
      retry: { maxTotalWaitMs: 500, graceMs: 0 },
    });
    await expect(client.session('s1')).rejects.toMatchObject({ code: 'network' });
    expect(asked).toHaveLength(1);
  });
});

describe('a 404', () => {
  it('is told with its four reasons', async () => {
    const { client } = await scene([json({}, 404)]);
    const error = await client.transcript('s1').catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/no such id.*no access.*kind that has no such thing.*not there yet/);
  });

  it('is null where that is asked for, and other errors stay errors', async () => {
    const { client } = await scene([json({}, 404), json({}, 400)]);
    await expect(orNull(client.transcript('s1'))).resolves.toBe(null);
    await expect(orNull(client.transcript('s1'))).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('a 429', () => {
  it('pauses every request of the client, not only its own', async () => {
    const { client, events } = await scene([json({}, 429, { 'retry-after': '0' }), fine], {
      rate: { limit: 10, windowMs: 1000 },
      retry: { graceMs: 150 },
    });
    const first = client.session('s1');
    while (events.length === 0) await new Promise((tick) => setTimeout(tick, 1));
    const pausedAt = performance.now();
    await client.session('s2');
    expect(performance.now() - pausedAt).toBeGreaterThan(100);
    await first;
    expect(events.map(({ status }) => status)).toEqual([429, 200, 200]);
  });
});

describe('a 401', () => {
  it('in the middle refreshes the token once for all who wait', async () => {
    const waiting: (() => void)[] = [];
    const together: Answer = (response, request) => {
      if (request.headers.authorization === 'Bearer token-2') return fine(response, request);
      waiting.push(() => json({}, 401)(response, request));
      if (waiting.length === 20) for (const refuse of waiting) refuse();
    };
    const { client, tokens, asked } = await scene([together], { rate: { limit: 20, windowMs: 50 } });
    const sessions = await Promise.all(Array.from({ length: 20 }, (_, i) => client.session(`s${i}`)));
    expect(sessions).toHaveLength(20);
    expect(tokens()).toBe(2);
    expect(asked).toHaveLength(40);
  });

  it('for the new token as well is the end', async () => {
    const { client, tokens, asked } = await scene([json({}, 401)]);
    await expect(client.session('s1')).rejects.toMatchObject({ code: 'auth', status: 401 });
    expect([tokens(), asked.length]).toEqual([2, 2]);
  });

  it('for a new token that worked in between is another expiry, once', async () => {
    const answers = [json({}, 401), fine, json({}, 401), fine];
    const { client, tokens } = await scene(answers, { rate: { limit: 1, windowMs: 30 } });
    const first = client.session('a');
    await expect(client.session('b')).resolves.toEqual(SESSION);
    await expect(first).resolves.toEqual(SESSION);
    expect(tokens()).toBe(3);
  });
});

describe('the signal', () => {
  it('ends a request under way, a queued one, and a wait for a retry', async () => {
    const stop = new AbortController();
    const hang: Answer = () => {};
    const { client } = await scene([hang], { rate: { limit: 1, windowMs: 60_000 } });
    const calls = [client.session('under way', stop), client.session('queued', stop)];
    setTimeout(() => stop.abort(), 50);
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'interrupted' });
    const retrying = await scene([json({}, 503, { 'retry-after': '60' })]);
    await expect(retrying.client.session('s1', { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});

describe('a call that may finish', () => {
  it('gives the answer that was on its way at the abort, and begins no retry', async () => {
    const stop = new AbortController();
    const stopping =
      (answer: Answer): Answer =>
      (response, request) => {
        stop.abort();
        setTimeout(() => answer(response, request), 20);
      };
    const options = { signal: stop.signal, finishSent: true };
    const good = await scene([stopping(fine)]);
    await expect(good.client.session('s1', options)).resolves.toEqual(SESSION);
    await expect(good.client.session('s2', options)).rejects.toMatchObject({ code: 'interrupted' });
    expect(good.asked).toHaveLength(1);
    const again = new AbortController();
    const bad = await scene([json({}, 503), fine]);
    const call = bad.client.session('s1', { signal: again.signal, finishSent: true });
    while (bad.asked.length === 0) await new Promise((tick) => setTimeout(tick, 1));
    again.abort();
    await expect(call).rejects.toMatchObject({ code: 'interrupted' });
    expect(bad.asked).toHaveLength(1);
  });
});

describe('what a client shows', () => {
  it('never holds the secret or a token', async () => {
    const { client } = await scene([json({}, 500)], { retry: { maxAttempts: 1 } });
    const error = await client.session('s1').catch((reason: unknown) => reason);
    const shown = [client, error].map(
      (value) => inspect(value, { depth: 20, showHidden: true }) + JSON.stringify(value),
    );
    expect(shown.join()).not.toMatch(/very-secret|token-1/);
    expect(shown.join()).toContain('answered 500');
  });

  it('in an event is a path without ids', async () => {
    const { client, events } = await scene([fine]);
    await client.session('a-person');
    expect(events).toEqual([
      {
        path: '/api/v3/sessionResults/{sessionId}',
        attempt: 1,
        status: 200,
        waitedMs: expect.any(Number),
        durationMs: expect.any(Number),
        retryInMs: null,
      },
    ]);
  });
});

describe('credentials', () => {
  it('are checked without a request to the API', async () => {
    const { client, asked, tokens } = await scene([fine]);
    await expect(client.checkCredentials()).resolves.toEqual({ expiresInS: 3600 });
    expect([asked.length, tokens()]).toEqual([0, 1]);
  });

  it.each([
    ['apiUrl', 'api.example.com'],
    ['tokenUrl', 'api.example.com'],
    ['apiUrl', 'http://api.example.com'],
    ['tokenUrl', 'http://api.example.com/token'],
    ['apiUrl', 'https://me:hush@api.example.com'],
  ])('are sent nowhere where %s is %s', (name, url) => {
    const make = () => new ResultsClient({ clientId: 'a', clientSecret: 'b', [name]: url });
    expect(make).toThrow(expect.objectContaining({ code: 'configuration', subject: name }));
    expect(make).not.toThrow('hush');
  });
});

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
