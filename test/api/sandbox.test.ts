import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readyAsset } from '../../src/api/assets.js';
import { type ClientOptions, orNull, ResultsClient } from '../../src/api/client.js';
import { kindOfTypes, probeTest } from '../../src/api/discovery.js';
import { downloadMedia } from '../../src/api/media.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';

const RATE = { limit: 10, windowMs: 250 };

/** A sandbox with a short window, and a client for it. */
async function open(options: SandboxOptions = {}, more: Partial<ClientOptions> = {}) {
  const sandbox = await startSandbox({ seed: 1, rate: RATE, ...options });
  const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
  const client = new ResultsClient({
    clientId,
    clientSecret,
    apiUrl,
    tokenUrl,
    rate: RATE,
    retry: { backoffMs: 20, graceMs: 10 },
    ...more,
  });
  onTestFinished(async () => {
    await client.close();
    await sandbox.close();
  });
  return { sandbox, client };
}

function study(sandbox: Sandbox, name: string) {
  const found = sandbox.studies.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no study ${name}`);
  return found;
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const limited = (sandbox: Sandbox) => sandbox.requests.filter(({ status }) => status === 429).length;

describe('against the sandbox', () => {
  it('every demo study is listed, its newest session read, and its kind probed right', async () => {
    const { sandbox, client } = await open();
    const kinds = ['survey', 'interaction', 'think-out-loud', 'live-conversation'];
    const readable = sandbox.studies.filter(({ accessible, kind }) => accessible && kinds.includes(kind));
    expect(readable.length).toBeGreaterThanOrEqual(4);
    for (const { testId, sessions, kind } of readable) {
      const rows = await all(client.listSessions(testId));
      expect(rows).toHaveLength(sessions);
      const [newest] = rows;
      if (newest === undefined) continue;
      const session = await client.session(newest.sessionId);
      expect(session.sessionId).toBe(newest.sessionId);
      const found = await probeTest(client, testId);
      const expected = kind === 'live-conversation' ? 'think-out-loud' : kind;
      expect([kind, found.kind]).toEqual([kind, expected]);
    }
    expect(limited(sandbox)).toBe(0);
  });

  it('workspaces list their tests, and each has a kind by its fields or by probing', async () => {
    const { client } = await open();
    const workspaces = await client.workspaces();
    expect(workspaces.length).toBeGreaterThan(0);
    const kinds = new Set<string>();
    for (const { uuid } of workspaces) {
      const tests = await all(client.tests(uuid));
      for (const test of tests.slice(0, 8))
        kinds.add((kindOfTypes(test) ?? (await probeTest(client, test.uuid))).kind);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['survey', 'interaction', 'classic']));
  });

  it('what a test has not is not found', async () => {
    const { sandbox, client } = await open();
    const survey = study(sandbox, 'survey');
    const [row] = await all(client.listSessions(survey.testId));
    expect(await orNull(client.transcript(row?.sessionId ?? ''))).toBe(null);
    expect(await orNull(client.qxScores(survey.testId))).toBe(null);
    await expect(client.qxScores('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('a wrong secret is refused', async () => {
    const { client } = await open({}, { clientSecret: 'wrong' });
    await expect(client.checkCredentials()).rejects.toMatchObject({ code: 'auth' });
    await expect(client.workspaces()).rejects.toMatchObject({ code: 'auth' });
  });

  it('a token that expires in the middle is refreshed, and no request is lost', async () => {
    const { sandbox, client } = await open();
    const { testId } = study(sandbox, 'survey');
    const rows = (await all(client.listSessions(testId))).slice(0, 20);
    const sessions = rows.map(({ sessionId }) => client.session(sessionId));
    await sessions[0];
    sandbox.revokeTokens();
    expect(await Promise.all(sessions)).toHaveLength(20);
    expect(sandbox.requests.filter(({ server }) => server === 'token')).toHaveLength(2);
  });

  it('sessions that arrive between two pages are neither lost nor doubled', async () => {
    const { sandbox, client } = await open({ faults: { arrivals: 1 } });
    const { testId, sessions } = study(sandbox, 'survey');
    const pages = await all(client.sessionPages(testId, { pageSize: 60 }));
    const ids = pages.flatMap((page) => page.sessions.map(({ sessionId }) => sessionId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(sessions);
  });

  it('a clip is waited for until it is cut, and downloaded without the token', async () => {
    const { sandbox, client } = await open();
    const { testId } = study(sandbox, 'think-out-loud');
    const rows = await all(client.listSessions(testId));
    const withClips = [];
    for (const { sessionId } of rows.slice(0, 6)) {
      for (const { uuid } of (await client.clips(sessionId)).clips) withClips.push({ sessionId, uuid });
    }
    const [clip] = withClips;
    if (clip === undefined) throw new Error('the sandbox has no clip');
    const folder = mkdtempSync(join(tmpdir(), 'uxframe-clip-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'clip.mp4');
    const ask = async (signal?: AbortSignal) => {
      const { status, clipUrl } = await client.clip(clip.sessionId, clip.uuid, { signal });
      return { status, url: clipUrl ?? null };
    };
    sandbox.failNext('truncate', { path: /^\/clips?\b|mp4/ });
    const bytes = await downloadMedia({
      link: (signal) => readyAsset(ask, { signal, intervalMs: 20 }),
      path,
      retry: { backoffMs: 1, graceMs: 1 },
    });
    expect(readFileSync(path)).toHaveLength(bytes);
    const storage = sandbox.requests.filter(({ server }) => server === 'storage');
    expect(storage.map(({ authorized }) => authorized)).not.toContain(true);
    expect(storage.length).toBeGreaterThanOrEqual(1);
  });
});

describe('with every fault at once, one request in five', () => {
  const FAULTS = {
    '5xx': 0.04,
    '429': 0.03,
    reset: 0.03,
    truncate: 0.03,
    html: 0.03,
    slow: 0.02,
    '401': 0.02,
  };

  it('everything arrives once', async () => {
    const { sandbox, client } = await open({ faults: { ...FAULTS, '429-headers': 'none', 'slow-ms': 100 } });
    const { testId } = study(sandbox, 'interaction');
    const rows = await all(client.listSessions(testId));
    const sessions = await Promise.all(rows.map(({ sessionId }) => client.session(sessionId)));
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(rows.length);
    expect(sandbox.requests.filter(({ status, fault }) => status === 429 && fault !== '429')).toEqual([]);
    expect(sandbox.requests.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(5);
  });

  it('and a clock that is an hour wrong, a date in Retry-After is understood', async () => {
    const { sandbox, client } = await open({ faults: { 'skew-ms': 3_600_000, '429-headers': 'date' } });
    sandbox.failNext('429');
    const startedAt = performance.now();
    await client.workspaces();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(sandbox.requests.filter(({ server }) => server === 'api').map(({ status }) => status)).toEqual([
      429, 200,
    ]);
  });
});

describe('a program that is done', () => {
  it('ends by itself, also when it forgets to close its client', async () => {
    const { sandbox } = await open();
    const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
    const options = JSON.stringify({
      clientId,
      clientSecret,
      apiUrl,
      tokenUrl,
      rate: { limit: 2, windowMs: 60_000 },
    });
    const module = JSON.stringify(new URL('../../dist/api/client.js', import.meta.url));
    const program = `
      const { ResultsClient } = await import(${module});
      console.log((await new ResultsClient(${options}).workspaces()).length > 0);`;
    const ended = await runProgram(program);
    expect(ended).toEqual({ stdout: 'true\n', status: 0 });
  });
});

async function runProgram(program: string): Promise<{ stdout: string; status: number | null }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { timeout: 15_000 });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { stdout, status };
}
