import { createWriteStream } from 'node:fs';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isFileError, unwritable } from '../file-errors.js';
import { wait } from './wait.js';

/** Milliseconds between the tries to give a file its name: on Windows a virus scanner holds it for a moment. */
const RENAME_WAITS_MS = [50, 100, 200, 400, 800];
const HELD_CODES = ['EPERM', 'EACCES', 'EBUSY'];

/** Which file the bytes are of, as its host tells it. */
export interface FileVersion {
  etag: string | undefined;
  total: number | null;
}

/**
 * A file that grows beside its path, with `.part` at its end, and takes its name when it is whole. What an
 * earlier run left is of use only where the version is known that it belongs to (`.part.etag`): the file
 * may have been made anew since.
 */
export class PartialFile {
  readonly path: string;
  readonly #bytes: string;
  readonly #etag: string;
  #version: FileVersion | undefined;

  constructor(path: string) {
    this.path = path;
    this.#bytes = `${path}.part`;
    this.#etag = `${path}.part.etag`;
  }

  /** Takes up what an earlier run left. */
  async restore(): Promise<void> {
    const etag = await readFile(this.#etag, 'utf8').catch(() => '');
    this.#version = isStrong(etag) ? { etag, total: null } : undefined;
  }

  /** Bytes that are there, of a version that is known. */
  async size(): Promise<number> {
    return this.#version === undefined ? 0 : sizeOf(this.#bytes);
  }

  /** What proves to a host that the rest of the same file is wanted (RFC 9110 section 13.1.5). */
  get validator(): string | undefined {
    const etag = this.#version?.etag;
    return etag !== undefined && isStrong(etag) ? etag : undefined;
  }

  isOf({ etag, total }: FileVersion): boolean {
    const known = this.#version;
    return (
      known !== undefined &&
      (etag === undefined || known.etag === undefined || etag === known.etag) &&
      (total === null || known.total === null || total === known.total)
    );
  }

  /** Starts over. No moment leaves bytes of one version beside the name of another. */
  async begin(version: FileVersion): Promise<void> {
    await this.discard();
    await writeFile(this.#bytes, '', { mode: 0o600 });
    this.#version = version;
    const { validator } = this;
    if (validator !== undefined) await writeFile(this.#etag, validator, { mode: 0o600 });
  }

  /** Forgets which version it is: what is there counts no more. */
  async discard(): Promise<void> {
    this.#version = undefined;
    await rm(this.#etag, { force: true });
  }

  /** Writes what comes behind the bytes that are there, as far as it comes, through to the disk. */
  async append(body: Readable, from: number): Promise<void> {
    const where = from > 0 ? { flags: 'a' } : { flags: 'r+', start: 0 };
    await pipeline(body, createWriteStream(this.#bytes, { ...where, flush: true }));
  }

  /** Gives the whole file its name, and its size. */
  async finish(signal?: AbortSignal): Promise<number> {
    try {
      // A recording shows people: it is for its owner alone.
      await chmod(this.#bytes, 0o600);
      await this.#rename(signal);
      await rm(this.#etag, { force: true });
    } catch (cause) {
      if (isHeld(cause)) throw unwritable(this.path, cause, 'Close the program that has the file open.');
      throw isFileError(cause) ? unwritable(this.path, cause) : cause;
    }
    return sizeOf(this.path);
  }

  async #rename(signal: AbortSignal | undefined): Promise<void> {
    for (const waitMs of RENAME_WAITS_MS) {
      try {
        return await rename(this.#bytes, this.path);
      } catch (error) {
        if (!isHeld(error)) throw error;
        await wait(waitMs, signal);
      }
    }
    await rename(this.#bytes, this.path);
  }
}

const isStrong = (etag: string): boolean => /^"[^"\r\n]*"$/.test(etag);

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD_CODES.includes(String(error.code));
}
