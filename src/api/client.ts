import { SERVICE } from '../config/service.js';
import { readServiceUrl } from '../config/service-url.js';
import { checkWholeNumber } from '../config/whole-number.js';
import { isUxframeError } from '../errors.js';
import { parseJson, readTranscript, withoutMark } from './body.js';
import type {
  ClipLink,
  ClipList,
  HighlightReelLink,
  HighlightReelList,
  QxScores,
  SessionDetails,
  SessionListRow,
  Study,
  VideoLink,
  Workspace,
  WorkspaceTest,
} from './documents.js';
import { createLimiter, type Limiter, RATE, type Rate } from './limiter.js';
import {
  PAGE_SIZE,
  type SessionPage,
  sessionPages,
  sessionRows,
  untilAborted,
  workspaceTests,
} from './paging.js';
import type { HttpDispatcher } from './request.js';
import { RETRY_POLICY, type RetryPolicy } from './retry.js';
import { checkDocument, type Documents } from './schema.js';
import { TokenSource } from './token.js';
import { type CallOptions, type RequestEvent, type Target, Transport } from './transport.js';

/** A document as it arrived, and parsed: the archive keeps the text. */
export interface RawDocument<Document> {
  readonly text: string;
  readonly document: Document;
}

export interface ClientOptions {
  clientId: string;
  /** Held privately: it appears in no message, no error and no inspection. */
  clientSecret: string;
  /** `https://api.use2.usertesting.com` by default; http only for a server on this machine. */
  apiUrl?: string | undefined;
  tokenUrl?: string | undefined;
  /** `studies:read` by default. */
  scope?: string | undefined;
  /** 10 requests in 60,000 ms by default. */
  rate?: Rate | undefined;
  /** A limiter that others share; by default one of this client's own, made from `rate`. */
  limiter?: Limiter | undefined;
  /** Milliseconds for one request, its body included; 30,000 by default. */
  timeoutMs?: number | undefined;
  /** How often and how long a failed request is tried again. */
  retry?: Partial<RetryPolicy> | undefined;
  /** An undici dispatcher, for a proxy say; by default an agent of this client's own. */
  dispatcher?: HttpDispatcher | undefined;
  /** The wall clock, in milliseconds since the Unix epoch. */
  now?: (() => number) | undefined;
  /** From 0 up to 1: spreads the retries. */
  random?: (() => number) | undefined;
  /** Is told of each request, for a log. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
}

/**
 * The UserTesting Results API, a method each: every call waits for the rate limit, is tried again
 * where that helps, and is checked against the contract (docs/results-api.md).
 *
 * The constructor throws `usage` for a rate that is none. All methods throw a `UxframeError`: `auth` (credentials or token refused), `not-found` (404, which has
 * four reasons; `orNull` turns it into null), `bad-request`, `rate-limit`, `network`, `invalid-response`,
 * `interrupted` (the signal).
 *
 * @example
 * const sandbox = await startSandbox({ studies: ['survey'] });
 * const { clientId, clientSecret, url, tokenUrl } = sandbox;
 * const client = new ResultsClient({ clientId, clientSecret, apiUrl: url, tokenUrl });
 * const [survey] = sandbox.studies;
 * const ids: string[] = [];
 * for await (const { sessionId } of client.listSessions(survey.testId)) ids.push(sessionId);
 * ids.length; // => 200
 * const [newest = ''] = ids;
 * (await client.session(newest)).sessionId === newest; // => true
 * await client.close();
 * await sandbox.close();
 */
export class ResultsClient {
  readonly #transport: Transport;
  readonly #tokens: TokenSource;
  readonly #limiter: Limiter;
  readonly #dispatcher: () => Promise<HttpDispatcher>;
  readonly #ownLimiter: boolean;
  #agent: Promise<HttpDispatcher & { close(): Promise<void> }> | undefined;

