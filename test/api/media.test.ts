import fs, {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type DownloadOptions, downloadMedia, judgeRange } from '../../src/api/media.js';
import { modeOf, PRIVATE_FILE } from '../modes.js';
import { agent, serve } from './local-server.js';

const VIDEO = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 251));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'uxframe-media-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Sends the video as a storage host does, with ranges; `cut` breaks the connection after so many bytes. */
function sendVideo(
  request: IncomingMessage,
  response: ServerResponse,
  cut = Number.POSITIVE_INFINITY,
  ranges = true,
): void {
  const from = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  if (from >= VIDEO.length) {
    response.writeHead(416, { 'content-range': `bytes */${VIDEO.length}` }).end();
    return;
  }
  const rest = VIDEO.subarray(from);
  const range = { 'content-range': `bytes ${from}-${VIDEO.length - 1}/${VIDEO.length}` };
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length, ...(from > 0 && range) });
  if (cut >= rest.length) response.end(rest);
  else response.write(rest.subarray(0, cut), () => setTimeout(() => response.destroy(), 100));
}

type Step = (request: IncomingMessage, response: ServerResponse) => void;

/** A storage host that takes one step a request (the last one for ever), and a download from it. */
async function storage(...steps: Step[]) {
  const seen: { url: string; range: string | undefined; authorization: string | undefined }[] = [];
  const host = await serve((request, response) => {
    const { range, authorization } = request.headers;
    seen.push({ url: request.url ?? '', range, authorization });
    steps[Math.min(seen.length, steps.length) - 1]?.(request, response);
  });
  const path = join(folder(), 'videos', 's1.mp4');
  let links = 0;
  const download = (options: Partial<DownloadOptions> = {}) =>
    downloadMedia({
      link: async () => {
        links += 1;
        return `${host}/v.mp4?Signature=secret-${links}`;
      },
      path,
      dispatcher: agent(),
      retry: { backoffMs: 1, graceMs: 1 },
      random: () => 0.5,
      ...options,
    });
  return { seen, path, download, links: () => links };
}

const whole: Step = (request, response) => sendVideo(request, response);
const broken: Step = (request, response) => sendVideo(request, response, 1000);

/** A host that names the version it has, and heeds an If-Range of another. */
const versioned =
  (etag: string, cut?: number): Step =>
  (request, response) => {
    response.setHeader('etag', etag);
    const { 'if-range': asked } = request.headers;
    sendVideo(request, response, cut, asked === undefined || asked === etag);
  };

/** What an earlier run left. */
function leave(path: string, bytes: Uint8Array, etag: string | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  if (etag !== undefined) writeFileSync(`${path}.part.etag`, etag);
}

const status =
  (code: number): Step =>
  (_, response) =>
    void response.writeHead(code).end('no');

