import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionList } from '../../../src/api/documents.js';
import { type Caller, call } from '../caller.js';

describe('the session list', () => {
  let caller: Caller;
  beforeAll(async () => {
    caller = await call();
  });
  afterAll(() => caller.close());

  const list = async (query: string) =>
    (await caller.get(`/api/v2/sessionResults?${query}`)).json() as SessionList;

  it('gives 25 sessions from the newest on, and says how many there are', async () => {
    const testId = caller.testId('survey');
    const page = await list(`testId=${testId}`);
    expect(page.testId).toBe(testId);
    expect(page.meta.pagination).toEqual({ limit: 25, offset: 0, totalCount: 200 });
    const starts = page.sessions.map(({ startTime }) => startTime);
    expect(starts.length).toBe(25);
    expect(starts).toEqual([...starts].sort().reverse());
  });

  it('pages without gap or repetition, and ends with a short page and an empty one', async () => {
    const testId = caller.testId('survey');
    const pages = await Promise.all(
      [0, 90, 180, 270].map((offset) => list(`testId=${testId}&limit=90&offset=${offset}`)),
    );
    expect(pages.map(({ sessions }) => sessions.length)).toEqual([90, 90, 20, 0]);
    expect(new Set(pages.flatMap(({ sessions }) => sessions.map(({ sessionId }) => sessionId))).size).toBe(
      200,
    );
  });

  it.each([
    ['testId=no-uuid', 'testId must be a UUID'],
    ['', 'testId must be a UUID'],
    ['limit=0', 'limit must be an integer from 1 to 500'],
    ['limit=501', 'limit must be an integer from 1 to 500'],
    ['limit=ten', 'limit must be an integer from 1 to 500'],
    ['offset=-1', 'offset must be an integer from 0 to 10000'],
    ['offset=10001', 'offset must be an integer from 0 to 10000'],
  ])('answers 400 to %j', async (query, complaint) => {
    const valid =
      query.includes('testId') || query === '' ? query : `testId=${caller.testId('survey')}&${query}`;
    const answer = await caller.get(`/api/v2/sessionResults?${valid}`);
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({ statusCode: 400, message: [complaint], error: 'Bad Request' });
  });

  it('takes the extremes of the ranges', async () => {
    const testId = caller.testId('survey');
    expect((await list(`testId=${testId}&limit=500&offset=10000`)).sessions).toEqual([]);
    expect((await list(`testId=${testId}&limit=1`)).sessions.length).toBe(1);
  });

  it('answers 404 for a classic test, a test without access and an unknown one', async () => {
    const ids = [
      caller.testId('classic'),
      caller.testId('no-access'),
      '00000000-0000-4000-8000-000000000000',
    ];
    const answers = await Promise.all(ids.map((id) => caller.get(`/api/v2/sessionResults?testId=${id}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('answers an empty list for a test that nobody has finished', async () => {
    const page = await list(`testId=${caller.testId('empty')}`);
    expect(page.sessions).toEqual([]);
    expect(page.meta.pagination.totalCount).toBe(0);
  });

  it('counts sessions that were not finished in one study, as the real one may', async () => {
    const page = await list(`testId=${caller.testId('pilot-survey')}`);
    expect([page.sessions.length, page.meta.pagination.totalCount]).toEqual([8, 10]);
  });

  it('puts new sessions on top and pushes the others down', async () => {
    const testId = caller.testId('interaction');
    const before = await list(`testId=${testId}&limit=5`);
    caller.sandbox.addSessions(testId, 2);
    const after = await list(`testId=${testId}&limit=5`);
    expect(after.sessions.slice(2)).toEqual(before.sessions.slice(0, 3));
    expect(after.meta.pagination.totalCount).toBe(62);
    const { status } = await caller.get(`/api/v3/sessionResults/${after.sessions[0]?.sessionId}`);
    expect(status).toBe(200);
  });

  it('leaves optional fields out of some rows and null in others', async () => {
    const { sessions } = await list(`testId=${caller.testId('survey')}&limit=500`);
    expect(sessions.some((row) => !('audienceId' in row))).toBe(true);
    expect(sessions.some((row) => row.audienceId === null)).toBe(true);
    expect(sessions.some((row) => !('finishTime' in row))).toBe(true);
    expect(sessions.some((row) => row.finishTime === null)).toBe(true);
  });
});
