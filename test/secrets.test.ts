import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createRedisLimiter } from '../src/api/redis-slots.js';
import { connect } from '../src/archive/connect.js';
import { openArchive } from '../src/archive/store.js';
import type { CommandContext } from '../src/cli/context.js';
import { buildProgram } from '../src/cli/program.js';
import { defaultConfig, resolveConfig } from '../src/config.js';
import { orNull, ResultsClient } from '../src/index.js';
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.js';
import { scene } from './api/local-server.js';
import { environmentOf, FAST, folder, type Ran, runCli, studyOf } from './cli/command-line.js';
import { component } from './components.js';

/** All that a value would print in a notebook, a log or a crash, private members of errors and causes included. */
const everythingOf = (value: unknown): string =>
  [
    inspect(value, { depth: null, showHidden: true, maxStringLength: null }),
    JSON.stringify(value) ?? '',
    String(value),
    value instanceof Error ? `${value.stack}` : '',
  ].join('\n');

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());

/** Which of the plants stand in a text, told by their names: a failing test must not print a secret either. */
const found = (text: string, plants: ReadonlyMap<string, string>): string[] => [
  ...new Set([...plants].filter(([plant]) => text.includes(plant)).map(([, name]) => name)),
];

/** Stands before the sandbox and remembers what is secret in its answers. */
async function tap(sandbox: Sandbox) {
  const plants = new Map([[sandbox.clientSecret, 'the client secret']]);
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isToken = request.method === 'POST';
    const answer = await fetch(isToken ? sandbox.tokenUrl : `${sandbox.url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        accept: request.headers.accept ?? '',
        ...(request.headers['content-type'] && { 'content-type': request.headers['content-type'] }),
        ...(request.headers.authorization && { authorization: request.headers.authorization }),
      },
      ...(isToken && { body: Buffer.concat(chunks) }),
    });
    const body = await answer.text();
    for (const [, token = ''] of body.matchAll(/"access_token":"([^"]+)"/g)) plants.set(token, 'a token');
    for (const [, query = ''] of body.matchAll(/\.mp4\?([^"]+)/g)) plants.set(query, 'a signature');
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { plants, url, tokenUrl: `${url}/token`, close };
}

/** Long enough that no other text holds it by chance. */
const isTelling = (value: unknown): value is string => typeof value === 'string' && value.length > 25;

const OWN_SECRET = 'own-secret-9XcQ2vB7';
const REDIS_PASSWORD = 'redis-password-5TzW8kM3';
const UNKNOWN = '0f8fad5b-d9cb-469f-a165-70867728950e';

const NOTEBOOK = (testId: string) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } },
  cells: [
    `import { loadTest, show } from 'uxframe';\nconst test = await loadTest('${testId}');\nshow(test.codebook);`,
    `const wrong = await loadTest('${UNKNOWN}');`,
  ].map((source, index) => ({
    cell_type: 'code',
    id: `cell-${index}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source,
  })),
});

