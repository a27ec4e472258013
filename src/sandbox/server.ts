import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Responder } from './responder.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';
import type { Study } from './study.js';
import { CLIENT_ID, CLIENT_SECRET, TOKEN_PATH } from './token-office.js';
import { World } from './world.js';

const HOST = '127.0.0.1';

/** Starts both servers: the API with its token endpoint, and the storage, another origin. */
export async function serve(options: SandboxOptions): Promise<Sandbox> {
  const world = new World(options);
  const responder = new Responder(world, options);
  const api = createServer((request, response) => {
    const url = new URL(`http://${HOST}${request.url}`);
    // Who hangs up in the middle of the form gets no answer.
    if (url.pathname === TOKEN_PATH) responder.answerToken(request, response).catch(() => response.destroy());
    else responder.answerApi(request, response, url);
  });
  const storage = createServer((request, response) =>
    responder.answerStorage(request, response, new URL(`http://${HOST}${request.url}`)),
  );
  const url = await listen(api, options.port ?? 0);
  responder.storageUrl = await listen(storage, 0);
  return handle(world, responder, {
    url,
    storageUrl: responder.storageUrl,
    async close() {
      responder.timers.clear();
      await Promise.all([close(api), close(storage)]);
    },
  });
}

/** What whoever started the sandbox may ask of it and do with it. */
function handle(
  world: World,
  { requests, faults, limit, tokens }: Responder,
  servers: Pick<Sandbox, 'url' | 'storageUrl' | 'close'>,
): Sandbox {
  return {
    ...servers,
    tokenUrl: servers.url + TOKEN_PATH,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    requests,
    get studies(): Sandbox['studies'] {
      const told = (study: Study) => ({
        name: study.name,
        testId: study.testId,
        title: study.title,
        kind: study.kind,
        sessions: world.count(study),
        accessible: world.isAccessible(study),
      });
      const [first, ...others] = world.studies;
      return [told(first), ...others.map(told)];
    },
    setFaults: (settings) => faults.set(settings),
    failNext: (fault, { times = 1, path } = {}) => faults.force(fault, times, path),
    addSessions: (testId, n) => world.add(testId, n),
    revokeTokens: () => tokens.revokeAll(),
    truth(testId) {
      const study = world.study(testId);
      if (!study) throw new RangeError(`The sandbox has no test ${testId}.`);
      return world.sessions(study).flatMap((session) => session.truth);
    },
    reset() {
      requests.length = 0;
      faults.clear();
      limit.clear();
      world.reset();
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
