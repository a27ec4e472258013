import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readyAsset } from '../api/assets.js';
import { orNull, type ResultsClient } from '../api/client.js';
import { downloadMedia } from '../api/media.js';
import type { CallOptions } from '../api/transport.js';
import { isUxframeError, UxframeError } from '../errors.js';
import { runPool } from './pool.js';
import type { Archive } from './store.js';

export type MediaKind = 'video' | 'clip' | 'reel';

/** A video, clip or reel, and what became of it. */
export interface MediaFile {
  kind: MediaKind;
  sessionId: string | null;
  /** Of the clip or reel; null for a session's video. */
  id: string | null;
  name: string | null;
  path: string;
  /** `there`: an earlier run brought it. `missing`: the API has none (404). */
  status: 'downloaded' | 'there' | 'missing';
  bytes: number | null;
}

export interface MediaOptions {
  client: ResultsClient;
  archive: Archive;
  /** The folder to write to. */
  out: string;
  clips: boolean;
  reels: boolean;
  /** These alone, by their ids; the list of sessions is not asked for then. */
  sessions?: readonly string[] | undefined;
  /** The newest so many sessions. */
  limit?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds between two questions whether a clip is cut. */
  intervalMs: number;
  onProgress: (progress: MediaProgress) => void;
}

export interface MediaProgress {
  done: number;
  /** As far as is known. */
  total: number;
  bytes: number;
}

/** Files at a time: a download does not count against the rate limit, its link does. */
const WIDTH = 3;

interface Wanted extends Pick<MediaFile, 'kind' | 'sessionId' | 'id' | 'name' | 'path'> {
  link: (signal?: AbortSignal) => Promise<string>;
}

/**
 * Downloads the videos of a test's sessions, and with them its clips and reels: what is there already is
 * not asked for, a link is asked for only when its download starts, a broken download goes on where it ended.
 *
 * @throws `wrong-kind` for a survey; `not-found`, `auth`, `network`, `rate-limit`, `interrupted`, `configuration`
 */
export async function downloadTestMedia(testId: string, options: MediaOptions): Promise<MediaFile[]> {
  const known = options.archive.test(testId);
  // What a sync concluded from two sessions without a transcript is not sure enough to refuse by.
  refuseSurvey(known?.kind === 'survey' && known.kindFrom === 'listing', testId);
  const sessionIds = options.sessions ?? (await newestSessions(testId, options));
  const run = new MediaRun(options);
  const videos = sessionIds.map((sessionId) => videoOf(sessionId, options));
  // A few first: of a survey, every session would answer 404. The oldest are the likeliest to have theirs ready.
  await run.fetchAll(videos.slice(-WIDTH));
  const isNone = run.files.length > 0 && run.files.every(({ status }) => status === 'missing');
  refuseSurvey(isNone && options.sessions === undefined, testId);
  await run.fetchAll(videos.slice(0, -WIDTH));
  if (options.clips) {
    await run.inPool(sessionIds, 1, async (id) => run.fetchAll(await clipsOf(id, options)));
  }
  if (options.reels) await run.fetchAll(await reelsOf(testId, options));
  // One bad file must not keep back the others: it is told at the end.
  if (run.failure !== undefined) throw run.failure;
  return run.files;
}

class MediaRun {
  readonly files: MediaFile[] = [];
  /** The first file that could not be had. */
  failure: UxframeError | undefined;
  readonly #options: MediaOptions;
  #total = 0;
  #bytes = 0;

  constructor(options: MediaOptions) {
    this.#options = options;
  }

  async fetchAll(wanted: readonly Wanted[]): Promise<void> {
    this.#total += wanted.length;
    await this.inPool(wanted, WIDTH, async (media) => this.#note(await this.#fetch(media)));
  }

  async inPool<Item>(
    items: readonly Item[],
    width: number,
    work: (item: Item) => Promise<void>,
  ): Promise<void> {
    const failure = await runPool(items, work, { width, signal: this.#options.signal });
    this.failure ??= failure;
  }

  async #fetch({ link, ...media }: Wanted): Promise<MediaFile> {
    const { path } = media;
    if (existsSync(path)) return { ...media, status: 'there', bytes: (await stat(path)).size };
    let before = 0;
    const onProgress = (bytes: number) => {
      this.#bytes += bytes - before;
      before = bytes;
      this.#report();
    };
    try {
      const bytes = await downloadMedia({ link, path, signal: this.#options.signal, onProgress });
      return { ...media, status: 'downloaded', bytes };
    } catch (error) {
      if (!isUxframeError(error, 'not-found')) throw error;
      return { ...media, status: 'missing', bytes: null };
    }
  }

  #note(file: MediaFile): void {
    this.files.push(file);
    this.#report();
  }

  #report(): void {
    this.#options.onProgress({ done: this.files.length, total: this.#total, bytes: this.#bytes });
  }
}

async function newestSessions(testId: string, { client, limit, signal }: MediaOptions): Promise<string[]> {
  const ids: string[] = [];
  for await (const { sessionId } of client.listSessions(testId, { signal })) {
    ids.push(sessionId);
    if (ids.length === limit) break;
  }
  return ids;
}

function videoOf(sessionId: string, { client, out }: MediaOptions): Wanted {
  return {
    kind: 'video',
    sessionId,
    id: null,
    name: null,
    path: join(out, 'videos', fileName(sessionId)),
    link: async (signal) => (await client.videoUrl(sessionId, media(signal))).videoUrl,
  };
}

async function clipsOf(
  sessionId: string,
  { client, out, signal, intervalMs }: MediaOptions,
): Promise<Wanted[]> {
  const list = await orNull(client.clips(sessionId, media(signal)));
  return (list?.clips ?? []).map(({ uuid, name }) => ({
    kind: 'clip',
    sessionId,
    id: uuid,
    name,
    path: join(out, 'clips', fileName(sessionId, uuid)),
    link: (abort) =>
      readyAsset(
        async () => {
          const { status, clipUrl } = await client.clip(sessionId, uuid, media(abort));
          return { status, url: clipUrl ?? null };
        },
        { signal: abort, intervalMs },
      ),
  }));
}

async function reelsOf(testId: string, { client, out, signal, intervalMs }: MediaOptions): Promise<Wanted[]> {
  const list = await orNull(client.highlightReels(testId, media(signal)));
  return (list?.reels ?? []).map(({ uuid, name }) => ({
    kind: 'reel',
    sessionId: null,
    id: uuid,
    name,
    path: join(out, 'reels', fileName(uuid)),
    link: (abort) =>
      readyAsset(
        async () => {
          const { status, reelUrl } = await client.highlightReel(testId, uuid, media(abort));
          return { status, url: reelUrl ?? null };
        },
        { signal: abort, intervalMs },
      ),
  }));
}

/** IDs are UUIDs; whatever else came would have to stay in its folder, and be a name on every system. */
const fileName = (...ids: string[]): string => `${ids.map((id) => id.replace(/[^\w-]/g, '_')).join('_')}.mp4`;

/** Media come last of all that waits for the rate limit. */
const media = (signal: AbortSignal | undefined): CallOptions => ({ signal, priority: 9 });

function refuseSurvey(isSurvey: boolean, testId: string): void {
  if (!isSurvey) return;
  throw new UxframeError('wrong-kind', `No session of ${testId} has a video.`, {
    hint: `Surveys have none; interaction tests, think-out-loud tests and live conversations do. Run "uxframe doctor ${testId}".`,
    subject: testId,
  });
}
