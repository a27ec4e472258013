import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OutsideWorld } from '../../src/cli/context.js';
import { runCommandLine } from '../../src/cli/program.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command line in this process, as `main.ts` does in its own, and gives all that it printed. */
export async function runCli(args: readonly string[], outside: Partial<OutsideWorld> = {}): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const sink = (stream: keyof typeof printed) => ({
    columns: 100,
    write: (text: string) => {
      printed[stream] += text;
    },
  });
  const code = await runCommandLine(args, {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env: {},
    cwd: tmpdir(),
    clock: Date.now,
    isTTY: false,
    signal: new AbortController().signal,
    ...outside,
  });
  return { code, ...printed };
}

/** A folder that goes when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'uxframe-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** So many requests that no test waits for the window, but for those about waiting. */
export const FAST = { limit: 100, windowMs: 20 };

/** A sandbox that closes when the test ends. */
export async function sandboxOf(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ rate: FAST, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The environment that leads the command line to a sandbox. */
export const environmentOf = (sandbox: Sandbox, home: string): Record<string, string> => ({
  HOME: home,
  USERTESTING_CLIENT_ID: sandbox.clientId,
  USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
  USERTESTING_API_URL: sandbox.url,
  USERTESTING_TOKEN_URL: sandbox.tokenUrl,
  UXFRAME_HOME: home,
  UXFRAME_RATE: `${FAST.limit}/${FAST.windowMs}ms`,
});

export function studyOf(sandbox: Sandbox, name: string): { testId: string; sessions: number; title: string } {
  const study = sandbox.studies.find((candidate) => candidate.name === name);
  if (study === undefined) throw new Error(`There is no study ${name}.`);
  return study;
}

/** The API's requests since `from`, without query and the token server. */
export const apiPaths = (sandbox: Sandbox, from = 0): string[] =>
  sandbox.requests
    .slice(from)
    .filter(({ server }) => server === 'api')
    .map(({ path }) => path.replace(/\?.*$/, ''));
