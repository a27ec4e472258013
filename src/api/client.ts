import { UxframeError } from '../errors.js';
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
import type { Limiter, Rate } from './limiter.js';

/** What every call takes. */
export interface CallOptions {
  /** Stops the call, queued or under way, with an `interrupted` error. */
  signal?: AbortSignal | undefined;
  /** 0 goes first, 9 last; 5 by default. */
  priority?: number | undefined;
}

/** A document as it arrived, and parsed: the archive keeps the text. */
export interface RawDocument<Document> {
  readonly text: string;
  readonly document: Document;
}

/** A page of the session list, newest first, without the sessions that an earlier page brought. */
export interface SessionPage {
  sessions: SessionListRow[];
  offset: number;
  /** As the API counts; whether it counts completed sessions only is not documented. */
  totalCount: number;
}

/** An undici dispatcher (an `Agent`, `ProxyAgent` or `MockAgent`), described by what is called. */
export interface HttpDispatcher {
  dispatch(...args: never[]): boolean;
}

/** What a request did, for a log: nobody's id and no signature is in it. */
export interface RequestEvent {
  /** The path with its ids left out: `/api/v3/sessionResults/{sessionId}`. */
  path: string;
  /** 1 for the first try. */
  attempt: number;
  /** HTTP status; null where no whole answer came. */
  status: number | null;
  /** Milliseconds spent waiting for the rate limit. */
  waitedMs: number;
  /** Milliseconds from sending to the last byte. */
  durationMs: number;
  /** Milliseconds until the next try, or null where there is none. */
  retryInMs: number | null;
}

export interface ClientOptions {
  clientId: string;
  clientSecret: string;
  apiUrl?: string | undefined;
  tokenUrl?: string | undefined;
  scope?: string | undefined;
  /** 10 requests in 60,000 ms by default. */
  rate?: Rate | undefined;
  /** A limiter that others share; by default one of this client's own, made from `rate`. */
  limiter?: Limiter | undefined;
  /** Milliseconds for one request, its body included; 30,000 by default. */
  timeoutMs?: number | undefined;
  dispatcher?: HttpDispatcher | undefined;
  /** Milliseconds since the Unix epoch. */
  now?: (() => number) | undefined;
  /** From 0 up to 1: spreads the retries. */
  random?: (() => number) | undefined;
  onRequest?: ((event: RequestEvent) => void) | undefined;
}

/** The Results API, a method each. */
export class ResultsClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Pages of the session list, for a sync that stops at the first page it knows. */
  sessionPages(testId: string, options?: CallOptions & { pageSize?: number }): AsyncIterable<SessionPage> {
    return this.#todo(testId, options);
  }

  listSessions(testId: string, options?: CallOptions): AsyncIterable<SessionListRow> {
    return this.#todo(testId, options);
  }

  session(sessionId: string, options?: CallOptions): Promise<SessionDetails> {
    return this.#todo(sessionId, options);
  }

  /** The session with the exact text that arrived, validated. */
  sessionRaw(sessionId: string, options?: CallOptions): Promise<RawDocument<SessionDetails>> {
    return this.#todo(sessionId, options);
  }

  /** WebVTT text as it arrived. */
  transcript(sessionId: string, options?: CallOptions): Promise<string> {
    return this.#todo(sessionId, options);
  }

  videoUrl(sessionId: string, options?: CallOptions): Promise<VideoLink> {
    return this.#todo(sessionId, options);
  }

  clips(sessionId: string, options?: CallOptions): Promise<ClipList> {
    return this.#todo(sessionId, options);
  }

  clip(sessionId: string, clipId: string, options?: CallOptions): Promise<ClipLink> {
    return this.#todo(sessionId, clipId, options);
  }

  highlightReels(testId: string, options?: CallOptions): Promise<HighlightReelList> {
    return this.#todo(testId, options);
  }

  highlightReel(testId: string, reelId: string, options?: CallOptions): Promise<HighlightReelLink> {
    return this.#todo(testId, reelId, options);
  }

  qxScores(testId: string, options?: CallOptions): Promise<QxScores> {
    return this.#todo(testId, options);
  }

  qxScoresRaw(testId: string, options?: CallOptions): Promise<RawDocument<QxScores>> {
    return this.#todo(testId, options);
  }

  workspaces(options?: CallOptions): Promise<Workspace[]> {
    return this.#todo(options);
  }

  /** The tests of a workspace, classic ones among them. */
  tests(workspaceUuid: string, options?: CallOptions): AsyncIterable<WorkspaceTest> {
    return this.#todo(workspaceUuid, options);
  }

  /** What the older API knows of a test: title, session count, task texts. */
  study(studyUuid: string, options?: CallOptions): Promise<Study> {
    return this.#todo(studyUuid, options);
  }

  /** Asks for a token and nothing else: tells whether the credentials are good. */
  checkCredentials(options?: CallOptions): Promise<{ expiresInS: number }> {
    return this.#todo(options);
  }

  /** Gives back connections; requests under way end first. */
  close(): Promise<void> {
    return this.#todo();
  }

  #todo(...args: unknown[]): never {
    throw new UxframeError('internal', `${args.length} ${this.#options.apiUrl}`);
  }
}