describe('a download', () => {
  it('ends with the whole file, under its name, readable by its owner alone', async () => {
    const { path, download, seen } = await storage(whole);
    const progress: [number, number | null][] = [];
    expect(await download({ onProgress: (...now) => progress.push(now) })).toBe(VIDEO.length);
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(modeOf(path)).toBe(PRIVATE_FILE);
    expect(readdirSync(join(path, '..'))).toEqual(['s1.mp4']);
    expect(progress.at(-1)).toEqual([VIDEO.length, VIDEO.length]);
    expect(seen).toEqual([{ url: '/v.mp4?Signature=secret-1', range: undefined, authorization: undefined }]);
  });

  it('that breaks goes on where it ended', async () => {
    const { path, download, seen } = await storage(broken, broken, whole);
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual([undefined, 'bytes=1000-', 'bytes=2000-']);
  });

  it('that broke in an earlier run goes on where the host still has the same file', async () => {
    const { path, download, seen } = await storage(versioned('"one"'));
    leave(path, VIDEO.subarray(0, 700), '"one"');
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual(['bytes=700-']);
    expect(readdirSync(dirname(path))).toEqual(['s1.mp4']);
  });

  it('that broke in an earlier run starts over where the file was made anew since', async () => {
    const { path, download, seen } = await storage(versioned('"two"'));
    leave(path, Buffer.alloc(700), '"one"');
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual(['bytes=700-']);
  });

  it('starts over where a host that heeds no If-Range sends the rest of another file', async () => {
    const deaf: Step = (request, response) => {
      response.setHeader('etag', '"two"');
      sendVideo(request, response);
    };
    const { path, download, seen } = await storage(deaf);
    leave(path, Buffer.alloc(700), '"one"');
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual(['bytes=700-', undefined]);
  });

  it.each([
    ['nobody noted', undefined],
    ['a weak name tells', 'W/"one"'],
  ])('takes up nothing of an earlier run whose version %s', async (_, etag) => {
    const { path, download, seen } = await storage(whole);
    leave(path, Buffer.alloc(700), etag);
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual([undefined]);
  });

  it('notes the version as soon as it begins, and leaves no note when it is done', async () => {
    const { path, download } = await storage(versioned('"one"', 1000), status(404));
    await expect(download()).rejects.toMatchObject({ code: 'not-found' });
    expect(readFileSync(`${path}.part.etag`, 'utf8')).toBe('"one"');
    expect(modeOf(`${path}.part.etag`)).toBe(PRIVATE_FILE);
  });

  it('that was whole and not renamed yet is renamed', async () => {
    const { path, download, seen } = await storage(versioned('"one"'));
    leave(path, VIDEO, '"one"');
    expect(await download()).toBe(VIDEO.length);
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual([`bytes=${VIDEO.length}-`]);
  });

  it('that starts over again and again is given up', async () => {
    let turn = 0;
    const other: Step = (request, response) => {
      response.setHeader('etag', `"${turn++}"`);
      sendVideo(request, response, 1000);
    };
    const { download, seen } = await storage(other);
    await expect(download({ retry: { maxAttempts: 4, backoffMs: 1 } })).rejects.toMatchObject({
      code: 'network',
    });
    expect(seen.length).toBeLessThanOrEqual(5);
  });

  it('is on the disk before it has its name', async () => {
    const { path, download } = await storage(whole);
    const flush = vi.spyOn(fs, 'fsync');
    await download();
    expect(flush).toHaveBeenCalledOnce();
    expect(existsSync(path)).toBe(true);
  });

  it('of a link that is none is refused, and shows nothing of it', async () => {
    const { download, seen } = await storage(whole);
    const error = await download({ link: async () => '//host/v.mp4?Signature=secret-1' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'invalid-response' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret-');
    expect(seen).toEqual([]);
  });

  it('starts over where the host has a shorter file than was begun, or knows no ranges', async () => {
    const { path, download } = await storage(whole);
    await download();
    writeFileSync(`${path}.part`, Buffer.concat([VIDEO, VIDEO]));
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    const plain = await storage((_, response) => void response.end(VIDEO));
    await plain.download();
    writeFileSync(`${plain.path}.part`, 'something else');
    await plain.download();
    expect(readFileSync(plain.path)).toEqual(VIDEO);
  });

  it('starts over where another process wrote to the same file', async () => {
    const { path, download, seen } = await storage(
      broken,
      (request, response) => {
        appendFileSync(`${path}.part`, 'by another');
        sendVideo(request, response);
      },
      whole,
    );
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen.map(({ range }) => range)).toEqual([undefined, 'bytes=1000-', 'bytes=3010-', undefined]);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'to a full disk is told as that, and asks for the file once',
    async () => {
      const { path, download, seen } = await storage(whole);
      mkdirSync(dirname(path));
      symlinkSync('/dev/full', `${path}.part`);
      await expect(download()).rejects.toMatchObject({
        code: 'configuration',
        message: expect.stringContaining('cannot be written'),
        hint: 'Check the folder and the space that is left.',
      });
      expect(seen).toHaveLength(1);
    },
  );

  it('is tried again after a 503, and after a host that falls silent', async () => {
    const silent: Step = (_, response) =>
      void response.writeHead(200, { 'content-length': '3000' }).write('x');
    const { path, download, seen } = await storage(
      status(503),
      silent,
      (_, response) => void response.end(VIDEO),
    );
    await download({ idleMs: 100 });
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(seen).toHaveLength(3);
  });

  it('starts over where the file has changed meanwhile', async () => {
    const { path, download, seen } = await storage(versioned('"one"', 1000), versioned('"two"'));
    await download();
    expect(seen.map(({ range }) => range)).toEqual([undefined, 'bytes=1000-']);
    expect(readFileSync(path)).toEqual(VIDEO);
  });

  it('asks for a new link where the old one has expired, and goes on with it', async () => {
    const { path, download, seen, links } = await storage(broken, status(403), whole);
    await download();
    expect(readFileSync(path)).toEqual(VIDEO);
    expect(links()).toBe(2);
    expect(seen.at(-1)).toMatchObject({ url: '/v.mp4?Signature=secret-2', range: 'bytes=1000-' });
  });

  it('gives up after some new links, and tells no signature', async () => {
    const { download, links } = await storage(status(403));
    const error = await download().catch((reason: unknown) => reason);
    expect(links()).toBe(3);
    expect(error).toMatchObject({ code: 'network', status: 403 });
    expect(inspect(error, { depth: 9 })).not.toContain('secret-');
  });

  it('of a file that is gone is not found', async () => {
    const { download } = await storage(status(404));
    await expect(download()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives up after so many failures in a row', async () => {
    const { download, seen } = await storage(status(500));
    await expect(download({ retry: { maxAttempts: 3, backoffMs: 1 } })).rejects.toMatchObject({
      code: 'network',
    });
    expect(seen).toHaveLength(3);
  });

  it('into a folder that cannot be made is told with the path', async () => {
    const { path, download } = await storage(whole);
    const blocked = join(path, '..', '..', 'a-file');
    writeFileSync(blocked, '');
    await expect(download({ path: join(blocked, 's1.mp4') })).rejects.toMatchObject({
      code: 'configuration',
      subject: blocked,
    });
  });

  it('is stopped by its signal, and keeps what came', async () => {
    const { path, download } = await storage((_, response) => {
      response.writeHead(200, { 'content-length': '3000' }).write(VIDEO.subarray(0, 500));
    });
    const stop = new AbortController();
    const stopped = download({ signal: stop.signal, onProgress: () => setTimeout(() => stop.abort(), 20) });
    await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
    expect(readFileSync(`${path}.part`)).toEqual(VIDEO.subarray(0, 500));
  });
});

describe('the answer to a request for a range', () => {
  it.each([
    [206, { 'content-range': 'bytes 5-9/10' }, 5, { kind: 'body', start: 5, total: 10 }],
    [206, { 'content-range': 'bytes 5-9/*' }, 5, { kind: 'body', start: 5, total: null }],
    [206, { 'content-range': 'bytes 4-9/10' }, 5, { kind: 'restart' }],
    [206, {}, 5, { kind: 'restart' }],
    [200, { 'content-length': '10' }, 5, { kind: 'body', start: 0, total: 10 }],
    [200, {}, 0, { kind: 'body', start: 0, total: null }],
    [416, { 'content-range': 'bytes */5' }, 5, { kind: 'whole' }],
    [416, { 'content-range': 'bytes */4' }, 5, { kind: 'restart' }],
    [416, {}, 5, { kind: 'restart' }],
    [403, {}, 5, { kind: 'refused' }],
  ])('%i %j after %i bytes', (code, headers, from, expected) => {
    expect(judgeRange(code, headers as Record<string, string>, from)).toEqual(expected);
  });
});
