import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

const SECRET = 'planted-secret-4711';
/** A clock that stands: no progress line is due. */
const clock = () => Date.UTC(2026, 10, 1);
const UNKNOWN = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** One clear message with the next step, the exit code, no stack, no secret. */
async function refused(args: string[], env: Record<string, string>) {
  const { code, stdout, stderr } = await runCli(args, { env, clock });
  expect(stderr).toMatch(/^Error: .+\n.+\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout + stderr).not.toContain(SECRET);
  expect(stdout).toBe('');
  return { code, stderr };
}

describe('uxframe sync, wrongly called', () => {
  it('says which credentials are missing, and where they go', async () => {
    const { code, stderr } = await refused(['sync', UNKNOWN], { UXFRAME_HOME: folder() });
    expect(code).toBe(78);
    expect(stderr).toContain('USERTESTING_CLIENT_ID and USERTESTING_CLIENT_SECRET not set');
    expect(stderr).toContain('uxframe init');
  });

  it.each([
    ['hello', 66, 'is no test ID', 'uxframe tests'],
    ['12345678', 66, 'is the number of a classic test', 'look at them in the browser'],
    [
      'https://app.usertesting.com/study/12345678',
      66,
      'is the number of a classic test',
      'look at them in the browser',
    ],
    ['https://app.usertesting.com/dashboard', 66, 'but not of a test', 'uxframe tests'],
  ])('knows what is wrong with %s', async (test, exitCode, message, next) => {
    const { code, stderr } = await refused(['sync', test], { UXFRAME_HOME: folder() });
    expect(code).toBe(exitCode);
    expect(stderr).toContain(message);
    expect(stderr).toContain(next);
  });

  it('says so when the secret is wrong', async () => {
    const sandbox = await sandboxOf();
    const env = { ...environmentOf(sandbox, folder()), USERTESTING_CLIENT_SECRET: SECRET };
    const { code, stderr } = await refused(['sync', studyOf(sandbox, 'survey').testId], env);
    expect(code).toBe(77);
    expect(stderr).toContain('The token server refused the credentials (invalid_client).');
    expect(stderr).toContain('USERTESTING_CLIENT_SECRET');
  });

  it.each(['unknown', 'classic', 'no-access'])(
    'leads to the doctor for a test that answers 404 (%s)',
    async (name) => {
      const sandbox = await sandboxOf();
      const testId = name === 'unknown' ? UNKNOWN : studyOf(sandbox, name).testId;
      const { code, stderr } = await refused(['sync', testId], environmentOf(sandbox, folder()));
      expect(code).toBe(66);
      expect(stderr).toContain('uxframe doctor');
    },
  );

  it('says which archive cannot be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const env = {
      ...environmentOf(await sandboxOf(), join(file, 'below')),
      USERTESTING_CLIENT_SECRET: SECRET,
    };
    const { code, stderr } = await refused(['sync', UNKNOWN], env);
    expect(code).toBe(78);
    expect(stderr).toContain('cannot be written');
    expect(stderr).toContain('UXFRAME_HOME');
  });

  it('says that nobody listens', async () => {
    const sandbox = await sandboxOf();
    const env = {
      ...environmentOf(sandbox, folder()),
      USERTESTING_API_URL: 'http://127.0.0.1:9',
      USERTESTING_TOKEN_URL: 'http://127.0.0.1:9',
    };
    // The bounded retries take their time: an interruption ends them.
    const { code, stderr } = await runCli(['sync', UNKNOWN], {
      env,
      clock,
      signal: AbortSignal.timeout(500),
    });
    expect(code).toBe(130);
    expect(stderr).toMatch(/^Error: Interrupted\./);
  });

  it('is a success for a test without sessions, and says what that means', async () => {
    const sandbox = await sandboxOf();
    const { code, stderr } = await runCli(['sync', studyOf(sandbox, 'empty').testId], {
      env: environmentOf(sandbox, folder()),
    });
    expect(code).toBe(0);
    expect(stderr).toContain(
      ' (unknown): no completed session yet. Run it again later, or ask "uxframe doctor ',
    );
  });

  it.each([
    [['sync'], "missing required argument 'tests'"],
    [['sync', UNKNOWN, '--limit', '0'], 'It must be a whole number from 1 on.'],
    [['sync', UNKNOWN, '--since', 'monday'], 'It must be a day such as 2026-11-01.'],
    [['sync', UNKNOWN, '--secret', SECRET], "unknown option '--secret'"],
    [['snyc'], "unknown command 'snyc'"],
  ])('ends with 2 for a usage error: %j', async (args, message) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('shows a stack with --debug alone, and no secret in it', async () => {
    const sandbox = await sandboxOf();
    const env = { ...environmentOf(sandbox, folder()), USERTESTING_CLIENT_SECRET: SECRET };
    const { code, stderr } = await runCli(['sync', UNKNOWN, '--debug'], { env });
    expect(code).toBe(77);
    expect(stderr).toMatch(/^\s+at /m);
    expect(stderr).not.toContain(SECRET);
  });
});

