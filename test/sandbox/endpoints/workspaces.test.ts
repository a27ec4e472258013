import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceTest } from '../../../src/api/documents.js';
import { type Caller, call } from '../caller.js';

const BASE = '/usertesting/api/v1';

describe('the legacy listing', () => {
  let caller: Caller;
  let workspaces: Workspace[];
  beforeAll(async () => {
    caller = await call();
    workspaces = (await caller.get(`${BASE}/workspaces`)).json() as Workspace[];
  });
  afterAll(() => caller.close());

  const page = async (workspace: number, query = '') =>
    (await caller.get(`${BASE}/workspaces/${workspaces[workspace]?.uuid}${query}`)).json() as WorkspaceTest[];

  const all = async (workspace: number) => {
    const rows: WorkspaceTest[] = [];
    for (let next = await page(workspace); next.length > 0; ) {
      rows.push(...next);
      next = await page(workspace, `?after=${next.at(-1)?.cursor}`);
    }
    return rows;
  };

  it('lists workspaces with id, uuid and name', () => {
    expect(workspaces.map(({ name }) => name)).toEqual(['Parsnip Research', 'Parsnip Pilots', 'New hires']);
    expect(workspaces.map((one) => Object.keys(one))).toEqual(Array(3).fill(['id', 'uuid', 'name']));
    expect(workspaces[0]?.id).toBeTypeOf('string');
  });

  it('pages by 50 with the last row’s cursor, newest first, and back', async () => {
    const [first, rows] = [await page(0), await all(0)];
    expect(first.length).toBe(50);
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ uuid }) => uuid)).size).toBe(rows.length);
    const dates = rows.map(({ orderedAt }) => String(orderedAt));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await page(0, `?before=${rows[60]?.cursor}`)).toEqual(rows.slice(10, 60));
    expect(await page(2)).toEqual([]);
  });

  it('mixes classic tests among the new ones, with types in both cases, in one workspace', async () => {
    const rows = await all(0);
    const types = new Set(rows.map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['STUDYV2', 'WEB', 'LIVE', 'Prototype']));
    expect([...types].some((type) => /studyv2/i.test(String(type)) && type !== 'STUDYV2')).toBe(true);
    const first = rows.slice(0, 50).map(({ uuid }) => uuid);
    expect(first).toContain(caller.testId('survey'));
    expect(rows.map(({ uuid }) => uuid)).not.toContain(caller.testId('no-access'));
  });

  it('has no type fields at all in another', async () => {
    const rows = await all(1);
    expect(rows.filter((row) => 'type' in row || 'productType' in row)).toEqual([]);
    expect(rows.map(({ uuid }) => uuid)).toEqual(
      expect.arrayContaining([caller.testId('pilot-survey'), caller.testId('pilot-think-out-loud')]),
    );
  });

  it('has errors in the older form', async () => {
    const answer = await caller.get(`${BASE}/workspaces/00000000-0000-4000-8000-000000000000`);
    expect([answer.status, answer.json()]).toEqual([
      404,
      { errorCode: 'NOT_FOUND', errorMessage: 'Workspace not found' },
    ]);
  });

  it('describes a test’s questions, for new tests only where the listing has types', async () => {
    const get = async (name: 'survey' | 'pilot-survey' | 'classic') =>
      caller.get(`${BASE}/studies/${caller.testId(name)}`);
    const survey = (await get('survey')).json() as { sessionCount: number; tasks: Record<string, unknown>[] };
    expect(survey.sessionCount).toBe(200);
    expect(survey.tasks[3]).toMatchObject({
      position: 4,
      taskType: 'RATING_SCALE',
      scaleMinimum: 1,
      scaleMaximum: 5,
      lowerEndpoint: 'Very dissatisfied',
    });
    expect([(await get('classic')).status, (await get('pilot-survey')).status]).toEqual([200, 404]);
  });
});
