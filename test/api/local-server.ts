import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { onTestFinished } from 'vitest';
import { type ClientOptions, ResultsClient } from '../../src/api/client.js';
import type { RequestEvent } from '../../src/api/transport.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';

/** A server of the test's own on a free port; it ends with the test. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The API of a sandbox behind a server that spoils the details of the sessions that it is told of. */
export async function spoiling(sandbox: Sandbox, spoilt: (path: string) => boolean): Promise<string> {
  return await serve((request, response) => {
    const path = request.url ?? '';
    const { authorization = '' } = request.headers;
    void fetch(sandbox.url + path, { headers: { authorization } }).then(async (answer) => {
      const text = await answer.text();
      const body = path.startsWith('/api/v3/') && spoilt(path) ? '{"sessionId":7}' : text;
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
    });
  });
}

/** An undici agent that ends with the test. */
export function agent(): Agent {
  const made = new Agent();
  onTestFinished(() => made.destroy());
  return made;
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(value));

export const SESSION = {
  sessionId: 's1',
  audienceId: null,
  testPlanId: null,
  sessionParticipant: null,
  taskGroups: [],
  tasks: [],
};

export interface Scene {
  client: ResultsClient;
  /** Paths that the API was asked for. */
  asked: string[];
  /** How many tokens were asked for. */
  tokens: () => number;
  events: RequestEvent[];
}

/**
 * A client against a server that gives one answer after the other (the last one for ever) and a token
 * to whoever asks. Waits are scaled down to milliseconds.
 */
export async function scene(answers: Answer[], options: Partial<ClientOptions> = {}): Promise<Scene> {
  const asked: string[] = [];
  const events: RequestEvent[] = [];
  let tokens = 0;
  const url = await serve((request, response) => {
    if (request.url === '/token') {
      tokens += 1;
      json({ access_token: `token-${tokens}`, expires_in: 3600 })(response, request);
      return;
    }
    asked.push(request.url ?? '');
    const answer = answers[Math.min(asked.length, answers.length) - 1] as Answer;
    answer(response, request);
  });
  const client = new ResultsClient({
    clientId: 'id',
    clientSecret: 'very-secret',
    apiUrl: url,
    tokenUrl: `${url}/token`,
    rate: { limit: 10, windowMs: 100 },
    retry: { backoffMs: 1, graceMs: 1, ...options.retry },
    random: () => 0.5,
    onRequest: (event) => events.push(event),
    ...options,
  });
  onTestFinished(() => client.close());
  return { client, asked, tokens: () => tokens, events };
}
