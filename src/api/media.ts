import { createWriteStream } from 'node:fs';
import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Dispatcher } from 'undici';
import { UxframeError } from '../errors.js';
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
 * renamed when whole. The storage host gets no token; no message tells the signed link.
 *
 * @returns the bytes of the file
 * @throws `network`, `not-found`, `configuration` (the file cannot be written), `interrupted`, and what
 * `link` throws
 */
export async function downloadMedia(options: DownloadOptions): Promise<number> {
  const { path, signal, random = Math.random } = options;
  const policy = { ...RETRY_POLICY, ...options.retry };
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true }).catch((cause: unknown) => {
    throw unwritable(dirname(path), cause);
  });
  let url = await options.link(signal);
  let links = 1;
  const version: Version = { etag: undefined };
  for (let attempt = 1, waitedMs = 0; ; attempt += 1) {
    const before = await sizeOf(part);
    const failure = await fetchRest({ url, part, from: before, version }, options);
    if (failure === undefined) break;
    // A download that gets on is not given up, however often it breaks.
    if ((await sizeOf(part)) > before) {
      attempt = 1;
      waitedMs = 0;
      links = 1;
    }
    if (isExpired(failure) && links < MOST_LINKS) {
      links += 1;
      url = await options.link(signal);
      continue;
    }
    const waitMs = retryWait({ failure, attempt, waitedMs }, policy, Date.now(), random);
    if (waitMs === null) throw storageError(failure, path, attempt);
    waitedMs += waitMs;
    await wait(waitMs, signal);
  }
  // A recording shows people: it is for its owner alone.
  await chmod(part, 0o600);
  await rename(part, path);
  return sizeOf(path);
}

/** The link itself is not told: whoever has it can watch the recording. */
function storageError(failure: Failure, path: string, attempts: number): UxframeError {
  if (failure.kind !== 'status') return failureOf(failure, path, attempts);
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

/** Which file was begun, as its host names it. */
interface Version {
  etag: string | undefined;
}

interface Rest {
  url: string;
  part: string;
  /** Bytes that are there. */
  from: number;
  version: Version;
}

/** Fetches what is missing of the file; undefined when it is whole. */
async function fetchRest(
  { url, part, from, version }: Rest,
  options: DownloadOptions,
): Promise<Failure | undefined> {
  const { signal, idleMs = 30_000, dispatcher } = options;
  throwIfAborted(signal);
  const { request } = await import('undici');
  try {
    const response = await request(url, {
      headers: rangeHeaders(from, version),
      signal: signal ?? null,
      headersTimeout: idleMs,
      bodyTimeout: idleMs,
      ...(dispatcher && { dispatcher: dispatcher as unknown as Dispatcher }),
    });
    const headers = flatten(response.headers);
    const range = judgeRange(response.statusCode, headers, from);
    if (range.kind !== 'body') {
      await response.body.dump();
      if (range.kind === 'restart') await rm(part, { force: true });
      if (range.kind === 'whole') return undefined;
      return range.kind === 'restart'
        ? { kind: 'connection', reason: 'the storage host has another file than the one that was begun' }
        : { kind: 'status', status: response.statusCode, headers };
    }
    version.etag = headers.etag;
    let bytes = range.start;
    response.body.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      options.onProgress?.(bytes, range.total);
    });
    const file = createWriteStream(part, { flags: range.start > 0 ? 'a' : 'w', mode: 0o600 });
    await pipeline(response.body, file);
    // The file's own size: another process may have written to it as well.
    const size = await sizeOf(part);
    return range.total === null || size === range.total
      ? undefined
      : { kind: 'connection', reason: `${size} of ${range.total} bytes are there` };
  } catch (cause) {
    if (signal?.aborted) throw interruption(signal);
    if (isFileError(cause)) throw unwritable(part, cause);
    return { kind: 'connection', reason: reasonOf(cause), cause };
  }
}

/** A file that changed meanwhile comes whole (RFC 9110 section 13.1.5). */
function rangeHeaders(from: number, { etag }: Version): Headers {
  if (from === 0) return {};
  const range = `bytes=${from}-`;
  return etag === undefined || etag.startsWith('W/') ? { range } : { range, 'if-range': etag };
}

type Range =
  | { kind: 'body'; start: number; total: number | null }
  | { kind: 'whole' | 'restart' | 'refused' };

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

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** What a disk says while a file is written, which has no path with it. */
const DISK_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'];

function isFileError(cause: unknown): boolean {
  if (!(cause instanceof Error && 'syscall' in cause)) return false;
  return 'path' in cause || ('code' in cause && DISK_CODES.includes(String(cause.code)));
}

function unwritable(path: string, cause: unknown): UxframeError {
  return new UxframeError('configuration', `${path} cannot be written.`, {
    hint: 'Check the folder and the space that is left.',
    subject: path,
    cause,
  });
}
