import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionDetails, SessionDetailsV2 } from '../../../src/api/documents.js';
import { type Caller, call } from '../caller.js';

describe('session details', () => {
  let caller: Caller;
  beforeAll(async () => {
    caller = await call();
  });
  afterAll(() => caller.close());

  it('has the documented keys and no test ID', async () => {
    const id = await caller.sessionId('interaction');
    const details = (await caller.get(`/api/v3/sessionResults/${id}`)).json() as SessionDetails;
    expect(Object.keys(details).sort()).toEqual([
      'audienceId',
      'sessionId',
      'sessionParticipant',
      'taskGroups',
      'tasks',
      'testPlanId',
    ]);
    expect(details.sessionId).toBe(id);
    expect(Object.keys(details.tasks[1] ?? {})).toEqual(['uuid', 'text', 'type', 'response']);
    expect(details.taskGroups.map(({ type }) => type)).toEqual([
      'QX_SCORE',
      'QX_SCORE',
      'BALANCED_COMPARISON',
    ]);
  });

  it('is served for all four kinds, unlike any other asset', async () => {
    const kinds = ['survey', 'interaction', 'think-out-loud', 'live-conversation'] as const;
    const rows = await Promise.all(
      kinds.map(async (kind) => {
        const [id, testId] = [await caller.sessionId(kind), caller.testId(kind)];
        const paths = [
          `/api/v3/sessionResults/${id}`,
          `/api/v2/sessionResults/${id}/videoDownloadUrl`,
          `/api/v2/sessionResults/${id}/clips`,
          `/api/v2/testResults/${testId}/highlightreels`,
          `/api/v2/testResults/${testId}/qxScores`,
        ];
        return [kind, ...(await Promise.all(paths.map(async (path) => (await caller.get(path)).status)))];
      }),
    );
    expect(rows).toEqual([
      ['survey', 200, 404, 404, 404, 404],
      ['interaction', 200, 200, 200, 200, 200],
      ['think-out-loud', 200, 200, 200, 200, 404],
      ['live-conversation', 200, 200, 200, 200, 404],
    ]);
  });

  it('serves the older form: no texts, no timings, VERBAL and SKIPPED tasks', async () => {
    const spoken = (
      await caller.get(`/api/v2/sessionResults/${await caller.sessionId('think-out-loud', 2)}`)
    ).json() as SessionDetailsV2;
    expect(spoken.sessionTaskResults[0]?.taskType).toBe('VERBAL');
    expect(Object.keys(spoken.sessionTaskResults[1] ?? {})).toEqual(['taskId', 'taskType', 'taskResponse']);
    expect(spoken.sessionTaskResults[1]?.taskResponse).toMatchObject({ outcome: 'Success' });
    const surveys = await Promise.all(
      [0, 1, 2, 3, 4].map(
        async (place) =>
          (
            await caller.get(`/api/v2/sessionResults/${await caller.sessionId('survey', place)}`)
          ).json() as SessionDetailsV2,
      ),
    );
    expect(surveys.flatMap((one) => one.sessionTaskResults.map(({ taskType }) => taskType))).toContain(
      'SKIPPED',
    );
  });

  it('answers 404 for an unknown session, a malformed one and one without access', async () => {
    const hidden = caller.sandbox.truth(caller.testId('no-access'))[0]?.sessionId;
    const paths = ['00000000-0000-4000-8000-000000000000', 'nonsense', hidden].map(
      (id) => `/api/v3/sessionResults/${id}`,
    );
    const answers = await Promise.all(paths.map((path) => caller.get(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
