import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type HttpRequest, reasonOf, send } from '../../src/api/request.js';
import { type Answer, agent, serve } from './local-server.js';

async function ask(answer: Answer, request: Partial<HttpRequest> = {}) {
  const url = await serve((incoming, response) => answer(response, incoming));
  return send({ url, method: 'GET', headers: {}, timeoutMs: 2000, dispatcher: agent(), ...request });
}

describe('an exchange', () => {
  it('gives status, headers and the text as it came', async () => {
    const outcome = await ask((response) =>
      response.writeHead(404, { 'X-Two': ['a', 'b'] }).end('\uFEFFnäh'),
    );
    expect(outcome).toMatchObject({
      answer: { status: 404, headers: { 'x-two': 'a, b' }, text: '\uFEFFnäh' },
    });
  });

  it('does not follow a redirect: the token is for one host', async () => {
    const outcome = await ask((response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(outcome).toMatchObject({ answer: { status: 302 } });
  });

  it('that is reset is a failed connection', async () => {
    const outcome = await ask((response) => response.socket?.resetAndDestroy());
    expect(outcome).toMatchObject({ failure: { kind: 'connection', reason: 'ECONNRESET' } });
  });

  it('whose body is cut off is a failed connection, never a short text', async () => {
    const outcome = await ask((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(outcome).toMatchObject({ failure: { kind: 'connection' } });
  });

  it('that breaks the protocol shows no byte of what came: it may be a token or an answer', async () => {
    const outcome = await ask((response) =>
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nXX {"access_token":"hush"}\r\n',
      ),
    );
    expect(outcome).toMatchObject({
      failure: { kind: 'connection', reason: 'HTTPParserError', cause: { name: 'HTTPParserError' } },
    });
    expect(inspect(outcome, { depth: 9, showHidden: true })).not.toContain('hush');
  });

  it('that nobody listens to is a failed connection', async () => {
    const outcome = await send({
      url: 'http://127.0.0.1:1/',
      method: 'GET',
      headers: {},
      timeoutMs: 2000,
      dispatcher: agent(),
    });
    expect(outcome).toMatchObject({ failure: { kind: 'connection', reason: 'ECONNREFUSED' } });
  });
});

describe('the time-out', () => {
  it('covers the wait for the headers', async () => {
    const outcome = await ask(() => {}, { timeoutMs: 40 });
    expect(outcome).toEqual({ failure: { kind: 'connection', reason: 'no whole answer within 40 ms' } });
  });

  it('covers a body that comes in drops', async () => {
    const drip: Answer = (response) => {
      const timer = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(timer));
    };
    const outcome = await ask(drip, { timeoutMs: 80 });
    expect(outcome).toEqual({ failure: { kind: 'connection', reason: 'no whole answer within 80 ms' } });
  });
});

describe('the signal', () => {
  it('ends an exchange under way, and leaves no listener behind', async () => {
    const stop = new AbortController();
    const exchange = ask(() => stop.abort(), { signal: stop.signal });
    await expect(exchange).rejects.toMatchObject({ code: 'interrupted' });
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });

  it('ends an exchange also where it comes before anything was sent', async () => {
    const stop = new AbortController();
    let arrived = 0;
    const url = await serve((_, response) => {
      arrived += 1;
      response.end('fine');
    });
    const request = { url, method: 'GET', headers: {}, timeoutMs: 2000, dispatcher: agent() } as const;
    const exchange = send({ ...request, signal: stop.signal });
    stop.abort();
    await expect(exchange).rejects.toMatchObject({ code: 'interrupted' });
    expect(arrived).toBe(0);
  });

  it('leaves no listener behind after a success', async () => {
    const { signal } = new AbortController();
    await ask((response) => response.end('fine'), { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('the reason of a failure', () => {
  it('is a code, from as deep as it lies', () => {
    const inner = Object.assign(new Error('connect to https://user:secret@host'), { code: 'ENOTFOUND' });
    expect(reasonOf(new TypeError('fetch failed', { cause: inner }))).toBe('ENOTFOUND');
    expect(reasonOf(new TypeError('secret'))).toBe('TypeError');
    expect(reasonOf('secret')).toBe('the connection failed');
  });
});
