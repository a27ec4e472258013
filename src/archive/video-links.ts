import { orNull } from '../api/client.js';
import type { VideoLink } from '../api/documents.js';
import { parseTestId } from '../api/test-id.js';
import type { ConnectionSettings } from '../config/connection-settings.js';
import { checkWholeNumber } from '../config/whole-number.js';
import { configOf } from '../config.js';
import { UxframeError } from '../errors.js';
import { runPool } from './pool.js';

/** Requests at a time, as the rate limit has it. */
const WIDTH = 10;

/** `videoLinks`: one row a session that has a video, newest first; a list of rows, no table. */
export interface VideoLinkRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** Signed, for whoever has it: do not store or publish it. */
  video_url: string;
  /** When the link stops working, UTC: an hour after it was asked for. */
  expires_at: Date;
}

/** Which sessions, and how to reach the API: what is not given comes from the environment, `.env` or the config file. */
export interface VideoLinkOptions extends ConnectionSettings {
  /** These sessions; by default the newest. */
  sessionIds?: readonly string[] | undefined;
  /** The newest so many, 10 by default: each link is a request, and the API allows 10 a minute. */
  limit?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Links to the videos of a test's sessions, newest first, to click on in a notebook: one row a session that
 * has a video. Each link is valid for one hour (`expires_at`); ask again for another.
 * `uxframe videos` downloads the files.
 *
 * Source: the Results API's `videoDownloadUrl`.
 *
 * @throws `wrong-kind` where no session has a video (a survey); `usage` (`limit`), `invalid-test-id`, `classic-test`,
 * `configuration`, `auth`, `not-found`, `rate-limit`, `network`, `interrupted`
 *
 * @example
 * const sandbox = await startSandbox({ studies: ['pilot-interaction'] });
 * const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
 * const [{ testId }] = sandbox.studies;
 * const links = await videoLinks(testId, { limit: 2, apiUrl, tokenUrl, clientId, clientSecret, rate: '10/20ms' });
 * await sandbox.close();
 * links.length; // => 2
 */
export async function videoLinks(idOrUrl: string, options: VideoLinkOptions = {}): Promise<VideoLinkRow[]> {
  const testId = parseTestId(idOrUrl);
  const { sessionIds, limit = 10, signal } = options;
  checkWholeNumber('limit', limit);
  const { connect } = await import('./connect.js');
  const connection = await connect(configOf(options));
  const { client } = connection;
  try {
    const wanted: string[] = [...(sessionIds ?? [])];
    if (sessionIds === undefined) {
      for await (const { sessionId } of client.listSessions(testId, { signal })) {
        if (wanted.push(sessionId) >= limit) break;
      }
    }
    const links = new Map<string, VideoLink | null>();
    const ask = async (id: string) => links.set(id, await orNull(client.videoUrl(id, { signal })));
    const failure = await runPool(wanted, ask, { width: WIDTH, signal });
    if (failure !== undefined) throw failure;
    const rows = wanted.flatMap((id) => {
      const link = links.get(id);
      if (link == null) return [];
      return [{ session_id: id, video_url: link.videoUrl, expires_at: new Date(link.expiresAt) }];
    });
    if (rows.length > 0 || wanted.length === 0) return rows;
  } finally {
    await connection.close();
  }
  throw new UxframeError('wrong-kind', `None of these sessions of ${testId} has a video.`, {
    hint: 'Surveys have none; interaction tests, think-out-loud tests and live conversations do.',
    subject: testId,
  });
}
