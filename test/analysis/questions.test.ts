import { describe, expect, it } from 'vitest';
import {
  choices,
  matrix,
  matrixCounts,
  nps,
  rankCounts,
  ranks,
  ratingCounts,
  ratings,
  rows,
  taskSuccess,
  taskTimes,
} from '../../src/index.js';
import { type SmallQuestion, smallStudy } from './study.js';

const rating = { column: 'q01_ease', task_type: 'RATING_SCALE', scale_low: 1, scale_high: 5 };

describe('ratings', () => {
  it('gives mean, t interval and boxes of each question', () => {
    const test = smallStudy({ questions: [{ ...rating, answers: [5, 4, 4, 3, 5, 2, 4, 5, 4, 3, null] }] });
    // R: t.test(c(5, 4, 4, 3, 5, 2, 4, 5, 4, 3))
    expect(rows(ratings(test))).toEqual([
      {
        column: 'q01_ease',
        question: 'q01_ease?',
        n: 10,
        estimate: 3.9,
        low: expect.closeTo(3.1886284, 6),
        high: expect.closeTo(4.6113716, 6),
        method: 't interval',
        notes:
          'Small sample (n = 10). The t interval of so few ratings holds the true mean about 93% of the time. 1 of 11 who were asked gave no answer.',
        sd: expect.closeTo(0.9944289, 6),
        median: 4,
        scale: '1–5',
        scale_low: 1,
        scale_high: 5,
        top_box: 0.3,
        top_2: 0.7,
        bottom_2: 0.1,
      },
    ]);
  });

  it('says what the ends of the scale are called', () => {
    const ends = { '-2': 'Very hard', '2': 'Very easy', '0': 'Neither' };
    const question = { ...rating, scale_low: -2, scale_high: 2, answers: [1, 2] };
    const scaleOf = (labels: Record<string, string>) =>
      rows(ratings(smallStudy({ questions: [{ ...question, labels }] })))[0]?.scale;
    expect(scaleOf(ends)).toBe('−2 Very hard – 2 Very easy');
    expect(scaleOf({ '2': 'Very easy' })).toBe('−2 – 2 Very easy');
    expect(scaleOf({ '0': 'Neither' })).toBe('−2–2');
  });

  it('keeps the interval on the scale', () => {
    const [row] = rows(ratings(smallStudy({ questions: [{ ...rating, answers: [5, 5, 5, 5, 4, 5] }] })));
    expect(row?.high).toBe(5);
  });

  it('says why there is no interval, and when a sample is too small for a test', () => {
    const test = smallStudy({
      questions: [
        { ...rating, column: 'equal', answers: [4, 4, 4, 4, 4, 4] },
        { ...rating, column: 'one', answers: [4] },
        { ...rating, column: 'none', answers: [null, null] },
        { ...rating, column: 'unknown', scale_low: null, scale_high: null, answers: [2, 7, 3] },
      ],
    });
    const [equal, one, none, unknown] = rows(ratings(test));
    expect(equal).toMatchObject({ estimate: 4, low: null, high: null });
    expect(equal?.notes).toContain('All 6 answers are equal');
    expect(one?.notes).toContain('too few for a test');
    expect(none).toMatchObject({ n: 0, estimate: null, low: null, top_2: null, notes: 'No answers.' });
    expect(unknown).toMatchObject({ scale_low: 1, scale_high: 7, scale: '1–7 (presumed)' });
    expect(unknown?.notes).toContain('do not tell the scale: taken as 1–7');
  });

  it('says so where answers lie outside the scale that others tell', () => {
    const question = { ...rating, answers: [5, 4, 9, 3, 0] };
    const [row] = rows(ratings(smallStudy({ questions: [question] })));
    expect(row).toMatchObject({ scale_low: 0, scale_high: 9, top_box: 0.2 });
    expect(row?.notes).toContain('2 answers lie outside the scale 1–5: taken as 0–9.');
  });

  it('takes the questions that are named, and refuses one that is not there', () => {
    const test = smallStudy({
      questions: [
        { ...rating, answers: [1, 2] },
        { ...rating, column: 'q02', answers: [3] },
      ],
    });
    expect(ratings(test, { columns: ['q02'] }).array('column')).toEqual(['q02']);
    expect(() => ratings(test, { columns: ['q03'] })).toThrow('no column q03');
  });

  it('leaves a column broken out of another alone', () => {
    const test = smallStudy({ questions: [{ ...rating, part: 'Row A', answers: [1, 2] }] });
    expect(ratings(test).numRows()).toBe(0);
  });
});

