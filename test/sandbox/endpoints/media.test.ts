import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ClipLink,
  ClipList,
  HighlightReelLink,
  HighlightReelList,
  VideoLink,
} from '../../../src/api/documents.js';
import { ask, type Caller, call, handClock } from '../caller.js';

describe('videos, clips and reels', () => {
  const clock = handClock();
  let caller: Caller;
  beforeAll(async () => {
    caller = await call({ now: clock.now });
  });
  afterAll(() => caller.close());

  const videoLink = async () => {
    const id = await caller.sessionId('interaction');
    return (await caller.get(`/api/v2/sessionResults/${id}/videoDownloadUrl`)).json() as VideoLink;
  };

  it('gives a link to another origin that holds for one hour of the sandbox’s clock', async () => {
    await caller.renewToken();
    const link = await videoLink();
    expect(Object.keys(link).sort()).toEqual(['expiresAt', 'sessionId', 'videoUrl']);
    expect(link.videoUrl.startsWith(`${caller.sandbox.storageUrl}/videos/`)).toBe(true);
    expect(Date.parse(link.expiresAt) - clock.now()).toBe(3_600_000);
    clock.pass(3_599_000);
    expect((await ask(link.videoUrl)).status).toBe(200);
    clock.pass(1_000);
    const late = await ask(link.videoUrl);
    expect(late.status).toBe(403);
    expect(late.text).toContain('Request has expired');
    await caller.renewToken();
  });

  it('refuses a changed link, and one with a bearer token, which the log shows', async () => {
    const { videoUrl } = await videoLink();
    expect((await ask(videoUrl.replace(/Expires=3600/, 'Expires=9999999'))).status).toBe(403);
    expect((await ask(videoUrl, { authorization: 'Bearer secret' })).status).toBe(400);
    const strayed = caller.sandbox.requests.filter(
      ({ server, authorized }) => server === 'storage' && authorized,
    );
    expect(strayed.length).toBe(1);
    expect(strayed[0]?.path).not.toContain('Signature');
  });

  it('serves ranges of a file that stays the same under a new link', async () => {
    const { videoUrl } = await videoLink();
    const bytes = async (url: string, range?: string) => {
      const response = await fetch(url, { headers: range ? { range } : {} });
      return {
        status: response.status,
        range: response.headers.get('content-range'),
        body: Buffer.from(await response.arrayBuffer()),
      };
    };
    const whole = await bytes(videoUrl);
    const total = whole.body.length;
    expect(whole.body.subarray(4, 12).toString()).toBe('ftypisom');
    clock.pass(1000);
    const rest = await bytes((await videoLink()).videoUrl, 'bytes=1000-');
    expect([rest.status, rest.range]).toEqual([206, `bytes 1000-${total - 1}/${total}`]);
    expect(rest.body.equals(whole.body.subarray(1000))).toBe(true);
    expect((await bytes(videoUrl, 'bytes=5-9')).body.equals(whole.body.subarray(5, 10))).toBe(true);
    expect((await bytes(videoUrl, 'bytes=-7')).body.equals(whole.body.subarray(-7))).toBe(true);
    expect(await bytes(videoUrl, `bytes=${total}-`)).toMatchObject({
      status: 416,
      range: `bytes */${total}`,
    });
  });

  /** A session with two clips: its ID and theirs. */
  async function twoClips(): Promise<[string, ClipList]> {
    for (let place = 0; place < 60; place++) {
      const id = await caller.sessionId('interaction', place);
      const list = (await caller.get(`/api/v2/sessionResults/${id}/clips`)).json() as ClipList;
      if (list.clips.length === 2) return [id, list];
    }
    throw new Error('No session has two clips.');
  }

  it('makes clips on demand: GENERATING, then GENERATED with a link for 15 minutes; one fails first', async () => {
    const [sessionId, { clips, studyUuid }] = await twoClips();
    expect(studyUuid).toBe(caller.testId('interaction'));
    const poll = async (clip: number) =>
      (await caller.get(`/api/v2/sessionResults/${sessionId}/clips/${clips[clip]?.uuid}`)).json() as ClipLink;
    expect([(await poll(0)).status, (await poll(0)).status]).toEqual(['GENERATING', 'GENERATED']);
    const statuses = [];
    for (let attempt = 0; attempt < 4; attempt++) statuses.push((await poll(1)).status);
    expect(statuses).toEqual(['GENERATING', 'ERROR', 'GENERATING', 'GENERATED']);
    const { clipUrl } = await poll(0);
    expect((await ask(String(clipUrl))).status).toBe(200);
    clock.pass(900_000);
    expect((await ask(String(clipUrl))).status).toBe(403);
  });

  it('lists reels and makes them the same way', async () => {
    const base = `/api/v2/testResults/${caller.testId('think-out-loud')}/highlightreels`;
    const { reels } = (await caller.get(base)).json() as HighlightReelList;
    expect(reels.map(({ name }) => name)).toEqual(['Delivery slots in two minutes', 'What they liked']);
    const poll = async () => (await caller.get(`${base}/${reels[0]?.uuid}`)).json() as HighlightReelLink;
    expect(await poll()).toEqual({ reelId: reels[0]?.uuid, status: 'GENERATING', reelUrl: null });
    expect((await ask(String((await poll()).reelUrl))).status).toBe(200);
    expect((await caller.get(`${base}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  });
});
