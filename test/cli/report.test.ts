import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { spoiling } from '../api/local-server.js';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

describe('uxframe report', () => {
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
