import { describe, expect, it } from 'vitest';
import { aggregateQx, participantScore } from '../../src/sandbox/qx-aggregate.js';
import type { GeneratedSession, QxGroup, Study } from '../../src/sandbox/study.js';

const GROUP: QxGroup = {
  uuid: 'group',
  label: 'Checkout',
  navigation: ['go'],
  usability: ['easy'],
  trust: ['safe'],
  appearance: ['tidy'],
  loyalty: ['recommend'],
};
const TYPES: Record<string, string> = { go: 'URL', recommend: 'NPS' };

/** A session with these answers; null is a skipped task. */
function session(answers: Record<string, string | number | null>): GeneratedSession {
  const truth = Object.entries(answers).map(([taskId, value]) => ({
    sessionId: 's',
    taskId,
    taskType: TYPES[taskId] ?? 'RATING_SCALE',
    value,
    status: value === null ? ('skipped' as const) : ('answered' as const),
    shape: null,
  }));
  return { truth } as unknown as GeneratedSession;
}

const study = (groups: QxGroup[]) =>
  ({ testId: 't', name: 'interaction', qxGroups: groups }) as unknown as Study;

describe('a participant’s QXscore', () => {
  it('is the mean of success and of four top-2-box marks: 4 and 5 count, and 9 and 10 for a recommendation', () => {
    expect(participantScore(session({ go: 'success', easy: 4, safe: 5, tidy: 3, recommend: 9 }), GROUP)).toBe(
      88,
    );
    expect(participantScore(session({ go: 'abandon', easy: 3, safe: 3, tidy: 3, recommend: 8 }), GROUP)).toBe(
      0,
    );
    expect(
      participantScore(session({ go: 'undefined', easy: 5, safe: 5, tidy: 5, recommend: 10 }), GROUP),
    ).toBe(50);
  });

  it('leaves out what was skipped, and is null without a navigation task', () => {
    expect(
      participantScore(session({ go: 'success', easy: null, safe: 5, tidy: 5, recommend: 10 }), GROUP),
    ).toBe(100);
    expect(participantScore(session({ easy: 5 }), { ...GROUP, navigation: [] })).toBeNull();
  });
});

describe('a test’s QXscores', () => {
  it('average over participants: 25 and 50 give 38, halves rounded up, as in the help centre’s sample', () => {
    const half = { easy: 5, safe: 5, tidy: 1, recommend: 0 };
    const sessions = [
      session({ go: 'success', ...half }),
      ...Array.from({ length: 3 }, () => session({ go: 'abandon', ...half })),
    ];
    expect(aggregateQx(study([GROUP]), sessions)).toEqual({
      testId: 't',
      qxScores: [
        {
          taskGroupId: 'group',
          label: 'Checkout',
          qxScore: 38,
          components: { behavioral: 25, attitudinal: 50 },
          values: { behavioral: [25], usability: 100, trust: 100, appearance: 0, loyalty: 0 },
        },
      ],
      meta: { totalQxTasks: 1, completes: 4 },
    });
  });

  it('are none where nobody has finished', () => {
    expect(aggregateQx(study([GROUP]), []).qxScores).toEqual([]);
  });
});
