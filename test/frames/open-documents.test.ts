import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { loadTest } from '../../src/frames/load-test.js';
import { openDocuments } from '../../src/frames/open-documents.js';
import { rows } from '../../src/frames/rows.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { folder } from '../cli/command-line.js';

/** The test of a sandbox with one study, fetched. */
async function fetched(study: 'pilot-survey' | 'empty') {
  const sandbox = await startSandbox({ studies: [study], rate: { limit: 50, windowMs: 20 } });
  onTestFinished(() => sandbox.close());
  const [{ testId }] = sandbox.studies;
  const { url: apiUrl, tokenUrl, clientId, clientSecret } = sandbox;
  const home = folder();
  const test = await loadTest(testId, { apiUrl, tokenUrl, clientId, clientSecret, home, rate: '50/20ms' });
  return { testId, home, test };
}

describe('openDocuments', () => {
  it('gives the documents that the tables are made of, oldest session first', async () => {
    const { testId, home, test } = await fetched('pilot-survey');
    const documents = await openDocuments(testId, { home });
    expect(documents.map(({ sessionId }) => sessionId)).toEqual(test.sessions.array('session_id'));
    expect(rows(framesFromSessions(documents).responses)).toEqual(rows(test.responses));
  });

  it('gives none of a test without sessions', async () => {
    const { testId, home } = await fetched('empty');
    expect(await openDocuments(testId, { home })).toEqual([]);
  });

  it('says what to do where the archive holds nothing of the test', async () => {
    const opening = openDocuments('0f8fad5b-d9cb-469f-a165-70867728950e', { home: folder() });
    await expect(opening).rejects.toMatchObject({ code: 'nothing-to-load' });
  });

  it.each([
    ['UXFRAME_IDS', 'codes'],
    ['UXFRAME_MINIMUM_CELL', '5'],
  ])('gives none where %s keeps people out of tables', async (variable, value) => {
    vi.stubEnv(variable, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const opening = openDocuments('0f8fad5b-d9cb-469f-a165-70867728950e', { home: folder() });
    await expect(opening).rejects.toMatchObject({
      code: 'usage',
      message: `Raw documents hold what ${variable}=${value} keeps out of tables.`,
    });
  });
});
