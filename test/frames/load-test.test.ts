import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTest, openTest } from '../../src/frames/load-test.js';
import { rows } from '../../src/frames/rows.js';
import { workspaceTests } from '../../src/frames/workspace-tests.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { spoiling } from '../api/local-server.js';

let sandbox: Sandbox;
let home: string;
const reach = () => {
  const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
  return { apiUrl, tokenUrl, clientId, clientSecret, home, rate: '50/20ms' };
};
const testIdOf = (name: string) => sandbox.studies.find((study) => study.name === name)?.testId ?? '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'uxframe-load-'));
  sandbox = await startSandbox({ rate: { limit: 50, windowMs: 20 } });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

describe('loadTest', () => {
  it('gives what could be read, with a warning, where a document is not what the contract says', async () => {
    let spoilt: string | undefined;
    const apiUrl = await spoiling(sandbox, (path) => {
      spoilt ??= path;
      return path === spoilt;
    });
    const own = { ...reach(), apiUrl, home: mkdtempSync(join(home, 'spoilt-')) };
    const testId = testIdOf('pilot-survey');
    const data = await loadTest(testId, own);
    expect(data.sessions.numRows()).toBe(
      (sandbox.studies.find((study) => study.testId === testId)?.sessions ?? 0) - 1,
    );
    expect(data.warnings[0]).toMatchObject({ code: 'sync-incomplete', subject: testId });
    expect(data.warnings[0]?.message).toMatch(
      /^The sync is not complete, and some sessions may be missing\. /,
    );
  });

  it('warns of a test that was fetched in part, until it is whole', async () => {
    const own = { ...reach(), home: mkdtempSync(join(home, 'part-')) };
    const testId = testIdOf('pilot-survey');
    const part = await loadTest(testId, { ...own, limit: 3 });
    expect(part.warnings).toContainEqual({
      code: 'partly-fetched',
      message: expect.stringMatching(/^Only the newest 3 sessions were fetched/),
      detail: `To fetch them: "uxframe sync ${testId}".`,
      subject: testId,
    });
    const whole = await loadTest(testId, own);
    expect(whole.warnings.map(({ code }) => code)).not.toContain('partly-fetched');
  });

  it('warns of sessions that were listed and not fetched yet', async () => {
    const own = { ...reach(), home: mkdtempSync(join(home, 'cut-')) };
    const testId = testIdOf('pilot-survey');
    const abort = new AbortController();
    const onProgress = ({ sessions }: { sessions: number }) => {
      if (sessions > 0) abort.abort();
    };
    const cut = { ...own, rate: '1/20ms', signal: abort.signal, onProgress };
    await expect(loadTest(testId, cut)).rejects.toMatchObject({ code: 'interrupted' });
    const { sessions, warnings } = await openTest(testId, own);
    expect(sessions.numRows()).toBeLessThan(8);
    expect(warnings[0]).toMatchObject({
      code: 'partly-fetched',
      message: expect.stringContaining(`Only ${sessions.numRows()} of 8 listed sessions were fetched`),
    });
  });

  it('warns of sessions without a transcript', async () => {
    const testId = testIdOf('pilot-think-out-loud');
    const { warnings, cues, sessions } = await loadTest(testId, reach());
    const spoken = new Set(rows(cues).map((row) => row.session_id)).size;
    expect(spoken).toBe(sessions.numRows() - 1);
    expect(warnings).toContainEqual({
      code: 'transcripts-missing',
      message: '1 of 3 sessions has no transcript: what was said is counted in the other 2 alone.',
      subject: testId,
    });
  });

  it.each([
    [{ limit: 0 }, 'The option limit is 0.'],
    [{ since: new Date('x') }, 'The option since is no moment in time.'],
  ])('refuses %o before any request', async (options, message) => {
    const before = sandbox.requests.length;
    const loading = loadTest(testIdOf('pilot-survey'), { ...reach(), ...options });
    await expect(loading).rejects.toMatchObject({ code: 'usage', message });
    expect(sandbox.requests).toHaveLength(before);
  });

  it('fails where none could be read', async () => {
    const own = {
      ...reach(),
      apiUrl: await spoiling(sandbox, () => true),
      home: mkdtempSync(join(home, 'none-')),
    };
    await expect(loadTest(testIdOf('pilot-survey'), own)).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('fetches a survey and gives what the generator put in', async () => {
    const testId = testIdOf('pilot-survey');
    const data = await loadTest(`https://app.usertesting.com/tests/${testId}/results`, reach());
    const study = sandbox.studies.find((one) => one.testId === testId);
    // The title stands in the workspace's list, which a sync does not read.
    expect(data.test).toEqual({ testId, title: null, kind: 'survey' });
    expect(data.sessions.numRows()).toBe(study?.sessions);
    expect(data.responses.numRows()).toBe(sandbox.truth(testId).length);
    expect(data.qxScores).toBeNull();
    expect(data.fetchedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(rows(data.sessions)[0]?.fetched_at).toBeInstanceOf(Date);
  });

  it('knows the title once a workspace was listed', async () => {
    const own = { ...reach(), home: mkdtempSync(join(home, 'title-')) };
    const testId = testIdOf('pilot-survey');
    expect((await loadTest(testId, own)).test.title).toBeNull();
    await workspaceTests(own);
    expect((await loadTest(testId, own)).test.title).toBe(
      sandbox.studies.find((study) => study.testId === testId)?.title,
    );
  });

  it('gives the same tables again from the archive, without a request', async () => {
    const testId = testIdOf('pilot-survey');
    const loaded = await loadTest(testId, reach());
    const before = sandbox.requests.length;
    const opened = await openTest(testId, { home });
    expect(sandbox.requests.length).toBe(before);
    for (const name of ['sessions', 'demographics', 'responses', 'taskGroups', 'codebook'] as const) {
      expect(rows<object>(opened[name])).toEqual(rows<object>(loaded[name]));
    }
  });

  it('carries the QXscores of an interaction test, and says where they do not fit their components', async () => {
    const data = await loadTest(testIdOf('qx-mismatch'), reach());
    expect(data.test.kind).toBe('interaction');
    expect(data.qxScores?.qxScores.length).toBeGreaterThan(0);
    expect(data.warnings.map(({ code }) => code)).toContain('qxscore-mismatch');
  });

  it('carries the cues of a think-out-loud test', async () => {
    const data = await loadTest(testIdOf('pilot-think-out-loud'), reach());
    expect(data.cues.numRows()).toBeGreaterThan(10);
    const without = await openTest(testIdOf('pilot-think-out-loud'), { home, transcripts: false });
    expect(without.cues.numRows()).toBe(0);
  });

  it('gives tables with the right columns and no rows for a test without sessions', async () => {
    const data = await loadTest(testIdOf('empty'), reach());
    expect(data.sessions.numRows()).toBe(0);
    expect(data.sessions.columnNames()).toContain('session_id');
    expect(data.responses.columnNames()).toContain('value');
    expect(data.codebook.numRows()).toBe(8);
    expect(data.fetchedAt).toBeNull();
  });
});

describe('openTest', () => {
  it('says what to do where the archive holds nothing of the test', async () => {
    const opening = openTest('0f8fad5b-d9cb-469f-a165-70867728950e', { home });
    await expect(opening).rejects.toMatchObject({ code: 'nothing-to-load', exitCode: 66 });
    await expect(opening).rejects.toHaveProperty('hint', expect.stringContaining('uxframe sync'));
  });

  it('refuses a classic test by its number', async () => {
    await expect(openTest('123456', { home })).rejects.toMatchObject({ code: 'classic-test' });
  });
});
