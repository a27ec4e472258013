import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { UxframeError } from '../errors.js';
import { isFileError, unwritable } from '../file-errors.js';
import { makeFolder } from '../make-folder.js';
import { bareError } from './bare-error.js';
import { PartialFile } from './partial-file.js';
import { flatten, type HttpDispatcher, reasonOf } from './request.js';
import { type Failure, type Headers, RETRY_POLICY, type RetryPolicy, retryWait } from './retry.js';
import { failureOf } from './status-errors.js';
import { interruption, throwIfAborted, wait } from './wait.js';

export interface DownloadOptions {
  /** Asks the API for a link: before the first byte, and again when one has expired. */
  link: (signal?: AbortSignal) => Promise<string>;
  /** Where the file goes once it is whole; until then it grows beside it, with `.part` at its end. */
  path: string;
  dispatcher?: HttpDispatcher | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds without a byte before the connection counts as lost; 30,000 by default. */
  idleMs?: number | undefined;
  retry?: Partial<RetryPolicy> | undefined;
  random?: (() => number) | undefined;
  /** Bytes that are there, and bytes in all where the server tells. */
  onProgress?: ((bytes: number, total: number | null) => void) | undefined;
}

/** How often a link may be refused before a new one is no help. */
const MOST_LINKS = 3;

/**
 * Downloads a video, clip or reel: streamed to a temporary file, resumed where a broken download ended,
 * renamed when whole. What an earlier run began is gone on with where the host proves that it still has the
 * same file. The storage host gets no token; no message tells the signed link.
 *
 * @returns the bytes of the file
 * @throws `network`, `not-found`, `invalid-response` (the link is none), `configuration` (the file cannot be
 * written), `interrupted`, and what `link` throws
 */
export async function downloadMedia(options: DownloadOptions): Promise<number> {
  const { path, signal, random = Math.random } = options;
  const policy = { ...RETRY_POLICY, ...options.retry };
  const file = new PartialFile(path);
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    throw unwritable(dirname(path), cause);
  }
  await file.restore();
  let url = await askLink(options);
  let links = 1;
  let furthest = 0;
  for (let attempt = 1, waitedMs = 0; ; attempt += 1) {
    furthest = Math.max(furthest, await file.size());
    const failure = await fetchRest({ url, file }, options);
    if (failure === undefined) break;
    // A download that gets on is not given up, however often it breaks; one that starts over again and again is.
    if ((await file.size()) > furthest) {
      attempt = 1;
      waitedMs = 0;
      links = 1;
    }
    if (isExpired(failure) && links < MOST_LINKS) {
      links += 1;
      url = await askLink(options);
      continue;
    }
    const waitMs = retryWait({ failure, attempt, waitedMs }, policy, Date.now(), random);
    if (waitMs === null) throw storageError(failure, path, attempt);
    waitedMs += waitMs;
    await wait(waitMs, signal);
  }
  return await file.finish(signal);
}

async function askLink({ link, path, signal }: DownloadOptions): Promise<string> {
  const url = await link(signal);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new UxframeError('invalid-response', 'The Results API gave a link that is no http(s) address.', {
    hint: 'Run it again later; if that does not help, the API may have changed: look for a newer version of uxframe.',
    subject: path,
  });
}

/** The link itself is not told: whoever has it can watch the recording. */
function storageError(failure: Failure, path: string, attempts: number): UxframeError {
  if (failure.kind !== 'status') return failureOf({ ...failure, from: 'storage host' }, path, attempts);
  const { status } = failure;
  if (status === 404) {
    return new UxframeError('not-found', 'The storage host does not have the file any more (404).', {
      hint: 'Run it again for a new link; if that does not help, the recording was deleted.',
      subject: path,
      status,
    });
  }
  const what = isExpired(failure) ? 'refuses every new link' : 'has trouble';
  return new UxframeError('network', `The storage host ${what} (${status}).`, {
    hint: 'Run it again later: what was downloaded is kept.',
    subject: path,
    status,
  });
}

/** Storage hosts say 403 (S3) or 401 or 410 for a link that has expired. */
function isExpired(failure: Failure): boolean {
  return failure.kind === 'status' && [401, 403, 410].includes(failure.status);
}

interface Rest {
  url: string;
  file: PartialFile;
}

/** Fetches what is missing of the file; undefined when it is whole. */
async function fetchRest({ url, file }: Rest, options: DownloadOptions): Promise<Failure | undefined> {
  const { path, signal, idleMs = 30_000, dispatcher } = options;
  throwIfAborted(signal);
  const { request } = await import('undici');
  const from = await file.size();
  try {
    const response = await request(url, {
      headers: rangeHeaders(from, file),
      signal: signal ?? null,
      headersTimeout: idleMs,
      bodyTimeout: idleMs,
      ...(dispatcher && { dispatcher: dispatcher as unknown as Dispatcher }),
    });
    const headers = flatten(response.headers);
    const range = judgeRange(response.statusCode, headers, from);
    if (range.kind === 'body') {
      const version = { etag: headers.etag, total: range.total };
      if (range.start === 0) await file.begin(version);
      if (file.isOf(version)) return await receive(response.body, range, file, options);
    }
    await response.body.dump();
    if (range.kind === 'whole') return undefined;
    if (range.kind === 'refused') return { kind: 'status', status: response.statusCode, headers };
    await file.discard();
    return { kind: 'connection', reason: 'the storage host has another file than the one that was begun' };
  } catch (cause) {
    if (signal?.aborted) throw interruption(signal);
    if (isFileError(cause)) throw unwritable(path, cause);
    return { kind: 'connection', reason: reasonOf(cause), cause: bareError(cause) };
  }
}

/** Writes what comes of the file; undefined where nothing of it is missing then. */
async function receive(
  body: Readable,
  { start, total }: Body,
  file: PartialFile,
  { onProgress }: DownloadOptions,
): Promise<Failure | undefined> {
  let bytes = start;
  body.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    onProgress?.(bytes, total);
  });
  await file.append(body, start);
  // The file's own size: another process may have written to it as well.
  const size = await file.size();
  if (total === null || size === total) return undefined;
  return { kind: 'connection', reason: `${size} of ${total} bytes are there` };
}

/** A file that changed meanwhile comes whole (RFC 9110 section 13.1.5). */
function rangeHeaders(from: number, { validator }: PartialFile): Headers {
  if (from === 0) return {};
  const range = `bytes=${from}-`;
  return validator === undefined ? { range } : { range, 'if-range': validator };
}

interface Body {
  kind: 'body';
  start: number;
  total: number | null;
}

type Range = Body | { kind: 'whole' | 'restart' | 'refused' };

/** What the answer to a request for `bytes={from}-` holds (RFC 9110 section 14). */
export function judgeRange(status: number, headers: Headers, from: number): Range {
  const [, start, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
  const size = total === undefined || total === '*' ? null : Number(total);
  if (status === 206) {
    return Number(start) === from ? { kind: 'body', start: from, total: size } : { kind: 'restart' };
  }
  if (status === 416) return { kind: from > 0 && size === from ? 'whole' : 'restart' };
  if (status !== 200) return { kind: 'refused' };
  const length = headers['content-length'];
  return { kind: 'body', start: 0, total: length === undefined ? null : Number(length) };
}
