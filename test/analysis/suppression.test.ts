import { describe, expect, it } from 'vitest';
import { crosstab } from '../../src/analysis/crosstab.js';
import { segments } from '../../src/analysis/segments.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';

const session = (id: number, plan: string, rating: number) => ({
  sessionId: `s${id}`,
  audienceId: null,
  testPlanId: null,
  sessionParticipant: {
    participantId: `p${id}`,
    demographicsInfo: [{ id: 'd', code: 'PLAN', label: 'Plan', value: plan, type: null }],
  },
  taskGroups: [],
  tasks: [
    {
      uuid: 't',
      text: 'Rate',
      type: 'RATING_SCALE',
      response: { startTimeMs: 0, endTimeMs: 1, skipped: false, answer: { ratingScale: { value: rating } } },
    },
  ],
});

// Six on the free plan (one of them rates 4), two on the paid one.
const frames = framesFromSessions([
  ...[5, 5, 5, 5, 5, 4].map((rating, index) => session(index, 'free', rating)),
  ...[4, 4].map((rating, index) => session(6 + index, 'paid', rating)),
]);

describe('tables by demographic', () => {
  it('tell of every cell unless a smallest group is asked for', () => {
    expect(crosstab(frames, 'q01_rate', 'plan').array('count')).toEqual([1, 2, 5, 0]);
    expect(segments(frames, 'plan').array('n')).toEqual([6, 2]);
  });

  it('leave out cells of fewer people, and keep those of nobody', () => {
    const told = { ...frames, minimumCell: 5 };
    expect(crosstab(told, 'q01_rate', 'plan').array('count')).toEqual([5, 0]);
    expect(segments(told, 'plan').array('segment')).toEqual(['free']);
  });

  it('say in the notes how many are left out, and that the totals count them', () => {
    const told = { ...frames, minimumCell: 5 };
    const notes =
      'Small sample (n = 8). Expected counts under 5: Fisher–Freeman–Halton instead of chi-square.';
    expect(crosstab(frames, 'q01_rate', 'plan').get('notes', 0)).toBe(notes);
    expect(crosstab(told, 'q01_rate', 'plan').get('notes', 0)).toBe(
      `${notes} 2 cells of fewer than 5 people left out. The other figures (n, p) count them, and may tell of them.`,
    );
    expect(segments(told, 'plan').get('notes', 0)).toContain('1 segment of fewer than 5 people left out.');
    expect(segments(frames, 'plan').get('notes', 0)).not.toContain('left out.');
  });

  it('leave questions against each other as they are', () => {
    const told = { ...frames, minimumCell: 5 };
    expect(crosstab(told, 'q01_rate', 'q01_rate').array('count')).toEqual([3, 0, 0, 5]);
  });
});
