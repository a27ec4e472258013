import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/api/retry.js';
import { failureOf } from '../../src/api/status-errors.js';
import { json, SESSION, scene } from './local-server.js';

describe('a failure', () => {
  it.each<[Failure, string, string]>([
    [
      { kind: 'connection', reason: 'ECONNREFUSED' },
      'The connection to the Results API failed (ECONNREFUSED), after 2 attempts.',
      'Check the connection and USERTESTING_API_URL, then run it again.',
    ],
    [
      { kind: 'connection', reason: 'ENOTFOUND', from: 'token server' },
      'The connection to the token server failed (ENOTFOUND), after 2 attempts.',
      'Check the connection and USERTESTING_TOKEN_URL, then run it again.',
    ],
    [
      { kind: 'connection', reason: 'ECONNRESET', from: 'storage host' },
      'The connection to the storage host failed (ECONNRESET), after 2 attempts.',
      'Check the connection, then run it again.',
    ],
    [
      { kind: 'body', reason: 'it is no JSON', from: 'token server' },
      'The answer of the token server was not readable (it is no JSON), after 2 attempts.',
      'Check the connection and USERTESTING_TOKEN_URL, then run it again.',
    ],
    [
      { kind: 'status', status: 503, headers: {}, from: 'token server' },
      'The token server answered 503 after 2 attempts.',
      'The service has trouble. Run it again later.',
    ],
  ])('%j names who failed, and what to check', (failure, message, hint) => {
    expect(failureOf(failure, 'it', 2)).toMatchObject({ code: 'network', message, hint, subject: 'it' });
  });

  it('to get a token is told as one of the token server, not of the API', async () => {
    const tokenUrl = 'http://127.0.0.1:1/token';
    const { client } = await scene([json(SESSION)], { tokenUrl, retry: { maxAttempts: 1 } });
    const told = {
      code: 'network',
      message: 'The connection to the token server failed (ECONNREFUSED), after one attempt.',
      hint: expect.stringContaining('USERTESTING_TOKEN_URL'),
    };
    await expect(client.session('s1')).rejects.toMatchObject(told);
    await expect(client.checkCredentials()).rejects.toMatchObject(told);
  });
});
