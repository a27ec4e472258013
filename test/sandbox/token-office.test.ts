import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Caller, call, FORM, handClock } from './caller.js';

describe('the token endpoint', () => {
  const clock = handClock();
  let caller: Caller;
  beforeAll(async () => {
    caller = await call({ now: clock.now, tokenLifetimeS: 100 });
  });
  afterAll(() => caller.close());

  const post = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(caller.sandbox.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('gives a token that looks like a JWT and says how long it holds', async () => {
    const { status, body } = await post(FORM);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 100, scope: 'studies:read' });
    const [head, claims] = String(body.access_token)
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, number>);
    expect(head).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(Number(claims?.exp) - Number(claims?.iat)).toBe(100);
  });

  it('takes the client in a Basic header as well', async () => {
    const { client_id, client_secret, ...rest } = FORM;
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
    expect((await post(rest, { authorization: `Basic ${basic}` })).status).toBe(200);
  });

  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ scope: 'everything' }, 400, 'invalid_scope'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %o with %i %s', async (change, status, error) => {
    const answer = await post({ ...FORM, ...change });
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(answer.body.error_description).toBeTypeOf('string');
  });

  it('refuses a request without a token, with a wrong one and with an expired one', async () => {
    const { url } = caller.sandbox;
    const workspaces = '/usertesting/api/v1/workspaces';
    expect((await ask(url + workspaces)).status).toBe(401);
    expect((await ask(url + workspaces, { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await caller.get(workspaces)).status).toBe(200);
    clock.pass(100_000);
    expect((await caller.get(workspaces)).status).toBe(401);
    await caller.renewToken();
    expect((await caller.get(workspaces)).status).toBe(200);
  });

  it('forgets every token when told to', async () => {
    await caller.renewToken();
    caller.sandbox.revokeTokens();
    expect((await caller.get('/usertesting/api/v1/workspaces')).status).toBe(401);
    await caller.renewToken();
    expect((await caller.get('/usertesting/api/v1/workspaces')).status).toBe(200);
  });
});