describe('ratingCounts', () => {
  it('lists the points that nobody chose, with their labels', () => {
    const test = smallStudy({ questions: [{ ...rating, labels: { '1': 'Hard' }, answers: [5, 5, 1, 3] }] });
    const table = ratingCounts(test);
    expect(table.array('value')).toEqual([1, 2, 3, 4, 5]);
    expect(table.array('count')).toEqual([1, 0, 1, 0, 2]);
    expect(table.array('share')).toEqual([0.25, 0, 0.25, 0, 0.5]);
    expect(table.get('label', 0)).toBe('Hard');
    expect(table.get('scale', 4)).toBe('1 Hard – 5');
  });
});

describe('answers that could not be read', () => {
  it.each([
    ['RATING_SCALE', 4, ratings],
    ['NPS', 9, nps],
    ['RANK_ORDER', ['A', 'B'], ranks],
    ['MATRIX', { Speed: 3 }, matrix],
    ['URL', 'success', taskSuccess],
  ] as const)('are counted in the notes on %s', (task_type, answer, summary) => {
    const question = { column: 'q', task_type, answers: [answer, null, null], n_undecoded: 2 };
    const [row] = rows<{ notes: string }>(summary(smallStudy({ questions: [question] })));
    expect(row?.notes).toContain('2 answers could not be read: left out.');
  });
});

describe('participants who were asked and gave no answer', () => {
  it.each([
    ['RATING_SCALE', 4, ratings],
    ['NPS', 9, nps],
    ['MULTIPLE_CHOICE', 'Yes', choices],
    ['RANK_ORDER', ['A', 'B'], ranks],
    ['MATRIX', { Speed: 3 }, matrix],
  ] as const)('are counted in the notes on %s', (task_type, answer, summary) => {
    const noteOn = (answers: (typeof answer | null)[]) => {
      const question = { column: 'q', task_type, answers };
      return rows<{ notes: string }>(summary(smallStudy({ questions: [question] })))[0]?.notes;
    };
    expect(noteOn([answer, null, null])).toContain('2 of 3 who were asked gave no answer.');
    expect(noteOn([answer, answer])).not.toContain('asked');
  });
});

describe('nps', () => {
  it('keeps the score within its interval, with one answer and at other levels', () => {
    const at = (answers: number[], confidence?: number) =>
      rows(nps(smallStudy({ questions: [{ column: 'q', task_type: 'NPS', answers }] }), { confidence }))[0];
    expect(at([10])).toMatchObject({ estimate: 100, high: 100 });
    expect(at([0, 1], 0.9)).toMatchObject({ estimate: -100, low: -100 });
    expect(at([10, 10, 10, 9], 0.9)?.high).toBe(100);
  });

  it('scores from −100 to 100, and leaves out what is off the scale', () => {
    const answers = [10, 9, 9, 8, 7, 6, 5, 10, 0, 9, 11];
    const [row] = rows(nps(smallStudy({ questions: [{ column: 'q', task_type: 'NPS', answers }] })));
    expect(row).toMatchObject({ n: 10, estimate: 20, detractors: 3, passives: 2, promoters: 5 });
    expect(row?.low).toBeCloseTo(-30.326, 3);
    expect(row?.notes).toContain('1 answer lies outside 0–10');
  });
});

