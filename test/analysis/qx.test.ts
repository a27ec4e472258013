import { describe, expect, it } from 'vitest';
import {
  compareQxScores,
  orderEffects,
  pooledQxScores,
  qxComponents,
  qxScores,
  qxScoreWarnings,
  qxTrend,
  rows,
} from '../../src/index.js';
import { type SmallGroup, smallStudy } from './study.js';

const A = [85, 72, 90, 66, 78, 81, 59, 88];
const B = [70, 61, 75, 58, 66, 80, 49, 71, 64];

const group = (
  scores: readonly (number | null)[],
  qxScore: number | null = null,
  label = 'Checkout',
): SmallGroup => ({
  id: `g-${label}`,
  label,
  scores,
  server: qxScore === null ? null : { qxScore, behavioral: qxScore, attitudinal: qxScore },
});

describe('qxScores', () => {
  it('shows the server’s figures untouched beside the participants’ mean', () => {
    const test = smallStudy({
      groups: [{ ...group(A), server: { qxScore: 38, behavioral: 25, attitudinal: 50 } }],
    });
    const [row] = rows(qxScores(test));
    expect(row).toMatchObject({
      label: 'Checkout',
      qx_score: 38,
      behavioral: 25,
      attitudinal: 50,
      loyalty: 20,
      n: 8,
      estimate: 77.375,
      completes: 8,
      band: null,
      fetched_at: new Date('2026-03-02T08:00:00.000Z'),
    });
    // R: t.test(c(85, 72, 90, 66, 78, 81, 59, 88))
    expect(row?.low).toBeCloseTo(68.2175, 3);
    expect(row?.high).toBeCloseTo(86.5325, 3);
    expect(row?.bca_low).toBeGreaterThan(row?.low ?? 0);
    expect(row?.notes).toContain('UserTesting advises at least 30 participants');
    expect(row?.notes).toContain("the participants' own scores average 77.4");
  });

  it('is the same every time', () => {
    const test = smallStudy({ groups: [group(A, 77)] });
    expect(rows(qxScores(test))).toEqual(rows(qxScores(test)));
  });

  it('has no bands unless thresholds are given', () => {
    const test = smallStudy({ groups: [group(A, 77), group(B, 66, 'Search')] });
    const thresholds = [
      { from: 0, label: 'fix first' },
      { from: 70, label: 'keep' },
    ];
    expect(qxScores(test).array('band')).toEqual([null, null]);
    expect(qxScores(test, { thresholds }).array('band')).toEqual(['keep', 'fix first']);
  });

  it('takes a group without scores, and one that the server does not know', () => {
    const test = smallStudy({ groups: [group([null, null], 50), group([40, 60], null, 'Lost')] });
    const [empty, lost] = rows(qxScores(test));
    expect(empty).toMatchObject({ n: 0, estimate: null, low: null, bca_low: null, qx_score: 50 });
    expect(lost).toMatchObject({ qx_score: null, n: 2, estimate: 50 });
    expect(lost?.notes).toContain('UserTesting gives no QXscore for it');
  });

  it('keeps the interval between 0 and 100', () => {
    const [row] = rows(qxScores(smallStudy({ groups: [group([100, 100, 60, 100], 90)] })));
    expect(row).toMatchObject({ high: 100 });
  });
});

describe('qxComponents', () => {
  it('lists six parts a group', () => {
    const table = qxComponents(smallStudy({ groups: [group(A, 77)] }));
    expect(table.array('component')).toEqual([
      'behavioral',
      'attitudinal',
      'usability',
      'trust',
      'appearance',
      'loyalty',
    ]);
    expect(table.array('value')).toEqual([77, 77, 50, 60, 70, 20]);
  });
});

