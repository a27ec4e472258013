import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ResultsClient } from '../../src/api/client.js';
import { downloadTestMedia } from '../../src/archive/media.js';
import type { Archive } from '../../src/archive/store.js';
import { serve } from '../api/local-server.js';

it('keeps every file in its folder, whatever an API calls its sessions, clips and reels', async () => {
  const out = mkdtempSync(join(tmpdir(), 'uxframe-media-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
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
  const files = await downloadTestMedia('8f14e45f-ceea-467f-a8a9-000000000001', {
    client: client as unknown as ResultsClient,
    archive: { test: () => undefined } as unknown as Archive,
    out,
    clips: true,
    reels: true,
    intervalMs: 1,
    onProgress: () => {},
  });
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
