import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type TokenOptions, TokenSource } from '../../src/api/token.js';
import { type Answer, agent, json, serve } from './local-server.js';

interface Asked {
  body: string;
  type: string | undefined;
}

/** A token source on a clock of its own, against a server that gives one answer after the other. */
async function source(answers: Answer[], options: Partial<TokenOptions> = {}) {
  const asked: Asked[] = [];
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ body, type: request.headers['content-type'] });
    answers[Math.min(asked.length, answers.length) - 1]?.(response, request);
  });
  const clock = { now: 0 };
  const dispatcher = agent();
  const tokens = new TokenSource({
    clientId: 'my id',
    clientSecret: 'very&secret',
    tokenUrl: `${url}/oauth2/token`,
    scope: 'studies:read',
    timeoutMs: 5000,
    dispatcher: async () => dispatcher,
    now: () => clock.now,
    ...options,
  });
  const value = async () => {
    const asked = await tokens.get();
    return 'token' in asked ? asked.token.value : asked.failure;
  };
  return { tokens, asked, clock, value };
}

const token = (value: string, life: unknown = 3600) =>
  json({ access_token: value, token_type: 'Bearer', expires_in: life });

describe('a token', () => {
  it('is asked for with the client credentials in a form', async () => {
    const { asked, value } = await source([token('t')]);
    expect(await value()).toBe('t');
    expect(asked).toEqual([
      {
        body: 'grant_type=client_credentials&client_id=my+id&client_secret=very%26secret&scope=studies%3Aread',
        type: 'application/x-www-form-urlencoded',
      },
    ]);
  });

  it('is kept until a minute before it expires', async () => {
    const { asked, clock, value } = await source([token('old'), token('new')]);
    const at = async (now: number) => {
      clock.now = now;
      return value();
    };
    expect([await at(0), await at(3_539_999), await at(3_540_000)]).toEqual(['old', 'old', 'new']);
    expect(asked).toHaveLength(2);
  });

  it('with a short life is kept for nine tenths of it', async () => {
    const { clock, value } = await source([token('old', 10), token('new', 10)]);
    await value();
    clock.now = 8999;
    expect(await value()).toBe('old');
    clock.now = 9000;
    expect(await value()).toBe('new');
  });

  it.each([undefined, null, 'soon', -1])('without a good expires_in (%s) lives for an hour', async (life) => {
    const { tokens } = await source([token('t', life)]);
    expect(await tokens.get()).toMatchObject({ token: { expiresInS: 3600 } });
  });

  it('is asked for once, however many wait for it', async () => {
    const slow: Answer = async (response, request) => {
      await sleep(30);
      token('shared')(response, request);
    };
    const { asked, value } = await source([slow]);
    const values = await Promise.all(Array.from({ length: 20 }, value));
    expect(new Set(values)).toEqual(new Set(['shared']));
    expect(asked).toHaveLength(1);
  });

  it('that is refused is replaced once, also when many say so', async () => {
    const { tokens, asked, value } = await source([token('old'), token('new')]);
    const first = await tokens.get();
    if (!('token' in first)) throw new Error('no token');
    for (let index = 0; index < 5; index += 1) tokens.refused(first.token);
    expect(await Promise.all([value(), value()])).toEqual(['new', 'new']);
    tokens.refused(first.token);
    expect(await value()).toBe('new');
    expect(asked).toHaveLength(2);
  });
});

describe('a token server that gives none', () => {
  it.each([
    ['invalid_client', 401, 'auth', 'USERTESTING_CLIENT_SECRET'],
    ['unauthorized_client', 400, 'auth', 'USERTESTING_CLIENT_ID'],
    ['invalid_scope', 400, 'auth', 'studies:read'],
  ])('%s means that the credentials are refused', async (error, status, code, hint) => {
    const { value } = await source([json({ error, error_description: 'very&secret is wrong' }, status)]);
    const thrown = await value().catch((reason: unknown) => reason);
    expect(thrown).toMatchObject({ code, status, hint: expect.stringContaining(hint) });
    expect(inspect(thrown)).toContain(error);
    expect(inspect(thrown)).not.toContain('very&secret');
  });

  it.each([404, 302])('%i means that the address is wrong', async (status) => {
    const { value } = await source([json({}, status)]);
    await expect(value()).rejects.toMatchObject({ code: 'configuration', status });
  });

  it('a success without a token is an invalid response', async () => {
    const { value } = await source([json({ token_type: 'Bearer' })]);
    await expect(value()).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it.each([408, 429, 500, 503])('%i is a failure to be tried again', async (status) => {
    const { value } = await source([json({}, status, { 'retry-after': '3' })]);
    expect(await value()).toMatchObject({ kind: 'status', status, headers: { 'retry-after': '3' } });
  });

  it('a page of a proxy, or no connection, is a failure to be tried again', async () => {
    const page: Answer = (response) => void response.end('<html>sign in</html>');
    const reset: Answer = (response) => void response.socket?.resetAndDestroy();
    const { value } = await source([page, reset]);
    expect(await value()).toMatchObject({ kind: 'body' });
    expect(await value()).toMatchObject({ kind: 'connection', reason: 'ECONNRESET' });
  });

  it('leaves the next one who asks to try anew', async () => {
    const { value } = await source([json({ error: 'invalid_client' }, 401), token('t')]);
    await expect(value()).rejects.toMatchObject({ code: 'auth' });
    expect(await value()).toBe('t');
  });
});

describe('a waiter', () => {
  it('can give up without ending the request for the others', async () => {
    const slow: Answer = async (response, request) => {
      await sleep(30);
      token('t')(response, request);
    };
    const { tokens, value } = await source([slow]);
    const stop = new AbortController();
    const [mine, theirs] = [tokens.get(stop.signal), value()];
    stop.abort();
    await expect(mine).rejects.toMatchObject({ code: 'interrupted' });
    expect(await theirs).toBe('t');
  });
});