describe('qxScoreWarnings', () => {
  const codes = (server: SmallGroup['server'], scores: readonly number[] = []) =>
    qxScoreWarnings(smallStudy({ groups: [{ ...group(scores), server: server ?? null }] })).map(
      ({ code }) => code,
    );

  it.each([
    ['the vendor’s sample, 37.5 rounded to 38', { qxScore: 38, behavioral: 25, attitudinal: 50 }, []],
    [
      'a mismatch of more than half a point',
      { qxScore: 39, behavioral: 25, attitudinal: 50 },
      ['qxscore-mismatch'],
    ],
    [
      'no behavioral part',
      { qxScore: null, behavioral: null, attitudinal: 50 },
      ['qxscore-without-behavioral'],
    ],
    [
      'a score without one',
      { qxScore: 50, behavioral: null, attitudinal: 50 },
      ['qxscore-without-behavioral'],
    ],
  ])('%s', (_name, server, expected) => {
    expect(codes(server)).toEqual(expected);
  });

  it('tells of participants whose mean is elsewhere', () => {
    expect(codes({ qxScore: 60, behavioral: 60, attitudinal: 60 }, [80, 90])).toEqual([
      'qxscore-participants',
    ]);
  });

  it('tells of scores that do not match the completes', () => {
    const test = smallStudy({ groups: [group([60, 62], 61)], completes: 9 });
    expect(qxScoreWarnings(test)).toEqual([
      {
        code: 'qxscore-completes',
        message: 'Checkout: 2 participants have a score, but UserTesting counts 9 participants.',
        subject: 'g-Checkout',
      },
    ]);
  });
});

describe('compareQxScores', () => {
  const before = smallStudy({ testId: 'a', title: 'Release 1', groups: [group(B, 66)] });
  const after = smallStudy({ testId: 'b', title: 'Release 2', groups: [group(A, 77, ' checkout')] });

  it('subtracts the first test from the second, with Welch, g and Holm', () => {
    // R: t.test(A, B); effectsize::hedges_g(A, B)
    const [row] = rows(compareQxScores([before, after]));
    expect(row).toMatchObject({
      label: 'Checkout',
      test_a: 'Release 1',
      test_b: 'Release 2',
      n_a: 9,
      n_b: 8,
      estimate: 11.375,
      low: expect.closeTo(0.70441, 5),
      high: expect.closeTo(22.04559, 5),
      p: expect.closeTo(0.0383378, 6),
      hedges_g: expect.closeTo(1.0654277, 6),
    });
    expect(row?.p_adjusted).toBe(row?.p);
  });

  it('turns its sign with the order of the tests', () => {
    const [forth] = rows(compareQxScores([before, after]));
    const [back] = rows(compareQxScores([after, before]));
    expect(back?.estimate).toBeCloseTo(-(forth?.estimate ?? 0), 12);
    expect(back?.low).toBeCloseTo(-(forth?.high ?? 0), 12);
  });

  it('adjusts over all pairs and groups', () => {
    const three = [
      before,
      after,
      smallStudy({ title: 'Release 3', groups: [group([90, 92, 88, 95, 91], 91)] }),
    ];
    const table = rows(compareQxScores(three));
    expect(table).toHaveLength(3);
    for (const { p, p_adjusted } of table) expect(p_adjusted).toBeGreaterThanOrEqual(p ?? 0);
  });

  it('makes no test below five scores but gives the interval', () => {
    const [row] = rows(compareQxScores([before, smallStudy({ groups: [group([80, 90, 85, 70], 81)] })]));
    expect(row).toMatchObject({ p: null, p_adjusted: null });
    expect(row?.low).not.toBeNull();
    expect(row?.notes).toContain('too few for a test');
  });

  it('matches the only groups of two tests whatever they are called, and no others', () => {
    const renamed = smallStudy({ groups: [group(A, 77, 'Pay')] });
    const [row] = rows(compareQxScores([before, renamed]));
    expect(row?.notes).toContain('called Pay in the second test');
    const many = smallStudy({ groups: [group(A, 77, 'Pay'), group(A, 77, 'Find')] });
    expect(compareQxScores([before, many]).numRows()).toBe(0);
  });
});