describe('choices', () => {
  it('takes one option as text or as a list, and counts options that nobody chose', () => {
    const answers = ['Yes', ['No'], 'Yes', null];
    const test = smallStudy({
      questions: [{ column: 'q', task_type: 'MULTIPLE_CHOICE', options: ['Yes', 'No', 'Maybe'], answers }],
    });
    const table = rows(choices(test));
    expect(table.map(({ option, count, n, base }) => [option, count, n, base])).toEqual([
      ['Yes', 2, 3, 4],
      ['No', 1, 3, 4],
      ['Maybe', 0, 3, 4],
    ]);
    expect(table[0]?.share_of_base).toBe(0.5);
    expect(table[2]).toMatchObject({ estimate: 0, low: 0 });
    expect(table[2]?.high).toBeGreaterThan(0.3);
    expect(table[0]?.notes).toContain('1 of 4 who were asked gave no answer');
  });

  it('does not take an answer that could not be read for none', () => {
    const question = { column: 'q', task_type: 'MULTIPLE_CHOICE', answers: ['Yes', 'No', null, null] };
    const [row] = rows(choices(smallStudy({ questions: [{ ...question, n_undecoded: 1 }] })));
    expect(row?.notes).toContain('1 of 4 who were asked gave no answer.');
    expect(row?.notes).toContain('1 answer could not be read: left out.');
  });

  it('keeps options in the questionnaire’s order, or in that of their scale, else goes by size', () => {
    const orderOf = (question: Partial<SmallQuestion>) => {
      const own = { column: 'q', task_type: 'MULTIPLE_CHOICE', answers: [], ...question };
      return rows(choices(smallStudy({ questions: [own] }))).map((row) => [row.option, row.option_order]);
    };
    const answers = ['Often', 'Often', 'Often', 'Never', 'Sometimes', 'Sometimes'];
    expect(orderOf({ answers }).map(([option]) => option)).toEqual(['Never', 'Sometimes', 'Often']);
    expect(orderOf({ answers: ['B', 'A', 'A'] })).toEqual([
      ['A', 'size'],
      ['B', 'size'],
    ]);
    const shown = { answers, options: ['Often', 'Sometimes', 'Never'] };
    expect(orderOf({ ...shown, option_order: 'fixed' })).toEqual([
      ['Often', 'questionnaire'],
      ['Sometimes', 'questionnaire'],
      ['Never', 'questionnaire'],
    ]);
    expect(orderOf({ ...shown, option_order: 'shuffled' })[0]).toEqual(['Never', 'scale']);
  });

  it('says that shares of a multi-select question overlap', () => {
    const answers = [['A', 'B'], ['A']];
    const [row] = rows(
      choices(smallStudy({ questions: [{ column: 'q', task_type: 'MULTIPLE_CHOICE', answers }] })),
    );
    expect(row).toMatchObject({ option: 'A', estimate: 1, multi_select: true });
    expect(row?.notes).toContain('do not add up to 100%');
  });
});

describe('ranks', () => {
  const orders = [
    ['A', 'B', 'C', 'D'],
    ['A', 'C', 'B', 'D'],
    ['B', 'A', 'C', 'D'],
    ['A', 'B', 'D', 'C'],
    ['B', 'C', 'A', 'D'],
    ['A', 'B', 'C', 'D'],
  ];

  it('puts the best first, with Friedman and the agreement', () => {
    const table = rows(
      ranks(smallStudy({ questions: [{ column: 'q', task_type: 'RANK_ORDER', answers: orders }] })),
    );
    expect(table.map(({ option, estimate, borda }) => [option, estimate, borda])).toEqual([
      ['A', 1.5, 15],
      ['B', expect.closeTo(11 / 6, 12), 13],
      ['C', expect.closeTo(17 / 6, 12), 7],
      ['D', expect.closeTo(23 / 6, 12), 1],
    ]);
    expect(table[0]).toMatchObject({ p: expect.closeTo(0.0073832, 6), kendalls_w: expect.closeTo(2 / 3, 9) });
    expect(table[0]?.p_adjusted).toBe(table[0]?.p);
  });

  it('makes no test below five participants', () => {
    const question = { column: 'q', task_type: 'RANK_ORDER', answers: orders.slice(0, 4) };
    const [row] = rows(ranks(smallStudy({ questions: [question] })));
    expect(row).toMatchObject({ n: 4, p: null, kendalls_w: null });
    expect(row?.low).not.toBeNull();
    expect(row?.notes).toContain('too few for a test');
  });

  it('counts each rank', () => {
    const table = rankCounts(
      smallStudy({ questions: [{ column: 'q', task_type: 'RANK_ORDER', answers: orders }] }),
    );
    expect(table.array('count')?.slice(0, 4)).toEqual([4, 1, 1, 0]);
    expect(table.numRows()).toBe(16);
  });
});

