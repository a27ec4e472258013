import { describe, expect, it } from 'vitest';
import { checkDocument, type Documents } from '../../src/api/schema.js';
import { SESSION } from './local-server.js';

const TASK = { uuid: 'q1', text: 'How easy was it?', type: 'RATING_SCALE', response: null };

async function messageOf(name: keyof Documents, value: unknown): Promise<string> {
  try {
    await checkDocument(name, value);
  } catch (error) {
    return String(error);
  }
  return 'passed';
}

describe('a session', () => {
  it('keeps keys and enum values that nobody knows yet', async () => {
    const session = {
      ...SESSION,
      tasks: [{ ...TASK, type: 'TREE_TEST', depth: 3 }],
      taskGroups: [{ uuid: 'g', type: 'NEW', response: { score: 85, extra: [1] } }],
      newKey: { kept: true },
    };
    expect(await checkDocument('session', session)).toEqual(session);
  });

  it('passes with every nullable key null', async () => {
    const session = {
      ...SESSION,
      sessionId: null,
      sessionParticipant: {
        participantId: null,
        demographicsInfo: [{ id: null, code: null, label: null, value: null, type: null }],
      },
      tasks: [{ ...TASK, response: { startTimeMs: null, endTimeMs: null, skipped: true, answer: null } }],
      taskGroups: [{ uuid: 'g', type: 'QX_SCORE', response: null }],
    };
    expect(await checkDocument('session', session)).toEqual(session);
  });

  it('passes with the nullable keys left out, which are null then', async () => {
    const { tasks, sessionParticipant } = await checkDocument('session', {
      taskGroups: [],
      tasks: [{ uuid: 'q', text: '', type: 'BLANK' }],
      sessionParticipant: { demographicsInfo: [{}] },
    });
    expect(tasks).toEqual([{ uuid: 'q', text: '', type: 'BLANK', response: null }]);
    expect(sessionParticipant).toEqual({
      participantId: null,
      demographicsInfo: [{ id: null, code: null, label: null, value: null, type: null }],
    });
  });

  it.each([[{}], [{ demographicsInfo: null }], [{ demographicsInfo: [] }]])(
    'takes a participant without demographics, as %j',
    async (sessionParticipant) => {
      const session = await checkDocument('session', { taskGroups: [], tasks: [], sessionParticipant });
      expect(session.sessionParticipant).toEqual({ participantId: null, demographicsInfo: [] });
    },
  );

  it('leaves the inside of an answer alone: it is not published', async () => {
    const answer = { ratingScale: { anything: [{ at: 'all' }] }, nps: null, figma: 7 };
    const response = { startTimeMs: 0, endTimeMs: 9, skipped: false, answer };
    const session = await checkDocument('session', { ...SESSION, tasks: [{ ...TASK, response }] });
    expect(session.tasks[0]?.response?.answer).toEqual(answer);
  });
});

describe('what contradicts the contract', () => {
  it('is told by place and expectation', async () => {
    const broken = { ...SESSION, tasks: [TASK, { ...TASK, text: 7 }] };
    expect(await messageOf('session', broken)).toContain('tasks[1].text should be string');
    expect(await messageOf('session', [])).toContain('the document should be object');
    expect(await messageOf('session', {})).toContain('taskGroups should be array; tasks should be array');
  });

  it('is told without its value: it may be an answer', async () => {
    const broken = { ...SESSION, tasks: [{ ...TASK, text: { said: 'my bank is XYZ' } }] };
    const message = await messageOf('session', broken);
    expect(message).toContain('tasks[0].text');
    expect(message).not.toContain('XYZ');
  });

  it('names three places at most', async () => {
    const broken = { ...SESSION, tasks: Array.from({ length: 40 }, () => ({})) };
    expect((await messageOf('session', broken)).match(/should be/g)).toHaveLength(3);
  });
});

describe('every other document', () => {
  const scores = { behavioral: null, usability: 50, trust: 50, appearance: 50, loyalty: 50 };
  const region = { topLeftPoint: { x: 0, y: 0 }, widthPx: 100, heightPx: 50 };
  const clip = {
    uuid: 'c',
    name: 'Clip',
    timeStartMs: 0,
    timeEndMs: 5,
    videoUuid: 'v',
    hasAudio: true,
    hasCamera: false,
    layout: { mainStream: 'SCREEN' },
  };
  const reel = {
    uuid: 'r',
    name: 'Reel',
    durationMs: 5,
    lastUpdatedAtMs: 1,
    numClips: 1,
    areAllClipsInReel: true,
  };
  const row = { sessionId: 's', audienceId: null, status: 'NEW_STATUS', startTime: 'x', finishTime: null };
  const wholeTask = {
    text: 'Rate',
    scaleMinimum: 1,
    scaleMaximum: 5,
    choices: [{ label: 'a' }],
    upperEndpoint: null,
  };

  it.each<[keyof Documents, unknown]>([
    [
      'sessionList',
      { testId: 't', sessions: [row], meta: { pagination: { limit: 25, offset: 0, totalCount: 1 } } },
    ],
    ['videoLink', { sessionId: 's', videoUrl: 'u', expiresAt: 'x' }],
    ['clipList', { studyUuid: 't', clips: [clip], videoRegions: { screen: region, camera: null } }],
    ['clipLink', { clipUuid: 'c', status: 'GENERATED', clipUrl: 'u' }],
    ['highlightReelList', { reels: [reel], studyWithClips: null }],
    ['highlightReelLink', { reelId: 'r', status: 'GENERATING', reelUrl: null }],
    [
      'qxScores',
      {
        testId: 't',
        qxScores: [
          {
            taskGroupId: 'g',
            label: 'A',
            qxScore: null,
            components: { behavioral: null, attitudinal: 50 },
            values: scores,
          },
        ],
        meta: { totalQxTasks: 1, completes: 30 },
      },
    ],
    ['workspaces', [{ id: '7', uuid: 'w', name: 'Research' }]],
    [
      'workspaceTests',
      [{ uuid: 't', title: 'Test', type: 'studyv2', orderedBy: { name: 'A' }, cursor: 'c' }],
    ],
    ['study', { title: 'Test', sessionCount: 3, tasks: [wholeTask] }],
  ])('%s passes as documented, and with keys that are new', async (name, document) => {
    const withMore = Array.isArray(document) ? document : { ...(document as object), added: 1 };
    expect(await checkDocument(name, withMore)).toEqual(withMore);
    expect(await messageOf(name, 'text')).toContain('the document should be');
  });

  it('one test without a title does not hide the others of its workspace', async () => {
    const listing = [
      { uuid: 'a', title: null, cursor: '1' },
      { uuid: 'b', title: 'Checkout', cursor: '2' },
    ];
    const tests = await checkDocument('workspaceTests', listing);
    expect(tests.map(({ title }) => title)).toEqual(['Untitled test', 'Checkout']);
  });
});
