import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { spoiling } from '../api/local-server.js';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

vi.mock('node:child_process', { spy: true });

const THIRD = '0f8fad5b-d9cb-469f-a165-70867728950e';
const FOURTH = '7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a903';

describe('uxframe report', () => {
  it('of a test that nobody has completed says so, and opens in the browser', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const { testId } = studyOf(sandbox, 'empty');
    const browser = Object.assign(new EventEmitter(), { unref: vi.fn() });
    vi.mocked(spawn).mockReturnValueOnce(browser as unknown as ReturnType<typeof spawn>);
    const file = join(home, 'a.html');
    const { code, stdout } = await runCli(['report', testId, '--out', file, '--open'], {
      env: environmentOf(sandbox, home),
      cwd: home,
    });
    expect([code, stdout]).toEqual([0, `${file}\n`]);
    expect(readFileSync(file, 'utf8')).toContain('Nobody has completed a session yet');
    expect(vi.mocked(spawn).mock.calls[0]?.[1]).toEqual([file]);
    // Where there is no browser the path on stdout has to do.
    expect(browser.emit('error', new Error('ENOENT'))).toBe(true);
    expect(browser.unref).toHaveBeenCalledOnce();
  });

  it('has the title of its test, which only a workspace’s listing tells, also on the first day', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const { testId, title } = studyOf(sandbox, 'pilot-survey');
    const env = { ...process.env, ...environmentOf(sandbox, home) };
    const args = ['report', testId, '--kernel', 'deno', '--out', join(home, 'a.html'), '--json'];
    const { code, stdout } = await runCli(args, { env, cwd: home });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tests: [{ testId, title, kind: 'survey' }] });
  });

  it('of two tests tells of both, and explains what a comparison shows', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const ids = ['pilot-interaction', 'qx-mismatch'].map((name) => studyOf(sandbox, name).testId);
    const file = join(home, 'a.html');
    const env = { ...process.env, ...environmentOf(sandbox, home) };
    const args = ['report', ...ids, '--kernel', 'deno', '--out', file];
    expect(await runCli(args, { env, cwd: home })).toMatchObject({ code: 0 });
    const page = readFileSync(file, 'utf8');
    for (const id of ids) expect(page).toContain(`>Test ID ${id}<`);
    expect(page).toContain('QXscores are compared by the means of the participants’ own scores');
    expect(page).not.toContain('is shown as UserTesting gave it');
  });

  it('that cannot sync gives the line that makes it of the archive, if all of its tests are there', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const env = { ...environmentOf(sandbox, home), npm_command: 'exec' };
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const args = ['report', testId, '--out', 'my reports/a.html'];
    const failing = async () =>
      (await runCli(args, { env: { ...env, USERTESTING_CLIENT_SECRET: 'wrong' } })).stderr;
    expect(await failing()).not.toContain('--offline');
    await runCli(['sync', testId], { env });
    const line = `"npx uxframe report ${testId} --out 'my reports/a.html' --offline"`;
    expect(await failing()).toMatch(/refused the credentials .*\n.*USERTESTING_CLIENT_SECRET/);
    expect(await failing()).toContain(`\n${line} makes the report of what the archive holds now.\n`);
    const { code, stderr } = await runCli(args, { env, signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(stderr).toBe(
      `Error: Interrupted.\nRun the same again to go on.\n${line} makes the report of what the archive holds now.\n`,
    );
  });

  it.each([
    ['there is none of that name', ['--notebook', 'nope'], 'There is no notebook nope.'],
    ['it takes fewer tests', [THIRD, FOURTH], 'The notebook cannot take 3 tests'],
  ])('is refused before the sync where its notebook cannot be used: %s', async (_, rest, message) => {
    const sandbox = await sandboxOf();
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const { code, stderr } = await runCli(['report', testId, ...rest], {
      env: environmentOf(sandbox, folder()),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(sandbox.requests).toEqual([]);
  });

  it('is refused before the sync where the archive knows the tests to be of different kinds', async () => {
    const sandbox = await sandboxOf();
    const env = environmentOf(sandbox, folder());
    const testIds = ['pilot-survey', 'pilot-interaction'].map((name) => studyOf(sandbox, name).testId);
    await runCli(['sync', ...testIds], { env });
    const from = sandbox.requests.length;
    const { code, stderr } = await runCli(['report', ...testIds], { env });
    expect(code).toBe(66);
    expect(stderr).toContain('The tests are of different kinds: survey, interaction.');
    expect(sandbox.requests.slice(from)).toEqual([]);
  });

  it('is made of what could be read, and says so, where a session is not what the contract says', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const { testId } = studyOf(sandbox, 'pilot-survey');
    let spoilt: string | undefined;
    const apiUrl = await spoiling(sandbox, (path) => {
      spoilt ??= path;
      return path === spoilt;
    });
    const env = { ...process.env, ...environmentOf(sandbox, home), USERTESTING_API_URL: apiUrl };
    const file = join(home, 'a.html');
    const args = ['report', testId, '--kernel', 'deno', '--out', file];
    const { code, stderr } = await runCli(args, { env, cwd: home });
    expect(code).toBe(0);
    expect(stderr).toContain('The sync is not complete, and some sessions may be missing.');
    expect(readFileSync(file, 'utf8')).toContain(
      'The sync is not complete, and some sessions may be missing.',
    );
  });
});