describe('matrix', () => {
  const question = {
    column: 'q',
    task_type: 'MATRIX',
    scale_low: 1,
    scale_high: 3,
    answers: [
      { Price: 1, Taste: 3 },
      { Price: 2, Taste: null },
      { Price: 2, Taste: 3 },
    ],
  };

  it('gives a mean a row', () => {
    const table = rows(matrix(smallStudy({ questions: [question] })));
    expect(table.map(({ row, n, estimate, scale }) => [row, n, estimate, scale])).toEqual([
      ['Price', 3, expect.closeTo(5 / 3, 12), '1–3'],
      ['Taste', 2, 3, '1–3'],
    ]);
  });

  it('says so where the scale that the interval is cut at is guessed', () => {
    const guessed = { ...question, scale_low: null, scale_high: null };
    const [price, taste] = rows(matrix(smallStudy({ questions: [guessed] })));
    expect(price?.notes).toContain('The answers do not tell the scale: taken as 1–5.');
    expect(taste?.notes).not.toContain('scale');
  });

  it('counts every value of the scale in every row', () => {
    const table = matrixCounts(smallStudy({ questions: [question] }));
    expect(table.array('value')).toEqual(['1', '2', '3', '1', '2', '3']);
    expect(table.array('count')).toEqual([1, 2, 0, 0, 0, 2]);
  });

  it('counts words in the order of their scale', () => {
    const words = {
      column: 'q',
      task_type: 'MATRIX',
      answers: [{ Late: 'Often' }, { Late: 'Never' }, { Late: 'Rarely' }],
    };
    expect(matrixCounts(smallStudy({ questions: [words] })).array('value')).toEqual([
      'Never',
      'Rarely',
      'Often',
    ]);
  });

  it('has no mean for words', () => {
    const words = { column: 'q', task_type: 'MATRIX', answers: [{ Late: 'Never' }, { Late: 'Often' }] };
    const [row] = rows(matrix(smallStudy({ questions: [words] })));
    expect(row).toMatchObject({
      n: 0,
      estimate: null,
      scale: null,
      notes: '2 answers are words, not numbers: see matrixCounts.',
    });
  });
});

describe('taskSuccess', () => {
  it('counts abandon, error and time-out as non-successes, and undefined as neither', () => {
    const answers = ['success', 'success', 'abandon', 'error', 'timeout', 'non-success', 'undefined', null];
    const [row] = rows(taskSuccess(smallStudy({ questions: [{ column: 'q', task_type: 'URL', answers }] })));
    expect(row).toMatchObject({
      n: 6,
      estimate: expect.closeTo(1 / 3, 12),
      successes: 2,
      non_successes: 4,
      undefined_outcomes: 1,
      skipped: 1,
    });
    expect(row?.notes).toContain('1 undefined outcome is left out');
  });

  it('is null where no outcome is known', () => {
    const answers = ['undefined', 'undefined'];
    const [row] = rows(
      taskSuccess(smallStudy({ questions: [{ column: 'q', task_type: 'FIGMA', answers }] })),
    );
    expect(row).toMatchObject({ n: 0, estimate: null, low: null, high: null });
  });
});

describe('taskTimes', () => {
  it('gives the geometric mean of published times', () => {
    // MeasuringU's example (Sauro 2006): 68 s, interval 46 to 101.
    const seconds = [55, 65, 75, 62, 45, 135, 0];
    const question = { column: 'q', task_type: 'URL', answers: seconds.map(() => 'success'), seconds };
    const [row] = rows(taskTimes(smallStudy({ questions: [question] })));
    expect(row).toMatchObject({ n: 6, estimate: expect.closeTo(68.2, 1), median_s: 63.5 });
    expect(Math.round(row?.low ?? 0)).toBe(46);
    expect(Math.round(row?.high ?? 0)).toBe(101);
    expect(row?.notes).toContain('1 time of 0 or less left out');
  });

  it('leaves out skipped tasks and tasks without times', () => {
    const untimed = { column: 'a', task_type: 'WRITTEN', answers: ['x'] };
    const skipped = { column: 'b', task_type: 'URL', answers: [null, 'success'], seconds: [3, 8] };
    const table = rows(taskTimes(smallStudy({ questions: [untimed, skipped] })));
    expect(table.map(({ column, n }) => [column, n])).toEqual([['b', 1]]);
  });
});

describe('tables of an empty test', () => {
  it.each([
    ratings,
    ratingCounts,
    nps,
    choices,
    ranks,
    rankCounts,
    matrix,
    matrixCounts,
    taskSuccess,
    taskTimes,
  ])('%o has its columns and no rows', (summary) => {
    const table = summary(smallStudy({}));
    expect(table.numRows()).toBe(0);
    expect(table.columnNames()).toEqual(expect.arrayContaining(['column', 'question']));
  });
});
