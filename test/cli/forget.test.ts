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

  it('asks whoever sits at a terminal, with what goes and what comes back, and nobody else', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const env = { ...environmentOf(sandbox, home), UXFRAME_RATE: '10/60s' };
    const { testId, title } = studyOf(sandbox, 'pilot-interaction');
    await runCli(['tests', '--no-probe'], { env: environmentOf(sandbox, home) });
    await runCli(['sync', testId], { env: environmentOf(sandbox, home) });
    const asked: string[] = [];
    const answering = (answer: string) => ({
      env,
      ask: async (question: string) => {
        asked.push(question);
        return answer;
      },
    });
    const no = await runCli(['forget', testId], answering(''));
    expect([no.code, no.stdout, no.stderr]).toEqual([
      130,
      '',
      'Error: Nothing was deleted.\nIt is deleted where the answer is yes, or with --yes.\n',
    ]);
    const again =
      'A later sync of the test fetches it all again, which takes at least 36 s; participants who were forgotten stay away.';
    expect(asked).toEqual([
      `This deletes 6 sessions of 1 test (${title}) from ${home}. ${again}\nDelete? (yes/no) `,
    ]);
    const yes = await runCli(['forget', testId], answering('Yes'));
    expect([yes.code, yes.stderr]).toEqual([
      0,
      `6 sessions of 1 test deleted from ${home}, and overwritten there. ${again} ` +
        'Exports, reports, videos and backups that you made are files of yours: delete them too.\n',
    ]);
    expect((await runCli(['forget', testId], answering(''))).code).toBe(66);
    expect((await runCli(['forget', '--all', '--yes'], answering(''))).stderr).toContain(
      'sessions of participants who were forgotten too',
    );
    expect(asked).toHaveLength(2);
  });

  it('deletes no whole test by the address of a session', async () => {
    const test = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const address = `https://app.usertesting.com/tests/${test}/sessions/${test}`;
    const { code, stderr } = await runCli(['forget', address], { env: { HOME: folder() } });
    expect(code).toBe(2);
    expect(stderr).toContain(`"uxframe forget ${test}" deletes the test`);
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
