import { describe, expect, it } from 'vitest';
import { kruskalWallis, rows, segments } from '../../src/index.js';
import { smallStudy } from './study.js';

const plan = ['free', 'free', 'free', 'free', 'free', 'free', 'paid', 'paid', 'paid', 'paid', 'paid', null];
const ratings = [2, 3, 3, 2, 4, 3, 5, 4, 5, 4, 5, 1];
const outcomes = [
  'success',
  'abandon',
  'abandon',
  'error',
  'success',
  'abandon',
  ...new Array(5).fill('success'),
  'error',
];
const test = smallStudy({
  demographics: {
    plan,
    device: [['phone', 'laptop'], ...new Array(11).fill(['phone'])],
    age: plan.map((_, i) => 20 + i),
  },
  questions: [
    { column: 'q01', task_type: 'RATING_SCALE', scale_low: 1, scale_high: 5, answers: ratings },
    { column: 'q02', task_type: 'NPS', answers: [3, 6, 8, 9, 7, 2, 10, 9, 10, 9, 8, 0] },
    { column: 'q03', task_type: 'URL', answers: outcomes, seconds: plan.map((_, i) => 10 + 5 * i) },
    {
      column: 'q04',
      task_type: 'MULTIPLE_CHOICE',
      answers: plan.map((_, i) => (i % 2 === 0 ? 'Yes' : 'No')),
    },
  ],
  groups: [
    {
      id: 'g',
      label: 'Checkout',
      scores: ratings.map((value) => 20 * value),
      server: { qxScore: 68, behavioral: 70, attitudinal: 66 },
    },
  ],
});

describe('segments', () => {
  it('measures every QX group, rating, NPS and navigation task unless told otherwise', () => {
    const table = segments(test, 'plan');
    expect([...new Set(table.array('measure') as string[])]).toEqual([
      'QXscore: Checkout',
      'q01?',
      'NPS: q02?',
      'Success: q03?',
    ]);
    expect([...new Set(table.array('segment') as string[])]).toEqual(['free', 'paid']);
  });

  it('gives each segment its n, estimate and interval, and tests over all', () => {
    const [free, paid] = rows(segments(test, 'plan', 'q01'));
    expect(free).toMatchObject({ by: 'plan', segment: 'free', n: 6, estimate: expect.closeTo(17 / 6, 12) });
    expect(paid).toMatchObject({ segment: 'paid', n: 5, estimate: 4.6, high: 5 });
    expect(free?.p).toBeCloseTo(kruskalWallis([ratings.slice(0, 6), ratings.slice(6, 11)]).p ?? 0, 12);
    expect(free?.notes).toBe('Small sample (n = 6).');
  });

  it('tests shares by the exact test', () => {
    const [free, paid] = rows(segments(test, 'plan', 'q03'));
    expect(free).toMatchObject({ n: 6, estimate: expect.closeTo(1 / 3, 12) });
    expect(paid).toMatchObject({ n: 5, estimate: 1, high: 1 });
    expect(free?.p).toBeCloseTo(0.0606061, 6); // R: fisher.test(matrix(c(2, 4, 5, 0), 2))
  });

  it('adjusts over the measures', () => {
    const table = rows(segments(test, 'plan', ['q01', 'q02', 'q03']));
    for (const { p, p_adjusted } of table) expect(p_adjusted).toBeGreaterThanOrEqual(p ?? 0);
    expect(table.some(({ p, p_adjusted }) => (p_adjusted ?? 0) > (p ?? 1))).toBe(true);
  });

  it('says what each measure is in, and what it goes by', () => {
    const test = smallStudy({
      demographics: { plan: ['free', 'paid'] },
      questions: [
        {
          column: 'rate',
          task_type: 'RATING_SCALE',
          scale_low: 1,
          scale_high: 7,
          answers: [4, 5],
          seconds: [3, 4],
        },
        { column: 'nps', task_type: 'NPS', answers: [9, 3] },
        { column: 'go', task_type: 'URL', answers: ['success', 'error'] },
      ],
    });
    const mine = { name: 'mine', of: () => 1 };
    const table = rows(segments(test, 'plan', ['rate', 'nps', 'go', 'time:rate', mine]));
    expect(table.filter(({ segment }) => segment === 'free').map(({ unit }) => unit)).toEqual([
      '1–7',
      'points (−100 to 100)',
      'share (0–1)',
      'seconds',
      null,
    ]);
    expect(new Set(table.map(({ by_question }) => by_question))).toEqual(new Set(['plan']));
  });

  it('takes options, times, columns of numbers and measures of one’s own', () => {
    const own = {
      name: 'rated 4 or more',
      of: (session: Record<string, unknown>) => Number(Number(session.q01) >= 4),
    };
    const table = rows(segments(test, 'plan', ['q04', 'time:q03', 'age', own, 'qx']));
    expect([...new Set(table.map(({ measure }) => measure))]).toEqual([
      'q04?: Yes',
      'q04?: No',
      'Time: q03?',
      'age',
      'rated 4 or more',
      'QXscore: Checkout',
    ]);
    expect(table.find(({ measure }) => measure === 'age')?.estimate).toBe(22.5);
    expect(table.find(({ measure }) => measure === 'rated 4 or more')?.estimate).toBeCloseTo(1 / 6, 12);
  });

  it('calls a column of numbers by what was asked', () => {
    const codebook = test.codebook.derive({ question: () => 'How old are you?' });
    expect(segments({ ...test, codebook }, 'plan', 'age').get('measure', 0)).toBe('How old are you?');
  });

  it('says why there is no test where one segment alone is large enough', () => {
    const small = smallStudy({
      demographics: { plan: ['free', ...new Array(6).fill('paid')] },
      questions: [{ column: 'q', task_type: 'RATING_SCALE', answers: [1, 2, 3, 4, 5, 4, 3] }],
    });
    const [free, paid] = rows(segments(small, 'plan'));
    expect(free?.notes).toBe(
      'n = 1: too few for a test; read the interval. Fewer than two segments with five values: no test.',
    );
    expect(paid?.notes).toContain('Fewer than two segments with five values: no test.');
  });

  it('makes no test where a session stands in several segments, and leaves small segments out of one', () => {
    const [several] = rows(segments(test, 'device', 'q01'));
    expect(several).toMatchObject({ p: null, method: 't interval; no test' });
    const small = smallStudy({
      demographics: { team: [...'aaaaabccccc'] },
      questions: [{ column: 'q', task_type: 'RATING_SCALE', answers: [1, 2, 3, 4, 5, 3, 5, 4, 5, 4, 5] }],
    });
    const [, b] = rows(segments(small, 'team'));
    expect(b?.n).toBe(1);
    expect(b?.p).toBe(
      kruskalWallis([
        [1, 2, 3, 4, 5],
        [5, 4, 5, 4, 5],
      ]).p,
    );
    expect(b?.notes).toContain('n = 1: left out of the test.');
  });

  it('refuses a column or measure that is not there', () => {
    expect(() => segments(test, 'nothing')).toThrow('no column nothing');
    expect(() => segments(test, 'plan', 'nothing')).toThrow('no column nothing');
  });
});