describe('qxTrend', () => {
  it('runs from the oldest test to the newest', () => {
    const late = smallStudy({ title: 'Late', startedAt: '2026-05-01T00:00:00Z', groups: [group(A, 77)] });
    const early = smallStudy({ title: 'Early', startedAt: '2026-01-01T00:00:00Z', groups: [group(B, 66)] });
    const table = qxTrend([late, early]);
    expect(table.array('title')).toEqual(['Early', 'Late']);
    expect(table.array('qx_score')).toEqual([66, 77]);
    expect(table.get('date', 0)).toEqual(new Date('2026-01-01T00:00:00Z'));
  });
});

describe('pooledQxScores', () => {
  const tests = [
    smallStudy({ groups: [group(A, 82)], completes: 10 }),
    smallStudy({ groups: [group(B, 60)], completes: 40 }),
    smallStudy({ groups: [group(B, 71)], completes: 25 }),
  ];

  it('weights by completes, and gives the mean of means only when asked', () => {
    const [row] = rows(pooledQxScores(tests));
    expect(row).toMatchObject({ label: 'Checkout', tests: 3, n: 75, unweighted: null });
    expect(row?.estimate).toBeCloseTo(66.6, 12);
    expect(row?.low).toBeLessThan(66.6);
    expect(rows(pooledQxScores(tests, { unweighted: true }))[0]?.unweighted).toBeCloseTo(71, 12);
  });

  it('leaves out tests without a score', () => {
    const [row] = rows(
      pooledQxScores([
        ...tests,
        smallStudy({
          groups: [{ ...group(A), server: { qxScore: null, behavioral: null, attitudinal: 50 } }],
        }),
      ]),
    );
    expect(row?.tests).toBe(3);
    expect(row?.notes).toContain('1 test without a score left out');
  });
});

describe('orderEffects', () => {
  it('compares the scores by sequence', () => {
    const scores = [...A, ...B];
    const sequences = scores.map((_, i) => (i < A.length ? 'AB' : 'BA'));
    const table = rows(orderEffects(smallStudy({ groups: [group(scores, 71)], sequences })));
    expect(table.map(({ sequence, n }) => [sequence, n])).toEqual([
      ['AB', 8],
      ['BA', 9],
    ]);
    expect(table[0]?.p).toBeCloseTo(0.0383378, 6);
    expect(table[0]?.method).toContain('Welch');
    expect(table[0]?.difference).toBeNull();
    // R: t.test(B, A)
    expect(table[1]?.difference).toBeCloseTo(-11.375, 9);
    expect(table[1]?.difference_low).toBeCloseTo(-22.04559, 4);
    expect(table[1]?.difference_high).toBeCloseTo(-0.70441, 4);
  });

  it('takes Kruskal–Wallis for more than two sequences, and no test for few scores', () => {
    const scores = [...A, ...B, 60, 61, 62, 63, 64];
    const sequences = scores.map((_, i) => (i < 8 ? 'ABC' : i < 17 ? 'BCA' : 'CAB'));
    expect(orderEffects(smallStudy({ groups: [group(scores, 70)], sequences })).get('method', 0)).toContain(
      'Kruskal',
    );
    const few = orderEffects(
      smallStudy({ groups: [group([50, 60, 70], 60)], sequences: ['AB', 'AB', 'BA'] }),
    );
    expect(few.array('p')).toEqual([null, null]);
  });
});

describe('tables of a test without QXscores', () => {
  it('have their columns and no rows', () => {
    const empty = smallStudy({});
    for (const table of [
      qxScores(empty),
      qxComponents(empty),
      orderEffects(empty),
      qxTrend([empty]),
      compareQxScores([]),
    ]) {
      expect(table.numRows()).toBe(0);
      expect(table.columnNames()).toContain('label');
    }
    expect(qxScoreWarnings(empty)).toEqual([]);
  });
});