describe('several tests in one run', () => {
  it('brings those that can be had, and names each that cannot', async () => {
    const sandbox = await sandboxOf();
    const [good, other] = [studyOf(sandbox, 'interaction').testId, studyOf(sandbox, 'no-access').testId];
    const { code, stdout, stderr } = await runCli(['sync', other, UNKNOWN, good, '--json'], {
      env: environmentOf(sandbox, folder()),
    });
    expect(code).toBe(66);
    expect(JSON.parse(stdout)).toMatchObject([{ testId: good, sessions: 60 }]);
    expect(stderr).toContain(other);
    expect(stderr).toContain(UNKNOWN);
  });

  it('that is interrupted says once how to go on, and of each what is saved', async () => {
    const sandbox = await sandboxOf({ rate: { limit: 2, windowMs: 60_000 } });
    const tests = ['survey', 'think-out-loud'].map((name) => studyOf(sandbox, name).testId);
    const interrupt = new AbortController();
    const env = { ...environmentOf(sandbox, folder()), UXFRAME_RATE: '2/60s' };
    const running = runCli(['sync', ...tests], { env, signal: interrupt.signal });
    while (sandbox.requests.filter(({ status }) => status === 200).length < 3) await sleep(5);
    interrupt.abort();
    const { code, stderr } = await running;
    expect(code).toBe(130);
    expect(stderr.match(/Interrupted/g)).toHaveLength(1);
    expect(stderr.match(/Run the same again to go on\./g)).toHaveLength(1);
    for (const testId of tests) expect(stderr).toContain(testId);
  });
});

describe('the program in a process of its own', () => {
  const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const start = (args: string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [MAIN, ...args], { env: { ...env, PATH: process.env.PATH ?? '' } });

  // Windows has no signals between processes: there, kill ends a process at once.
  it.skipIf(process.platform === 'win32')(
    'finishes what is under way on Ctrl-C, says how to go on, and ends with 130',
    async () => {
      const sandbox = await sandboxOf({ rate: { limit: 10, windowMs: 2_000 } });
      const { testId } = studyOf(sandbox, 'survey');
      const child = start(['sync', testId], { ...environmentOf(sandbox, folder()), UXFRAME_RATE: '10/2s' });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      while (sandbox.requests.length < 8) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      expect(code).toBe(130);
      expect(stderr).toMatch(
        /Error: Interrupted\.\nRun the same again to go on\.\n\d+ of 200 sessions of \S+ are saved, and not fetched again\.\n/,
      );
    },
  );

  it('works on when nobody reads its progress any more', async () => {
    const sandbox = await sandboxOf({ latencyMs: 50 });
    const { testId } = studyOf(sandbox, 'pilot-interaction');
    const child = start(['sync', testId, '--verbose', '--json'], environmentOf(sandbox, folder()));
    child.stderr.destroy();
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ testId, sessions: 6 }]);
  });

  it('ends in peace when the reader of its output has seen enough', async () => {
    const child = start(['--help']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });
});
