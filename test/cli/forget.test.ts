import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/store.js';
import { apiPaths, environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

describe('uxframe forget', () => {
  it('deletes a test, which the next sync fetches anew; a participant stays away', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const env = environmentOf(sandbox, home);
    const { testId } = studyOf(sandbox, 'pilot-interaction');
    await runCli(['sync', testId], { env });
    expect(JSON.parse((await runCli(['forget', testId, '--json'], { env })).stdout)).toEqual({
      tests: 1,
      sessions: 6,
    });
    await runCli(['sync', testId], { env });

    const archive = await openArchive(home);
    const [first] = archive.sessions(testId);
    const { participantId } = JSON.parse(first?.details.toString() ?? '').sessionParticipant;
    await archive.close();
    const { stdout, stderr } = await runCli(['forget', '--participant', participantId, '--json'], { env });
    expect(JSON.parse(stdout)).toEqual({ tests: 1, sessions: 1 });
    expect(stderr).toMatch(/^1 session of 1 test deleted from .+Exports, reports, videos/);
    const from = sandbox.requests.length;
    const { stdout: synced } = await runCli(['sync', testId, '--json'], { env });
    expect(JSON.parse(synced)).toMatchObject([{ sessions: 5, newSessions: 0 }]);
    expect(apiPaths(sandbox, from)).toHaveLength(2);

    expect((await runCli(['forget', '--all'], { env })).code).toBe(0);
    expect(existsSync(join(home, 'archive'))).toBe(false);
  });

  it.each([
    [['--participant', 'b44beea3'], 'no session of that participant: nothing was deleted'],
    [['0f8fad5b-d9cb-469f-a165-70867728950e'], 'nothing of that test: nothing was deleted'],
  ])('finds nothing for %j, and says so', async (args, message) => {
    const home = folder();
    const { code, stdout, stderr } = await runCli(['forget', ...args, '--json'], {
      env: { HOME: home, UXFRAME_HOME: home },
    });
    expect([code, stdout]).toEqual([66, '']);
    expect(stderr).toContain(message);
  });

  it.each([[[]], [['--all', '--participant', 'x']]])(
    'wants exactly one thing to forget: %j',
    async (args) => {
      const { code, stderr } = await runCli(['forget', ...args], { env: { HOME: folder() } });
      expect(code).toBe(2);
      expect(stderr).toContain('Say what to forget');
    },
  );
});
