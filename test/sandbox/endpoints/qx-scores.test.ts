import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QxScores, SessionDetails, SessionList } from '../../../src/api/documents.js';
import { type Caller, call } from '../caller.js';

describe('QXscores', () => {
  let caller: Caller;
  beforeAll(async () => {
    caller = await call();
  });
  afterAll(() => caller.close());

  const scores = async (name: 'interaction' | 'interaction-release-2' | 'qx-mismatch') =>
    (await caller.get(`/api/v2/testResults/${caller.testId(name)}/qxScores`)).json() as QxScores;

  it('are the mean of the two components, rounded, for two groups', async () => {
    const { qxScores, meta } = await scores('interaction');
    expect(meta).toEqual({ totalQxTasks: 2, completes: 60 });
    expect(qxScores.map(({ label }) => label)).toEqual(['Find products', 'Book a delivery']);
    for (const { qxScore, components, values } of qxScores) {
      const mean = (Number(components.behavioral) + Number(components.attitudinal)) / 2;
      expect(Math.abs(Number(qxScore) - mean)).toBeLessThanOrEqual(1);
      expect(values.behavioral?.length).toBe(2);
    }
  });

  it('agree with the participants’ own scores under the groups of the same ID', async () => {
    const testId = caller.testId('interaction');
    const list = (
      await caller.get(`/api/v2/sessionResults?testId=${testId}&limit=500`)
    ).json() as SessionList;
    const sessions = await Promise.all(
      list.sessions.map(
        async ({ sessionId }) =>
          (await caller.get(`/api/v3/sessionResults/${sessionId}`)).json() as SessionDetails,
      ),
    );
    for (const { taskGroupId, qxScore } of (await scores('interaction')).qxScores) {
      const own = sessions.map(({ taskGroups }) =>
        Number(taskGroups.find(({ uuid }) => uuid === taskGroupId)?.response?.score),
      );
      const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
      expect(own.length).toBe(60);
      expect(Math.abs(mean - Number(qxScore))).toBeLessThan(1);
    }
  });

  it('rise in the second release, in every group', async () => {
    const [before, after] = [await scores('interaction'), await scores('interaction-release-2')];
    const gains = after.qxScores.map(
      ({ qxScore }, group) => Number(qxScore) - Number(before.qxScores[group]?.qxScore),
    );
    expect(Math.min(...gains)).toBeGreaterThan(2);
    expect(Math.max(...gains)).toBeLessThan(25);
  });

  it('have the odd cases in a study of their own: a mismatch, and null without a behavioral part', async () => {
    const [first, second] = (await scores('qx-mismatch')).qxScores;
    const mean = (Number(first?.components.behavioral) + Number(first?.components.attitudinal)) / 2;
    expect(Math.abs(Number(first?.qxScore) - mean)).toBeGreaterThan(5);
    expect(second).toMatchObject({
      qxScore: null,
      components: { behavioral: null },
      values: { behavioral: null },
    });
    expect(second?.components.attitudinal).toBeTypeOf('number');
  });
});