describe('planted secrets, through every command', () => {
  const ran = new Map<string, Ran>();
  let home: string;
  let work: string;
  let plants: Map<string, string>;
  let answers: Map<string, string>;
  let people: Map<string, string>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'uxframe-secrets-home-'));
    work = mkdtempSync(join(tmpdir(), 'uxframe-secrets-work-'));
    const sandbox = await startSandbox({ rate: FAST });
    const tapped = await tap(sandbox);
    ({ plants } = tapped);
    plants.set(OWN_SECRET, "the user's own secret").set(REDIS_PASSWORD, 'the Redis password');
    const env: Record<string, string> = {
      ...environmentOf(sandbox, home),
      USERTESTING_API_URL: tapped.url,
      USERTESTING_TOKEN_URL: tapped.tokenUrl,
      PATH: process.env.PATH ?? '',
    };
    const own = { ...env, USERTESTING_CLIENT_SECRET: OWN_SECRET };
    const redis = { ...env, UXFRAME_REDIS_URL: `redis://me:${REDIS_PASSWORD}@127.0.0.1:1/` };
    const { testId } = studyOf(sandbox, 'pilot-think-out-loud');
    const written = studyOf(sandbox, 'pilot-survey').testId;
    const run = async (args: string[], outside: Parameters<typeof runCli>[1] = {}) => {
      ran.set(`${ran.size + 1} ${args.join(' ')}`, await runCli(args, { env, cwd: work, ...outside }));
    };
    const json = { env: { ...env, UXFRAME_LOG: 'json' } };

    await run(['sync', testId, written, '--json', '--debug', '--verbose']);
    await run(['tests', '--no-probe', '--debug'], json);
    await run(['doctor', testId, '--debug'], json);
    await run(['videos', testId, '--out', 'media', '--clips', '--reels', '--limit', '2', '--verbose']);
    await run(['shapes', written, '--debug']);
    await run(['shapes', written, '--json']);
    for (const format of ['csv', 'ndjson', 'xlsx']) {
      await run(['export', written, '--format', format, '--out', join('exports', format), '--debug']);
    }
    await run(['export', written, '--format', 'csv', '--pseudonymize', '--out', 'pseudonyms', '--json']);
    await run(['report', written, '--offline', '--json', '--debug'], json);
    writeFileSync(join(work, 'own.ipynb'), JSON.stringify(NOTEBOOK(written)));
    await run(['run', 'own.ipynb', '--out', 'executed.ipynb', '--json', '--debug'], json);

    await run(['config', '--debug'], { env: { ...own, ...redis, USERTESTING_CLIENT_SECRET: OWN_SECRET } });
    await run(['config', '--json'], { env: redis });
    await run(['init', 'project'], { env: own });
    await run(['completion', 'bash'], { env: own });
    await run(['kernel', 'install', '--prefix', 'jupyter'], { env: own });
    // These two bring credentials of their own, and must not mention the user's.
    await run(['sandbox'], { env: own, signal: AbortSignal.abort() });
    await run(['demo', '--debug'], { env: own, signal: AbortSignal.abort() });

    await run(['sync', testId, '--debug', '--verbose'], { env: own });
    await run(['doctor', testId, '--debug'], { env: own });
    await run(['sync', testId, '--debug'], { env: redis });
    await run(['sync', UNKNOWN, '--debug', '--verbose']);
    await run(['sync', 'hello', '--api-url', `https://me:${OWN_SECRET}@127.0.0.1:1/`, '--debug']);
    await run(['config', '--api-url', `https://me:${OWN_SECRET}@127.0.0.1:1/`, '--debug']);
    await run(['config', '--token-url', `https://127.0.0.1:1/?key=${OWN_SECRET}`]);
    await run(['config'], { env: { ...env, UXFRAME_REDIS_URL: `redis://:${REDIS_PASSWORD}/x@127.0.0.1` } });
    await run(['config'], { env: { ...env, UXFRAME_REDIS_URL: `127.0.0.1,password=${REDIS_PASSWORD}` } });
    for (const [name, text] of [
      ['broken.json', `{"clientSecret": "${OWN_SECRET}"`],
      ['list.json', `["${OWN_SECRET}"]`],
      ['number.json', `{"clientSecret": {"value": "${OWN_SECRET}"}}`],
    ] as const) {
      writeFileSync(join(home, name), text);
      await run(['config', '--debug'], { env: { ...env, UXFRAME_CONFIG: join(home, name) } });
      rmSync(join(home, name));
    }
    // What stands in .env alone is as secret as what stands in the environment.
    writeFileSync(join(work, '.env'), `USERTESTING_CLIENT_SECRET=${OWN_SECRET}\n`);
    const { USERTESTING_CLIENT_SECRET: _, ...without } = env;
    await run(['config', '--json', '--debug'], { env: without });
    await run(['sync', testId, '--debug', '--verbose'], { env: without });
    rmSync(join(work, '.env'));

    const archive = await openArchive(home);
    const details = [...archive.sessions(written), ...archive.sessions(testId)].map(
      (session) =>
        JSON.parse(session.details.toString()) as { sessionParticipant?: { participantId: string } },
    );
    await archive.close();
    people = new Map(details.map((one) => [one.sessionParticipant?.participantId ?? UNKNOWN, 'a person']));
    people.delete(UNKNOWN);
    answers = new Map(
      sandbox
        .truth(written)
        .flatMap(({ taskType, value }) => (taskType === 'WRITTEN' && isTelling(value) ? [value] : []))
        .map((text) => [text, 'an answer']),
    );
    const [first = ''] = people.keys();
    await run(['forget', written, '--json', '--debug']);
    await run(['forget', '--participant', first, '--json', '--debug']);
    await run(['forget', '--all', '--debug']);
    await tapped.close();
    await sandbox.close();
  }, 120_000);

  afterAll(() => {
    for (const path of [home, work]) rmSync(path, { recursive: true, force: true });
  });

  it('are planted: tokens, signatures, answers and people were all at hand', () => {
    expect(new Set(plants.values())).toEqual(
      new Set(['the client secret', 'a token', 'a signature', "the user's own secret", 'the Redis password']),
    );
    expect(answers.size).toBeGreaterThan(3);
    expect(people.size).toBeGreaterThan(5);
    const ended = [...ran].map(([line, { code }]) => `${line}: ${code}`);
    expect(ended.slice(0, 11)).toEqual([...ran.keys()].slice(0, 11).map((line) => `${line}: 0`));
    expect(ended.at(11)).toMatch(/^12 run .*: 1$/);
  });

  it('leave no command out', () => {
    const quiet = { write: () => true };
    const context = { stdout: quiet, stderr: quiet, env: {}, cwd: '/' } as unknown as CommandContext;
    const names = buildProgram(context).commands.map((command) => command.name());
    const tried = new Set([...ran.keys()].map((line) => line.split(' ')[1]));
    expect(names.filter((name) => name !== 'help' && !tried.has(name))).toEqual([]);
  });

  it('are in nothing that was printed or logged, nor are answers and the ids of people', () => {
    const leaks = [...ran].flatMap(([line, { stdout, stderr }]) => {
      // Whoever forgets a person names them; the sandbox's secret is published, and its own command tells it.
      const text = `${stdout}\n${stderr}`;
      const secrets = found(text, plants).filter(
        (name) => !(/^\d+ sandbox/.test(line) && name === 'the client secret'),
      );
      return [...secrets, ...found(text, answers), ...found(text, people)].map((name) => `${name}: ${line}`);
    });
    expect(leaks).toEqual([]);
    const all = [...ran.values()].map(({ stdout, stderr }) => stdout + stderr).join('\n');
    expect(all).not.toMatch(/Bearer\s+[^*\s]|\beyJ[\w-]{10,}\.|\.mp4\?/);
  });

  it('are in no file outside the archive; answers stand where they were exported to, people nowhere but there', () => {
    const files = filesBelow(work);
    expect(files.length).toBeGreaterThan(20);
    const leaks = files.flatMap((file) => {
      const text = readFileSync(file).toString('utf8');
      const name = file.slice(work.length + 1).replaceAll('\\', '/');
      const mayHoldPeople = name.startsWith('exports/');
      return [...found(text, plants), ...(mayHoldPeople ? [] : found(text, people))].map(
        (what) => `${what}: ${name}`,
      );
    });
    expect(leaks).toEqual([]);
    const withAnswers = files.filter((file) => found(readFileSync(file, 'utf8'), answers).length > 0);
    const folders = withAnswers.map((file) => file.slice(work.length + 1).split(/[\\/]/)[0]);
    expect([...new Set(folders)].sort()).toEqual(['exports', 'pseudonyms', 'reports']);
  });

  it('are gone with the archive', () => {
    const leaks = filesBelow(home).flatMap((file) => found(readFileSync(file).toString('latin1'), plants));
    expect(leaks).toEqual([]);
  });
});

