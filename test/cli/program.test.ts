import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { printError } from '../../src/cli/print-error.js';
import { buildProgram } from '../../src/cli/program.js';
import { redact } from '../../src/cli/redact.js';
import { UxframeError } from '../../src/errors.js';
import { VERSION } from '../../src/version.js';
import { runCli } from './command-line.js';

const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function contextOf(signal = new AbortController().signal) {
  const printed: string[] = [];
  const sink = { write: (text: string) => void printed.push(text) };
  const context = {
    stdout: sink,
    stderr: sink,
    env: {},
    cwd: '/',
    clock: () => 0,
    isTTY: false,
    signal,
    args: [],
    setExitCode: () => {},
  };
  return { context, printed };
}

describe('the command line', () => {
  it('prints the version of the package', async () => {
    expect(VERSION).toBe(PACKAGE.version);
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${PACKAGE.version}\n`, stderr: '' });
  });

  it('prints help to stdout when asked for, and to stderr when nothing was said', async () => {
    const asked = await runCli(['--help']);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain('Usage: uxframe');
    const silent = await runCli([]);
    expect(silent).toMatchObject({ code: 2, stdout: '' });
    expect(silent.stderr).toContain('Usage: uxframe');
  });

  it('names the help of the command that was wrongly called, as it was started', async () => {
    const wrong = async (args: string[], env = {}) =>
      (await runCli(args, { env })).stderr.trim().split('\n').at(-1);
    expect(await wrong(['sync'])).toBe('"uxframe sync --help" lists its arguments and options.');
    expect(await wrong(['nope'])).toBe('"uxframe --help" lists the commands.');
    expect(await wrong(['sync'], { npm_command: 'exec' })).toBe(
      '"npx uxframe sync --help" lists its arguments and options.',
    );
  });

  it('takes its global options before and after the command', async () => {
    for (const args of [
      ['--rate', 'x', 'config'],
      ['config', '--rate', 'x'],
    ]) {
      expect((await runCli(args, { env: { HOME: '/nowhere' } })).code).toBe(78);
    }
  });

  it('has --json on every command that prints data, and a description on every command and option', () => {
    const { commands } = buildProgram(contextOf().context);
    const silent = ['init', 'completion', 'kernel', 'help', 'demo', 'run', 'report'];
    const data = commands.filter((command) => !silent.includes(command.name()));
    const without = data.filter(({ options }) => !options.some(({ long }) => long === '--json'));
    expect(without.map((command) => command.name())).toEqual([]);
    const mute = commands.flatMap((command: Command) => [
      ...(command.description() === '' ? [command.name()] : []),
      ...command.options
        .filter(({ description }) => !description)
        .map(({ long }) => `${command.name()} ${long}`),
    ]);
    expect(mute).toEqual([]);
  });

  it('has no flag for a secret', () => {
    const program = buildProgram(contextOf().context);
    const flags = [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long));
    expect(flags.filter((flag) => /secret|password|client|redis/.test(flag ?? ''))).toEqual([]);
  });
});

describe('an error', () => {
  it('is one message, the next step and an exit code', () => {
    const { context, printed } = contextOf();
    const error = new UxframeError('rate-limit', 'Too many.', { hint: 'Wait.' });
    expect(printError(error, context, { debug: false })).toBe(75);
    expect(printed).toEqual(['Error: Too many.\nWait.\n']);
  });

  it('that nobody expected is called a defect, and its stack and cause come with --debug', () => {
    const { context, printed } = contextOf();
    const error = new TypeError('x is not a function', { cause: new Error('the cause') });
    expect(printError(error, context, { debug: false })).toBe(1);
    expect(printed[0]).toMatch(/^Error: Unexpected: x is not a function\nThis is a defect of uxframe\..+\n$/);
    printError(error, context, { debug: true });
    expect(printed[1]).toMatch(/TypeError: x is not a function\n\s+at .*Caused by: Error: the cause/s);
  });

  it('of the file system is no defect', () => {
    const { context, printed } = contextOf();
    const error = Object.assign(new Error("ENOSPC: no space left on device, write '/tmp/x'"), {
      errno: -28,
      syscall: 'write',
      path: '/tmp/x',
    });
    expect(printError(error, context, { debug: false })).toBe(78);
    expect(printed[0]).toBe("Error: ENOSPC: no space left on device, write '/tmp/x'\n");
  });

  it('after an interruption is the interruption', () => {
    const abort = new AbortController();
    abort.abort();
    const { context, printed } = contextOf(abort.signal);
    expect(printError(abort.signal.reason, context, { debug: false })).toBe(130);
    expect(printError(new UxframeError('interrupted', 'Stopped.'), context, { debug: false })).toBe(130);
    expect(new Set(printed)).toEqual(
      new Set(['Error: Interrupted.\nWhat was fetched is saved: run the same command again to go on.\n']),
    );
  });
});

describe('redacting', () => {
  it.each([
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
    ['a token eyJhbGciOi.eyJzdWIi.sig-nature here', 'a token *** here'],
    [
      'get https://storage.example/v.mp4?X-Amz-Signature=1&x=2 now',
      'get https://storage.example/v.mp4?*** now',
    ],
    ['redis://user:pass@host:6379', 'redis://***@host:6379'],
    ['the secret is planted-1', 'the secret is ***'],
    ['What is 1 + 1? Nothing to hide.', 'What is 1 + 1? Nothing to hide.'],
  ])('"%s"', (text, safe) => {
    expect(redact(text, { env: { USERTESTING_CLIENT_SECRET: 'planted-1' } })).toBe(safe);
  });
});
