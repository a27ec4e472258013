import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ResultsClient } from '../../src/api/client.js';
import { downloadTestMedia, type MediaFile } from '../../src/archive/media.js';
import type { TestRecord } from '../../src/archive/records.js';
import type { Archive } from '../../src/archive/store.js';
import { UxframeError } from '../../src/errors.js';
import { serve } from '../api/local-server.js';

function outFolder(): string {
  const out = mkdtempSync(join(tmpdir(), 'uxframe-media-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  return out;
}

/** Downloads from a client that is made of these calls, of a test that the archive knows so much of. */
const download = (client: object, out: string, known?: Partial<TestRecord>): Promise<MediaFile[]> =>
  downloadTestMedia('8f14e45f-ceea-467f-a8a9-000000000001', {
    client: client as ResultsClient,
    archive: { test: () => known } as unknown as Archive,
    out,
    clips: true,
    reels: true,
    intervalMs: 1,
    onProgress: () => {},
  });

/** Seven sessions, newest first, each with a video, and a reel; `videoUrl` says what becomes of the videos. */
const sevenSessions = (videoUrl: (id: string) => string, url: string) => ({
  async *listSessions() {
    for (const sessionId of ['s7', 's6', 's5', 's4', 's3', 's2', 's1']) yield { sessionId };
  },
  videoUrl: async (id: string) => ({ videoUrl: videoUrl(id) }),
  clips: async () => ({ clips: [] }),
  highlightReels: async () => ({ reels: [{ uuid: 'r1', name: 'a reel' }] }),
  highlightReel: async () => ({ status: 'GENERATED', reelUrl: url }),
});

it('keeps every file in its folder, whatever an API calls its sessions, clips and reels', async () => {
  const out = outFolder();
  const url = await serve((_, response) => void response.end('film'));
  const client = {
    async *listSessions() {
      yield { sessionId: '../../up' };
    },
    videoUrl: async () => ({ videoUrl: url }),
    clips: async () => ({ clips: [{ uuid: 'C:\\device:stream', name: 'a clip' }] }),
    clip: async () => ({ status: 'GENERATED', clipUrl: url }),
    highlightReels: async () => ({ reels: [{ uuid: '/etc/passwd', name: 'a reel' }] }),
    highlightReel: async () => ({ status: 'GENERATED', reelUrl: url }),
  };
  const files = await download(client, out);
  expect(files.map(({ status, bytes }) => [status, bytes])).toEqual(Array(3).fill(['downloaded', 4]));
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mp4'),
  );
  expect(written.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
    'clips/______up_C__device_stream.mp4',
    'reels/_etc_passwd.mp4',
    'videos/______up.mp4',
  ]);
});

it('leaves a video that cannot be had for the next run, and the others and the reels arrive', async () => {
  const out = outFolder();
  const url = await serve((_, response) => void response.end('film'));
  const videoUrl = (id: string) => {
    if (id === 's2') throw new UxframeError('invalid-response', 'odd');
    return url;
  };
  await expect(download(sevenSessions(videoUrl, url), out)).rejects.toMatchObject({
    code: 'invalid-response',
  });
  expect(readdirSync(join(out, 'videos')).sort()).toEqual(
    ['s1', 's3', 's4', 's5', 's6', 's7'].map((id) => `${id}.mp4`),
  );
  expect(readdirSync(join(out, 'reels'))).toEqual(['r1.mp4']);
});

it('takes no test for a survey whose newest sessions merely have no video yet', async () => {
  const out = outFolder();
  const url = await serve((_, response) => void response.end('film'));
  const videoUrl = (id: string) => {
    if (['s7', 's6', 's5'].includes(id)) throw new UxframeError('not-found', 'not ready');
    return url;
  };
  const files = await download(sevenSessions(videoUrl, url), out);
  const missing = files.filter(({ status }) => status === 'missing').map(({ sessionId }) => sessionId);
  expect(missing.sort()).toEqual(['s5', 's6', 's7']);
  expect(files.filter(({ status }) => status === 'downloaded')).toHaveLength(5);
});

it('refuses a survey at once where the listing says so, and asks where a sync merely concluded it', async () => {
  const url = await serve((_, response) => void response.end('film'));
  const client = sevenSessions(() => url, url);
  await expect(download(client, outFolder(), { kind: 'survey', kindFrom: 'listing' })).rejects.toMatchObject({
    code: 'wrong-kind',
  });
  const files = await download(client, outFolder(), { kind: 'survey', kindFrom: 'probe' });
  expect(files.filter(({ kind, status }) => kind === 'video' && status === 'downloaded')).toHaveLength(7);
});