describe('planted secrets, in objects and errors', () => {
  it('are not shown by a client, a connection or the settings, however they are inspected', async () => {
    const env = {
      HOME: folder(),
      UXFRAME_HOME: folder(),
      USERTESTING_CLIENT_ID: 'me',
      USERTESTING_CLIENT_SECRET: OWN_SECRET,
    };
    const redisUrl = `redis://me:${REDIS_PASSWORD}@127.0.0.1:6379`;
    const input = {
      flags: {},
      cwd: env.HOME,
      homedir: env.HOME,
      platform: 'linux',
      readFile: () => undefined,
    } as const;
    const config = resolveConfig({ ...input, env });
    const shared = resolveConfig({ ...input, env: { ...env, UXFRAME_REDIS_URL: redisUrl } });
    const connection = await connect(config);
    onTestFinished(() => connection.close());
    const client = new ResultsClient({ clientId: 'me', clientSecret: OWN_SECRET });
    for (const value of [
      config,
      shared,
      connection.client,
      client,
      `${config.clientSecret}`,
      { ...shared },
    ]) {
      expect(everythingOf(value)).not.toMatch(new RegExp(`${OWN_SECRET}|${REDIS_PASSWORD}`));
    }
    expect(config.clientSecret?.reveal()).toBe(OWN_SECRET);
    expect(everythingOf(defaultConfig())).not.toContain(OWN_SECRET);
  });

  const ANSWER = 'I cried a little when the basket was empty';
  const STATUSES = [400, 401, 403, 404, 408, 418, 429, 500, 503];
  const bodies: [string, number, string][] = [
    ...STATUSES.map((status): [string, number, string] => [
      `status ${status}`,
      status,
      JSON.stringify({ message: `token-1 very-secret ${ANSWER}`, error: 'very-secret' }),
    ]),
    ['a page in place of JSON', 200, `<html>token-1 very-secret ${ANSWER}</html>`],
    ['JSON that is cut off', 200, `{"tasks": "token-1 very-secret ${ANSWER}`],
    [
      'a document of another form',
      200,
      JSON.stringify({ tasks: `${ANSWER} very-secret`, taskGroups: [ANSWER] }),
    ],
  ];

  it.each(bodies)('are not repeated from an answer: %s', async (_name, status, body) => {
    const { client } = await scene(
      [
        (response, request) => {
          const echo = `${request.headers.authorization} https://storage.example/v.mp4?X-Amz-Signature=planted`;
          response.writeHead(status, {
            location: 'https://x.example/?sig=planted',
            'retry-after': '0',
            echo,
          });
          response.end(body);
        },
      ],
      { retry: { backoffMs: 1, graceMs: 1, maxAttempts: 2 } },
    );
    const error = await client.session('s1').catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('name', 'UxframeError');
    expect(everythingOf(error)).not.toMatch(/token-1|very-secret|planted|cried/);
  });

  it('are not in the error of a connection that breaks', async () => {
    const { client } = await scene([(response) => void response.destroy()], {
      retry: { backoffMs: 1, graceMs: 1, maxAttempts: 2 },
    });
    const error = await client.session('s1').catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('code', 'network');
    expect(everythingOf(error)).not.toMatch(/token-1|very-secret/);
  });

  it('are not in the error of credentials that are refused', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const client = new ResultsClient({
      clientId: sandbox.clientId,
      clientSecret: OWN_SECRET,
      apiUrl: sandbox.url,
      tokenUrl: sandbox.tokenUrl,
    });
    onTestFinished(() => client.close());
    const error = await orNull(client.workspaces()).catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('code', 'auth');
    expect(everythingOf(error)).not.toContain(OWN_SECRET);
  });

  const redisServer = component('redis-server');
  it.skipIf(redisServer === undefined)(
    'are not in the error of a Redis that refuses the password',
    async () => {
      const port = await freePort();
      const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--requirepass', 'another'];
      const redis = spawn(redisServer ?? '', options, { stdio: ['ignore', 'pipe', 'inherit'] });
      onTestFinished(async () => {
        redis.kill();
        await once(redis, 'exit');
      });
      for await (const line of redis.stdout) if (String(line).includes('Ready to accept')) break;
      const url = `redis://default:${REDIS_PASSWORD}@127.0.0.1:${port}`;
      const error = await createRedisLimiter({ url, key: 'secrets' }).catch((thrown: unknown) => thrown);
      expect(error).toHaveProperty('code', 'configuration');
      expect(everythingOf(error)).not.toContain(REDIS_PASSWORD);
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
