import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';

/** Runs the command in this process, interrupts it when it has printed where it listens, and gives what it printed. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const interrupt = new AbortController();
  let [stdout, stderr] = ['', ''];
  const code = await runCommandLine(['sandbox', ...args], {
    stdout: {
      write: (text: string) => {
        stdout += text;
      },
    },
    stderr: {
      write: (text: string) => {
        stderr += text;
        if (text.includes('until Ctrl-C')) interrupt.abort();
      },
    },
    env: {},
    cwd: process.cwd(),
    clock: Date.now,
    isTTY: false,
    signal: interrupt.signal,
  });
  return { code, stdout, stderr };
}

describe('uxframe sandbox', () => {
  it('prints what to export and the tests, as lines that a shell can read, and ends in peace', async () => {
    const { code, stdout } = await run('--window', '500ms');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^export USERTESTING_API_URL=http:\/\/127\.0\.0\.1:\d+$/m);
    expect(stdout).toMatch(
      /^export USERTESTING_TOKEN_URL=http:\/\/127\.0\.0\.1:\d+\/oauth2\/.+\/v1\/token$/m,
    );
    expect(stdout).toMatch(/^export USERTESTING_CLIENT_ID=sandbox-client$/m);
    expect(stdout).toMatch(/^export UXFRAME_RATE=10\/500ms$/m);
    expect(stdout).toMatch(
      /^# 3f6c1c52-8a4e-4d0b-9b57-1e2f7a90c411 {2}survey +200 {2}Grocery shopping online/m,
    );
    expect(stdout.split('\n').filter((line) => !/^(#.*|export \w+=\S+|)$/.test(line))).toEqual([]);
  });

  it('prints the same as one JSON document', async () => {
    const { stdout } = await run('--json', '--rate', '5/2s', '--synthetic', '300', '--hostile');
    const { environment, tests } = JSON.parse(stdout) as {
      environment: Record<string, string>;
      tests: { name: string; sessions: number }[];
    };
    expect(environment.UXFRAME_RATE).toBe('5/2s');
    expect(tests.find(({ name }) => name === 'synthetic')?.sessions).toBe(300);
    expect(tests.filter(({ name }) => name.startsWith('hostile')).length).toBe(3);
  });

  it('keeps a hostile title within its comment', async () => {
    const { stdout } = await run('--hostile');
    expect(stdout.split('\n').filter((line) => !/^(#.*|export \w+=\S+|)$/.test(line))).toEqual([]);
  });

  it.each([
    [['--fault', 'earthquake=1'], 2, 'is no fault'],
    [['--port', 'home'], 2, "argument 'home' is invalid. It must be a whole number"],
    [['--port', '70000'], 2, 'Ports end at 65535.'],
    [['--synthetic', '-1'], 2, "argument '-1' is invalid. It must be a whole number"],
    [['--window', 'soon'], 78, 'is no rate limit'],
  ])('refuses %o with exit code %i', async (args, exitCode, message) => {
    const { code, stderr, stdout } = await run(...args);
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toContain(message);
  });
});
