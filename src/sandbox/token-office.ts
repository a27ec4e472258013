import { createHmac } from 'node:crypto';
import type { Reply } from './reply.js';
import { json } from './reply.js';

export const CLIENT_ID = 'sandbox-client';
/** Long and odd, so that a search of logs and reports for it finds every leak. */
export const CLIENT_SECRET = 'sandbox-secret-7Jq4vXw2mT9zLr6K';
export const TOKEN_PATH = '/oauth2/aus1p3vtd8vtm4Bxv0h8/v1/token';
const SCOPE = 'studies:read';

/** Issues tokens for client credentials and knows which are still good. Errors as in RFC 6749, section 5.2. */
export class TokenOffice {
  readonly #lifetimeS: number;
  readonly #expiry = new Map<string, number>();
  #issued = 0;

  constructor(lifetimeS: number) {
    this.#lifetimeS = lifetimeS;
  }

  /** Answers the token endpoint's form, sent in the body or with the client in a Basic header. */
  issue(form: URLSearchParams, authorization: string | undefined, now: number): Reply {
    const client = basicCredentials(authorization) ?? {
      id: form.get('client_id'),
      secret: form.get('client_secret'),
    };
    if (form.get('grant_type') !== 'client_credentials') {
      return refuse(400, 'unsupported_grant_type', 'The grant type must be client_credentials.');
    }
    if (client.id !== CLIENT_ID || client.secret !== CLIENT_SECRET) {
      return refuse(401, 'invalid_client', 'The client credentials are invalid.');
    }
    if (form.get('scope') !== SCOPE) {
      return refuse(400, 'invalid_scope', 'One or more scopes are not configured for the resource.');
    }
    const token = this.#sign(now);
    this.#expiry.set(token, now + this.#lifetimeS * 1000);
    return json(200, {
      token_type: 'Bearer',
      expires_in: this.#lifetimeS,
      access_token: token,
      scope: SCOPE,
    });
  }

  isValid(authorization: string | undefined, now: number): boolean {
    const expiry = this.#expiry.get(tokenOf(authorization));
    return expiry !== undefined && now < expiry;
  }

  revoke(authorization: string | undefined): void {
    this.#expiry.delete(tokenOf(authorization));
  }

  revokeAll(): void {
    this.#expiry.clear();
  }

  /** A JWT to look at; the sandbox itself compares whole tokens. */
  #sign(now: number): string {
    this.#issued += 1;
    const iat = Math.floor(now / 1000);
    const claims = {
      jti: `AT.sandbox.${this.#issued}`,
      cid: CLIENT_ID,
      scp: [SCOPE],
      iat,
      exp: iat + this.#lifetimeS,
    };
    const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${head}.${createHmac('sha256', CLIENT_SECRET).update(head).digest('base64url')}`;
  }
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const tokenOf = (authorization: string | undefined) => /^bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';

function refuse(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description });
}

function basicCredentials(authorization: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':', 2);
  return { id: formDecoded(id), secret: formDecoded(secret) };
}

/** Credentials in a header are form-encoded first (RFC 6749, section 2.3.1). */
const formDecoded = (text: string) => new URLSearchParams(`value=${text}`).get('value') ?? '';
