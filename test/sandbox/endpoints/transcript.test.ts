import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, call } from '../caller.js';

describe('the transcript', () => {
  let caller: Caller;
  beforeAll(async () => {
    caller = await call();
  });
  afterAll(() => caller.close());

  const transcript = async (sessionId: string) =>
    caller.get(`/api/v2/sessionResults/${sessionId}/transcript`);

  it('is a WebVTT file, whatever the Content-Type says', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async (place) => transcript(await caller.sessionId('think-out-loud', place))),
    );
    expect(answers.map(({ text }) => /^\uFEFF?WEBVTT/.test(text))).toEqual([true, true, true, true]);
    expect(new Set(answers.map(({ headers }) => headers.get('content-type'))).size).toBe(2);
  });

  it('is 404 where it is not ready, and for kinds that have none', async () => {
    const ids = [
      await caller.sessionId('think-out-loud'),
      await caller.sessionId('survey'),
      await caller.sessionId('interaction'),
    ];
    const answers = await Promise.all(ids.map(transcript));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('may be a header and nothing else', async () => {
    expect((await transcript(await caller.sessionId('live-conversation'))).text).toBe('WEBVTT\n');
  });
});
