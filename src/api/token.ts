import { UxframeError } from '../errors.js';
import type { HttpDispatcher } from './request.js';
import { send } from './request.js';
import type { Failure } from './retry.js';
import { waitFor } from './wait.js';

export interface TokenOptions {
  clientId: string;
  clientSecret: string;
  tokenUrl: string;
  scope: string;
  timeoutMs: number;
  dispatcher: () => Promise<HttpDispatcher>;
  /** Milliseconds, of any origin. */
  now: () => number;
}

export interface Token {
  readonly value: string;
  /** From here on another one is asked for. */
  readonly refreshAt: number;
  readonly expiresInS: number;
  /** Whether the API ever took it: a refused one that it took before has merely expired. */
  proven: boolean;
}

export type TokenOutcome = { token: Token } | { failure: Failure };

/** Asked for this long before it expires, or a tenth of its life before, whichever is shorter. */
const EARLY_MS = 60_000;
/** RFC 6749 lets a server leave `expires_in` out; the service documents an hour. */
const USUAL_LIFE_S = 3600;

/**
 * The access token by client credentials (RFC 6749 section 4.4), kept until shortly before it
 * expires. However many ask, there is one request at a time, and all get its answer.
 */
export class TokenSource {
  readonly #options: TokenOptions;
  #current: Token | undefined;
  #refresh: Promise<TokenOutcome> | undefined;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /** A token, or the failure of this one attempt. Throws `auth` where the credentials are refused. */
  async get(signal?: AbortSignal): Promise<TokenOutcome> {
    if (this.#current !== undefined && this.#options.now() < this.#current.refreshAt) {
      return { token: this.#current };
    }
    this.#refresh ??= this.#ask().finally(() => {
      this.#refresh = undefined;
    });
    return waitFor(this.#refresh, signal);
  }

  /** Tells that the API refused a token: the next one asked for is another. */
  refused(token: Token): void {
    if (this.#current === token) this.#current = undefined;
  }

  async #ask(): Promise<TokenOutcome> {
    const { clientId, clientSecret, tokenUrl, scope, timeoutMs, now } = this.#options;
    const form = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    };
    const askedAt = now();
    const outcome = await send({
      url: tokenUrl,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
      timeoutMs,
      dispatcher: await this.#options.dispatcher(),
    });
    if ('failure' in outcome) return failed(outcome.failure);
    const { status, headers, text } = outcome.answer;
    const body = parseObject(text);
    if (status === 408 || status === 429 || status >= 500) return failed({ kind: 'status', status, headers });
    if (status !== 200) throw refusal(status, body, tokenUrl);
    if (body === undefined) return failed({ kind: 'body', reason: 'it is no JSON' });
    this.#current = readToken(body, askedAt);
    return { token: this.#current };
  }
}

const failed = (failure: Failure): TokenOutcome => ({ failure: { ...failure, from: 'token server' } });

function readToken(body: Record<string, unknown>, askedAt: number): Token {
  const { access_token: value, expires_in: life } = body;
  if (typeof value !== 'string' || value === '') {
    throw new UxframeError('invalid-response', 'The token server answered without an access_token.', {
      hint: 'Check USERTESTING_TOKEN_URL: it should be the token endpoint of your region.',
      status: 200,
    });
  }
  const seconds = Number(life ?? USUAL_LIFE_S);
  const lifeMs = (Number.isFinite(seconds) && seconds > 0 ? seconds : USUAL_LIFE_S) * 1000;
  const refreshAt = askedAt + lifeMs - Math.min(EARLY_MS, lifeMs / 10);
  return { value, refreshAt, expiresInS: lifeMs / 1000, proven: false };
}

/** RFC 6749 section 5.2. The server's description is left out: it may repeat what was sent. */
function refusal(status: number, body: Record<string, unknown> | undefined, tokenUrl: string): UxframeError {
  const error = typeof body?.error === 'string' && /^[a-z_]{1,40}$/.test(body.error) ? body.error : undefined;
  if (error === undefined && status !== 401 && status !== 403) {
    return new UxframeError(
      'configuration',
      `The token URL answered ${status}, and not as a token server does.`,
      {
        hint: 'Check USERTESTING_TOKEN_URL: it should be the token endpoint of your region.',
        subject: hostOf(tokenUrl),
        status,
      },
    );
  }
  const hint =
    error === 'invalid_scope'
      ? 'Check the scope: studies:read for the Results API, public_api.read for old credentials.'
      : 'Check USERTESTING_CLIENT_ID and USERTESTING_CLIENT_SECRET; UserTesting support issues them.';
  return new UxframeError('auth', `The token server refused the credentials (${error ?? status}).`, {
    hint,
    subject: hostOf(tokenUrl),
    status,
  });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the token URL';
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