  constructor(options: ClientOptions) {
    const { clientId, clientSecret, scope = SERVICE.scope } = options;
    const apiUrl = readServiceUrl('apiUrl', options.apiUrl ?? SERVICE.apiUrl);
    const tokenUrl = readServiceUrl('tokenUrl', options.tokenUrl ?? SERVICE.tokenUrl);
    const { timeoutMs = 30_000, now = Date.now, random = Math.random, onRequest = () => {} } = options;
    checkWholeNumber('timeoutMs', timeoutMs);
    const rate = options.limiter?.rate ?? options.rate ?? RATE;
    this.#ownLimiter = options.limiter === undefined;
    // A slot is held for the token and the request.
    this.#limiter = options.limiter ?? createLimiter({ rate, holdMs: 2 * timeoutMs });
    this.#dispatcher = () =>
      options.dispatcher === undefined ? this.#ownAgent(rate.limit) : Promise.resolve(options.dispatcher);
    this.#tokens = new TokenSource({
      clientId,
      clientSecret,
      tokenUrl,
      scope,
      timeoutMs,
      dispatcher: this.#dispatcher,
      now: () => performance.now(),
    });
    const graceMs = Math.min(RETRY_POLICY.graceMs, rate.windowMs);
    this.#transport = new Transport({
      apiUrl,
      tokens: this.#tokens,
      limiter: this.#limiter,
      retry: { ...RETRY_POLICY, pauseMs: rate.windowMs, graceMs, ...options.retry },
      timeoutMs,
      dispatcher: this.#dispatcher,
      now,
      random,
      onRequest,
    });
  }

  /** Completed sessions of a test, newest first, each once; 10,500 at most: the API goes no further. */
  listSessions(testId: string, options: CallOptions = {}): AsyncIterable<SessionListRow> {
    return untilAborted(sessionRows(this.sessionPages(testId, options)), options.signal);
  }

  /** The same by pages of up to 500 (`pageSize`), for a sync that stops at the first session it knows. */
  sessionPages(
    testId: string,
    { pageSize = PAGE_SIZE, ...options }: CallOptions & { pageSize?: number | undefined } = {},
  ): AsyncIterable<SessionPage> {
    const readPage = (limit: number, offset: number) =>
      this.#document('sessionList', '/api/v2/sessionResults', options, {
        query: { testId, limit, offset },
        ids: { testId },
      });
    return sessionPages(readPage, pageSize);
  }

  /** A session's participant, demographics, tasks and answers. */
  async session(sessionId: string, options?: CallOptions): Promise<SessionDetails> {
    return (await this.sessionRaw(sessionId, options)).document;
  }

  /** The same with the text that arrived, to keep. */
  sessionRaw(sessionId: string, options?: CallOptions): Promise<RawDocument<SessionDetails>> {
    return this.#raw('session', '/api/v3/sessionResults/{sessionId}', options, { ids: { sessionId } });
  }

  /** A session's transcript as WebVTT text. Think-out-loud tests and live conversations have one. */
  transcript(sessionId: string, options?: CallOptions): Promise<string> {
    const target = {
      path: '/api/v2/sessionResults/{sessionId}/transcript',
      ids: { sessionId },
      accept: 'text/vtt, text/plain, */*',
      read: readTranscript,
    };
    return this.#transport.get(target, options);
  }

  /** A link to a session's video, valid for an hour: ask just before use. Surveys have none. */
  videoUrl(sessionId: string, options?: CallOptions): Promise<VideoLink> {
    const path = '/api/v2/sessionResults/{sessionId}/videoDownloadUrl';
    return this.#document('videoLink', path, options, { ids: { sessionId } });
  }

  /** The clips that were cut from a session's video. */
  clips(sessionId: string, options?: CallOptions): Promise<ClipList> {
    const path = '/api/v2/sessionResults/{sessionId}/clips';
    return this.#document('clipList', path, options, { ids: { sessionId } });
  }

  /** Whether a clip is ready, and a link that is valid for 15 minutes once it is. */
  clip(sessionId: string, clipId: string, options?: CallOptions): Promise<ClipLink> {
    const path = '/api/v2/sessionResults/{sessionId}/clips/{clipId}';
    return this.#document('clipLink', path, options, { ids: { sessionId, clipId } });
  }

  /** The highlight reels of a test. */
  highlightReels(testId: string, options?: CallOptions): Promise<HighlightReelList> {
    const path = '/api/v2/testResults/{testId}/highlightreels';
    return this.#document('highlightReelList', path, options, { ids: { testId } });
  }

  /** Whether a reel is ready, and a link that is valid for 15 minutes once it is. */
  highlightReel(testId: string, reelId: string, options?: CallOptions): Promise<HighlightReelLink> {
    const path = '/api/v2/testResults/{testId}/highlightreels/{reelId}';
    return this.#document('highlightReelLink', path, options, { ids: { testId, reelId } });
  }

  /** The QXscores of an interaction test, averaged over its participants, one a task group. */
  async qxScores(testId: string, options?: CallOptions): Promise<QxScores> {
    return (await this.qxScoresRaw(testId, options)).document;
  }

  /** The same with the text that arrived, to keep. */
  qxScoresRaw(testId: string, options?: CallOptions): Promise<RawDocument<QxScores>> {
    return this.#raw('qxScores', '/api/v2/testResults/{testId}/qxScores', options, { ids: { testId } });
  }

  /** The workspaces that the credentials reach. */
  workspaces(options?: CallOptions): Promise<Workspace[]> {
    return this.#document('workspaces', '/usertesting/api/v1/workspaces', options);
  }

  /** The tests of a workspace, classic ones among them. */
  tests(workspaceUuid: string, options: CallOptions = {}): AsyncIterable<WorkspaceTest> {
    const readPage = (after: string | undefined) =>
      this.#document('workspaceTests', '/usertesting/api/v1/workspaces/{workspaceUuid}', options, {
        ids: { workspaceUuid },
        query: after === undefined ? {} : { after },
      });
    return untilAborted(workspaceTests(readPage), options.signal);
  }

  /** What the older API knows of a test: title, session count, task texts. */
  study(studyUuid: string, options?: CallOptions): Promise<Study> {
    return this.#document('study', '/usertesting/api/v1/studies/{studyUuid}', options, {
      ids: { studyUuid },
    });
  }

  /** Asks for a token, and tells how many seconds it is good for. It does not count against the rate limit. */
  async checkCredentials({ signal }: CallOptions = {}): Promise<{ expiresInS: number }> {
    return { expiresInS: (await this.#transport.token(signal)).expiresInS };
  }

  /** Closes the connections of this client once their requests have ended. */
  async close(): Promise<void> {
    const agent = await this.#agent;
    this.#agent = undefined;
    await agent?.close();
    if (this.#ownLimiter) await this.#limiter.close();
  }

  async #document<Name extends keyof Documents>(
    name: Name,
    path: string,
    options: CallOptions | undefined,
    where?: Pick<Target<unknown>, 'ids' | 'query'>,
  ): Promise<Documents[Name]> {
    return (await this.#raw(name, path, options, where)).document;
  }

  #raw<Name extends keyof Documents>(
    name: Name,
    path: string,
    options: CallOptions | undefined,
    where: Pick<Target<unknown>, 'ids' | 'query'> = {},
  ): Promise<RawDocument<Documents[Name]>> {
    const read = async (body: string) => {
      const text = withoutMark(body);
      return { text, document: await checkDocument(name, parseJson(text)) };
    };
    return this.#transport.get({ path, ...where, read }, options);
  }

  async #ownAgent(connections: number): Promise<HttpDispatcher> {
    this.#agent ??= import('undici').then(({ Agent }) => new Agent({ connections }));
    return this.#agent;
  }
}

/**
 * A `not-found` error becomes null; any other stays what it is.
 *
 * @example
 * await orNull(Promise.reject(new UxframeError('not-found', 'There is no transcript.'))); // => null
 */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isUxframeError(error, 'not-found')) return null;
    throw error;
  }
}
