import { describe, expect, it } from 'vitest';
import type { DiscoveredTest } from '../../src/archive/discovery.js';
import { apiPaths, environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

describe('uxframe tests', () => {
  it('lists every test with its kind, by its type fields or by probing, and probes none twice', async () => {
    const sandbox = await sandboxOf();
    const env = environmentOf(sandbox, folder());
    const list = async (...args: string[]) => {
      const from = sandbox.requests.length;
      const { stdout } = await runCli(['tests', '--all', '--json', ...args], { env });
      return { tests: JSON.parse(stdout) as DiscoveredTest[], paths: apiPaths(sandbox, from) };
    };
    const first = await list();
    const found = (name: string) =>
      first.tests.find(({ testId }) => testId === studyOf(sandbox, name).testId);
    expect(found('survey')).toMatchObject({ kind: 'survey', readable: true, workspace: 'Parsnip Research' });
    expect(found('interaction')).toMatchObject({ kind: 'interaction', readable: true });
    expect(found('live-conversation')).toMatchObject({ kind: 'live-conversation', readable: true });
    expect(found('classic')).toMatchObject({ kind: 'classic', readable: false });
    expect(found('no-access')).toBeUndefined();
    expect(found('pilot-survey')).toMatchObject({
      kind: 'survey',
      readable: true,
      sessions: 10,
      workspace: 'Parsnip Pilots',
    });
    expect(found('pilot-interaction')).toMatchObject({ kind: 'interaction', readable: true, sessions: 6 });
    expect(found('pilot-think-out-loud')).toMatchObject({
      kind: 'think-out-loud',
      readable: true,
      sessions: 3,
    });
    expect(first.tests.filter(({ readable }) => readable === null)).toEqual([]);
    // Three pages of the typed workspace, two of the other, one of the empty one, and their list.
    const again = await list();
    expect(again.paths).toHaveLength(1 + 3 + 2 + 1);
    expect(again.tests).toEqual(first.tests);
  });

  it('probes nothing with --no-probe, and says what it does not know', async () => {
    const sandbox = await sandboxOf();
    const { stdout, stderr } = await runCli(['tests', '--no-probe', '--workspace', 'parsnip pilots'], {
      env: environmentOf(sandbox, folder()),
    });
    expect(apiPaths(sandbox)).toHaveLength(3);
    expect(stdout).toMatch(/^Parsnip Pilots: 60 tests, 0 of them readable$/m);
    expect(stdout).toMatch(/^7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902 {2}not known yet {2}not asked /m);
    expect(stderr).toBe(
      'Of tests that are "not asked", the listing does not tell the kind, and --no-probe asks nothing further.\n',
    );
  });

  it('lists what can be read, and says how many more there are, what the counts mean and what is here', async () => {
    const sandbox = await sandboxOf();
    const env = environmentOf(sandbox, folder());
    const { testId } = studyOf(sandbox, 'pilot-survey');
    await runCli(['sync', testId], { env });
    const { stdout, stderr } = await runCli(['tests'], { env });
    expect(stdout.match(/^[0-9a-f-]{36} .*/gm)).toHaveLength(11);
    expect(stdout).toMatch(/^7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902 {2}survey +yes +10 +8 +2026-02-23 /m);
    expect(stdout).toContain('New hires: no tests\n');
    expect(stderr).toBe(
      'SESSIONS is the API’s own count, where it was asked: it may hold unfinished sessions, which the API never ' +
        'gives. ARCHIVED is what was fetched.\n' +
        'Where SESSIONS is empty, the API was not asked: "uxframe doctor <test>" tells how many there are. A sync ' +
        'takes a request a session, and another where it has a transcript.\n' +
        '170 more cannot be read through the Results API, classic tests as a rule: --all lists them too.\n',
    );
    const json = await runCli(['tests', '--json'], { env });
    expect(JSON.parse(json.stdout)).toHaveLength(11);
    expect(json.stderr).toBe(stderr);
    const all = await runCli(['tests', '--all'], { env });
    expect(all.stdout.match(/^[0-9a-f-]{36} .*/gm)).toHaveLength(181);
    expect(all.stdout).toMatch(/ {2}probably classic {2}no /);
    expect(all.stderr).not.toContain('more cannot be read');
  });

  it('spares a sync the probing', async () => {
    const sandbox = await sandboxOf();
    const env = environmentOf(sandbox, folder());
    await runCli(['tests', '--no-probe'], { env });
    const from = sandbox.requests.length;
    const { stdout } = await runCli(['sync', studyOf(sandbox, 'survey').testId, '--json'], { env });
    expect(apiPaths(sandbox, from)).toHaveLength(1 + 200);
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'survey', title: studyOf(sandbox, 'survey').title }]);
  });

  it('names the workspaces when there is none of the given name', async () => {
    const sandbox = await sandboxOf();
    const { code, stderr } = await runCli(['tests', '--workspace', 'nope'], {
      env: environmentOf(sandbox, folder()),
    });
    expect(code).toBe(66);
    expect(stderr).toContain('They reach: Parsnip Research, Parsnip Pilots, New hires.');
  });
});
