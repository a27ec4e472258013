import { checkLink } from './link.js';
import { createRandom } from './random.js';
import { type Reply, text } from './reply.js';

/** What a request to the storage brings. */
export interface StorageCall {
  url: URL;
  range: string | undefined;
  ifRange: string | undefined;
  authorized: boolean;
  now: number;
}

/** Answers as an object store does: signed links only, no bearer token, ranges served. */
export function answerStorage({ url, range, ifRange, authorized, now }: StorageCall): Reply {
  // Two ways of saying who one is are an error at an object store; here it also shows a token that strayed.
  if (authorized) return refusal(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  const state = checkLink(url, now);
  if (state === 'forged') return refusal(403, 'SignatureDoesNotMatch', 'The signature does not match.');
  if (state === 'expired') return refusal(403, 'AccessDenied', 'Request has expired');

  const content = film(url.pathname);
  const etag = `"${content.length.toString(16)}-${content.readUInt32BE(64).toString(16)}"`;
  const headers = { 'content-type': 'video/mp4', 'accept-ranges': 'bytes', etag };
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || match[0] === 'bytes=-' || (ifRange !== undefined && ifRange !== etag)) {
    return { status: 200, headers, body: content };
  }
  const [start, end] = bounds(match[1] ?? '', match[2] ?? '', content.length);
  if (start > end) {
    const reply = refusal(416, 'InvalidRange', 'The requested range is not satisfiable');
    return { ...reply, headers: { ...reply.headers, 'content-range': `bytes */${content.length}` } };
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${content.length}` },
    body: content.subarray(start, end + 1),
  };
}

function bounds(first: string, last: string, length: number): [number, number] {
  if (first === '') return [Math.max(0, length - Number(last)), length - 1];
  return [Number(first), last === '' ? length - 1 : Math.min(Number(last), length - 1)];
}

/** Bytes that begin as an MP4 file does; the same for the same path. Nobody will want to watch them. */
function film(path: string): Buffer {
  const random = createRandom('film', path);
  const content = Buffer.alloc(random.int(60_000, 240_000));
  content.write('\u0000\u0000\u0000\u0020ftypisom\u0000\u0000\u0002\u0000isomiso2avc1mp41', 0, 'latin1');
  for (let place = 32; place + 4 <= content.length; place += 4) {
    content.writeUInt32BE(Math.floor(random.next() * 0x1_0000_0000), place);
  }
  return content;
}

function refusal(status: number, code: string, message: string): Reply {
  return text(
    status,
    'application/xml',
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
}
