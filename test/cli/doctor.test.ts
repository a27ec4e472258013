import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/archive/doctor.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

async function examined(sandbox: Sandbox, test: string, env: Record<string, string> = {}) {
  const all = { ...environmentOf(sandbox, folder()), ...env };
  const { code, stdout } = await runCli(['doctor', test, '--json'], { env: all });
  const findings = JSON.parse(stdout) as Finding[];
  const of = (check: Finding['check']) => findings.find((finding) => finding.check === check);
  return { code, findings, of };
}

const UNKNOWN = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('uxframe doctor', () => {
  it('finds nothing wrong with a test that can be synced, and says what it has', async () => {
    const sandbox = await sandboxOf();
    const { code, findings, of } = await examined(sandbox, studyOf(sandbox, 'interaction').testId);
    expect(code).toBe(0);
    expect(findings.every(({ status }) => status !== 'problem')).toBe(true);
    expect(findings.map(({ check }) => check)).toEqual([
      'connection',
      'clock',
      'credentials',
      'test',
      'sessions',
      'transcripts',
      'QXscores',
      'archive',
    ]);
    expect(of('QXscores')).toMatchObject({ status: 'ok' });
    expect(of('transcripts')).toMatchObject({
      status: 'note',
      message: expect.stringContaining('of the kind interaction'),
    });
    expect(of('archive')).toMatchObject({ status: 'note', next: expect.stringContaining('uxframe sync') });
  });

  it('examines connection and credentials where no test is named', async () => {
    const { code, stdout } = await runCli(['doctor', '--json'], {
      env: environmentOf(await sandboxOf(), folder()),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).map(({ check }: Finding) => check)).toEqual([
      'connection',
      'clock',
      'credentials',
    ]);
  });

  it('says that a survey has neither transcripts nor QXscores', async () => {
    const sandbox = await sandboxOf();
    const { of } = await examined(sandbox, studyOf(sandbox, 'survey').testId);
    expect(of('transcripts')?.message).toMatch(/^There are none: this is of the kind survey\./);
    expect(of('QXscores')?.message).toMatch(/^There are none: this is of the kind survey\./);
  });

  it.each([
    ['123456', 66, 'is the number of a classic test'],
    ['my-test', 66, 'is no test ID'],
  ])('knows a malformed or numeric ID: %s', async (test, exitCode, message) => {
    const { code, stderr } = await runCli(['doctor', test], {
      env: environmentOf(await sandboxOf(), folder()),
    });
    expect(code).toBe(exitCode);
    expect(stderr).toContain(message);
  });

  it('knows a classic test by its workspace', async () => {
    const sandbox = await sandboxOf();
    const { code, of } = await examined(sandbox, studyOf(sandbox, 'classic').testId);
    expect(code).toBe(66);
    expect(of('test')).toMatchObject({
      status: 'problem',
      code: 'classic-test',
      message: expect.stringContaining('is a classic test'),
      next: expect.stringMatching(/^Its results stay in UserTesting/),
    });
  });

  it.each(['unknown', 'no-access'])(
    'names the workspaces that are reached when the test is in none of them (%s)',
    async (name) => {
      const sandbox = await sandboxOf();
      const { code, of } = await examined(
        sandbox,
        name === 'unknown' ? UNKNOWN : studyOf(sandbox, name).testId,
      );
      expect(code).toBe(66);
      expect(of('test')).toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('Parsnip Research, Parsnip Pilots, New hires'),
        next: expect.stringContaining('ask for access'),
      });
    },
  );

  it('says that no session has been completed yet', async () => {
    const sandbox = await sandboxOf();
    const { code, of } = await examined(sandbox, studyOf(sandbox, 'empty').testId);
    expect(code).toBe(66);
    expect(of('sessions')).toMatchObject({ status: 'problem', next: expect.stringContaining('Wait until') });
  });

  it('says that the credentials are refused', async () => {
    const sandbox = await sandboxOf();
    const { code, of } = await examined(sandbox, UNKNOWN, { USERTESTING_CLIENT_SECRET: 'planted-secret' });
    expect(code).toBe(77);
    expect(of('credentials')).toMatchObject({
      status: 'problem',
      next: expect.stringContaining('USERTESTING_CLIENT_SECRET'),
    });
    expect(JSON.stringify(of('credentials'))).not.toContain('planted-secret');
  });

  it('says that nobody answers at the address', async () => {
    const { code, findings } = await examined(await sandboxOf(), UNKNOWN, {
      USERTESTING_API_URL: 'http://127.0.0.1:9',
    });
    expect(code).toBe(75);
    expect(findings).toMatchObject([
      { check: 'connection', status: 'problem', next: expect.stringContaining('USERTESTING_API_URL') },
    ]);
  });

  it.each([
    [300_000, 'behind'],
    [-300_000, 'ahead of'],
  ])('notes a clock that is off by %i ms', async (skew, direction) => {
    const sandbox = await sandboxOf({ faults: { 'skew-ms': skew } });
    const { of } = await examined(sandbox, studyOf(sandbox, 'survey').testId);
    expect(of('clock')).toMatchObject({ status: 'note', next: expect.stringContaining('set the clock') });
    expect(of('clock')?.message).toContain(direction);
  });

  it('prints a line a finding, with the next step below', async () => {
    const sandbox = await sandboxOf();
    const { stdout } = await runCli(['doctor', studyOf(sandbox, 'empty').testId], {
      env: environmentOf(sandbox, folder()),
    });
    expect(stdout).toMatch(/^ok {6}connection {3}127\.0\.0\.1:\d+ answers\.$/m);
    expect(stdout).toMatch(/^PROBLEM sessions {5}No session has been completed yet\./m);
    expect(stdout).toMatch(/^ {21}Next: Wait until participants finish/m);
  });
});
