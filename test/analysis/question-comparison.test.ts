import { describe, expect, it } from 'vitest';
import { compareQuestions, rows } from '../../src/index.js';
import { type SmallQuestion, smallStudy } from './study.js';

const earlier = (...questions: SmallQuestion[]) => smallStudy({ testId: 'a', title: 'Release 1', questions });
const later = (...questions: SmallQuestion[]) => smallStudy({ testId: 'b', title: 'Release 2', questions });

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

const ease = (answers: readonly (number | null)[], more: Partial<SmallQuestion> = {}): SmallQuestion => ({
  column: 'q01_ease',
  task_type: 'RATING_SCALE',
  question: 'Was it easy?',
  scale_low: 1,
  scale_high: 5,
  ...more,
  answers,
});

const task = (
  successes: number,
  failures: number,
  more: Partial<SmallQuestion> & Pick<Partial<SmallQuestion>, 'seconds'> = {},
): SmallQuestion => ({
  column: 'q02_find',
  task_type: 'URL',
  question: 'Find eggs.',
  ...more,
  answers: [...times(successes, 'success'), ...times(failures, 'non-success'), ...(more.answers ?? [])],
});

const recommend = (detractors: number, passives: number, promoters: number): SmallQuestion => ({
  column: 'q03_nps',
  task_type: 'NPS',
  question: 'Would you recommend us?',
  answers: [...times(detractors, 3), ...times(passives, 7), ...times(promoters, 10)],
});

const LOW = [3, 4, 2, 5, 3, 4, 3, 2];
const HIGH = [4, 5, 4, 5, 3, 5, 4, 5, 4];

describe('compareQuestions', () => {
  it('subtracts mean ratings, the first test’s from the second’s, by Welch', () => {
    // scipy 1.17.1: ttest_ind(HIGH, LOW, equal_var=False) with confidence_interval()
    expect(rows(compareQuestions([earlier(ease(LOW)), later(ease(HIGH))]))).toEqual([
      {
        question: 'Was it easy?',
        measure: 'mean rating',
        unit: '1–5',
        test_a: 'Release 1',
        test_b: 'Release 2',
        n: 17,
        estimate: expect.closeTo(1.0833333, 7),
        low: expect.closeTo(0.1364389, 6),
        high: expect.closeTo(2.0302278, 6),
        method: 'Welch t, b − a',
        notes: 'Small sample (n = 8).',
        n_a: 8,
        n_b: 9,
        value_a: 3.25,
        value_b: expect.closeTo(4.3333333, 7),
        p: expect.closeTo(0.0282428, 7),
        p_adjusted: expect.closeTo(0.0282428, 7),
        column_a: 'q01_ease',
        column_b: 'q01_ease',
      },
    ]);
  });

  it('subtracts shares of success by the N − 1 test, with the adjusted-Wald interval', () => {
    // scipy 1.17.1: chi2.sf(chi2_contingency([[22, 12], [10, 18]], correction=False)[0] * 61/62, 1); the interval by its formula
    const [row] = rows(compareQuestions([earlier(task(12, 18)), later(task(22, 10))]));
    expect(row).toMatchObject({
      measure: 'task success',
      unit: 'share (0–1)',
      n_a: 30,
      n_b: 32,
      value_a: 0.4,
      value_b: 0.6875,
      estimate: expect.closeTo(0.2875, 12),
      low: expect.closeTo(0.0389354, 6),
      high: expect.closeTo(0.5027962, 6),
      p: expect.closeTo(0.024142, 7),
      method: 'N−1 chi-square test, adjusted-Wald interval, b − a',
      notes: '',
    });
  });

  it('takes Fisher’s test where expected counts are under 5, and counts undefined outcomes apart', () => {
    // scipy 1.17.1: fisher_exact([[9, 4], [2, 8]])
    const [row] = rows(
      compareQuestions([earlier(task(4, 8, { answers: ['undefined'] })), later(task(9, 2))]),
    );
    expect(row).toMatchObject({ n_a: 12, n_b: 11, p: expect.closeTo(0.0360748, 7) });
    expect(row?.low).toBeCloseTo(0.0742537, 6);
    expect(row?.notes).toContain('1 answer left out: undefined outcomes, or unread.');
  });

  it('says how many scores and ratings are in no figure', () => {
    const scores = { ...recommend(6, 3, 4), answers: [11, ...times(6, 9)] };
    const unread = ease(HIGH, { n_undecoded: 2 });
    const table = rows(compareQuestions([earlier(ease(LOW), recommend(6, 3, 4)), later(unread, scores)]));
    expect(table.map(({ notes }) => notes)).toEqual([
      'Small sample (n = 8). 2 answers left out: no numbers, or unread.',
      'Small sample (n = 6). 1 answer left out: outside 0–10, or unread.',
    ]);
  });

  it('subtracts Net Promoter Scores in points', () => {
    // scipy 1.17.1: norm, after Rocks 2016: ¾, 1½ and ¾ answers added to each sample
    const [row] = rows(compareQuestions([earlier(recommend(15, 10, 11)), later(recommend(8, 12, 20))]));
    expect(row).toMatchObject({
      measure: 'NPS',
      unit: 'points (−100 to 100)',
      value_a: expect.closeTo(-11.1111111, 6),
      value_b: expect.closeTo(30, 12),
      estimate: expect.closeTo(41.1111111, 6),
      low: expect.closeTo(3.127754, 5),
      high: expect.closeTo(73.19902, 5),
      p: expect.closeTo(0.0327662, 7),
    });
  });

  it('tells the change of a time as a share of the first: 0 is none', () => {
    // scipy 1.17.1: exp of ttest_ind(log(b), log(a), equal_var=False), less 1
    const timed = (seconds: number[]) => task(seconds.length, 0, { seconds });
    const [, row] = rows(
      compareQuestions([
        earlier(timed([55, 65, 75, 62, 45, 135])),
        later(timed([88, 91, 140, 77, 112, 131, 95])),
      ]),
    );
    expect(row).toMatchObject({
      measure: 'time on task',
      unit: 'seconds',
      value_a: expect.closeTo(68.2410782, 5),
      value_b: expect.closeTo(102.678471, 5),
      estimate: expect.closeTo(0.5046432, 6),
      low: expect.closeTo(0.0045113, 6),
      high: expect.closeTo(1.2537835, 6),
      p: expect.closeTo(0.0480461, 7),
    });
  });

  it('turns its sign with the order of the tests', () => {
    const [x, y] = [earlier(ease(LOW), recommend(6, 3, 4)), later(ease(HIGH), recommend(3, 3, 7))];
    const [forth, back] = [rows(compareQuestions([x, y])), rows(compareQuestions([y, x]))];
    for (const [i, row] of forth.entries()) {
      expect(back[i]?.estimate).toBeCloseTo(-(row.estimate ?? 0), 12);
      expect(back[i]?.low).toBeCloseTo(-(row.high ?? 0), 12);
      expect(back[i]?.p).toBeCloseTo(row.p ?? 0, 12);
    }
  });

  it('matches by kind and words, case and blanks aside, whatever the column', () => {
    const table = compareQuestions([
      earlier(ease(LOW), task(6, 6)),
      later(ease(HIGH, { column: 'q09', question: '  was it\n EASY? ' }), task(6, 6, { task_type: 'FIGMA' })),
    ]);
    expect(table.array('column_a')).toEqual(['q01_ease']);
    expect(table.array('column_b')).toEqual(['q09']);
  });

  it('does not match questions whose words are not known, although their columns are alike', () => {
    const unknown = (answers: number[]) => ease(answers, { question: null });
    expect(compareQuestions([earlier(unknown(LOW)), later(unknown(HIGH))]).numRows()).toBe(0);
  });

  it('takes the same words in their order where both tests have them as often, and else not at all', () => {
    const twice = (a: number[], b: number[]) => [ease(a), ease(b, { column: 'q05_ease' })];
    const table = rows(compareQuestions([earlier(...twice(LOW, HIGH)), later(...twice(HIGH, HIGH))]));
    expect(table.map(({ column_a, value_a }) => [column_a, value_a])).toEqual([
      ['q01_ease', 3.25],
      ['q05_ease', expect.closeTo(4.3333333, 6)],
    ]);
    expect(table[1]?.notes).toContain('Asked 2 times in each test: number 2 against number 2.');
    expect(compareQuestions([earlier(...twice(LOW, HIGH)), later(ease(HIGH))]).numRows()).toBe(0);
  });

  it.each<[string, Partial<SmallQuestion>, string]>([
    ['longer', { scale_high: 7 }, '1–5 in the first test, 1–7 in the second'],
    [
      'turned round',
      { labels: { '1': 'Very easy', '5': 'Very hard' } },
      '1 Very hard – 5 Very easy in the first test, 1 Very easy – 5 Very hard in the second',
    ],
  ])('compares no ratings whose scale is %s, and says so', (_name, scale, note) => {
    const labels = { labels: { '1': 'Very hard', '5': 'Very easy' } };
    const first = scale.labels ? ease(LOW, labels) : ease(LOW);
    const [row] = rows(compareQuestions([earlier(first), later(ease(HIGH, scale))]));
    expect(row).toMatchObject({ unit: null, n_a: 8, n_b: 9, value_a: null, estimate: null, p: null });
    expect(row?.notes).toContain(`The scales differ: ${note}.`);
  });

  it('names both ends of a scale of which each test names one', () => {
    const [row] = rows(
      compareQuestions([
        earlier(ease(LOW, { labels: { '1': 'Hard' } })),
        later(ease(HIGH, { labels: { '1': ' hard', '5': 'Easy' } })),
      ]),
    );
    expect(row?.unit).toBe('1 Hard – 5 Easy');
  });

  it('makes no test below five answers, and says whether there is an interval', () => {
    const [few, one] = rows(
      compareQuestions([
        earlier(ease(LOW), recommend(4, 4, 4)),
        later(ease([4, 5, 3, 4]), recommend(0, 0, 1)),
      ]),
    );
    expect(few).toMatchObject({ p: null, p_adjusted: null, low: expect.any(Number) });
    expect(few?.notes).toBe('n = 4 in one test: too few for a test; read the interval.');
    expect(few?.method).toBe('Welch t, b − a; no test');
    // The answers that are added draw the interval away from the difference, which it must hold all the same.
    expect(one?.estimate).toBe(100);
    expect(one?.high).toBeGreaterThanOrEqual(100);
  });

  it.each<[string, SmallQuestion, SmallQuestion, string]>([
    ['nobody', ease(times(6, null)), ease(HIGH), 'A test without answers.'],
    ['one', ease([4]), ease(HIGH), 'there is no interval either'],
    ['all alike', ease(times(6, 4)), ease(times(7, 4)), 'All answers are equal within each test'],
    ['all succeed', task(6, 0), task(8, 0), 'All have the same outcome in both tests: no test.'],
  ])('has no p where %s did', (_name, a, b, note) => {
    const [row] = rows(compareQuestions([earlier(a), later(b)]));
    expect(row?.p).toBeNull();
    expect(row?.notes).toContain(note);
    expect(Object.values(row ?? {}).filter((value) => Number.isNaN(value))).toEqual([]);
  });

  it('adjusts by Holm over all rows of all pairs', () => {
    const test = (title: string, answers: number[]) => smallStudy({ title, questions: [ease(answers)] });
    const table = rows(compareQuestions([test('1', LOW), test('2', HIGH), test('3', [...HIGH, ...HIGH])]));
    expect(table.map(({ test_a, test_b }) => test_a + test_b)).toEqual(['12', '13', '23']);
    const ps = table.map(({ p }) => p ?? 1);
    expect(Math.min(...table.map((row) => row.p_adjusted ?? 0))).toBeCloseTo(3 * Math.min(...ps), 12);
  });

  it('has its columns, and no row, where the tests have nothing in common', () => {
    const table = compareQuestions([earlier(ease(LOW)), later(task(6, 6))]);
    expect(table.numRows()).toBe(0);
    expect(table.columnNames()).toContain('p_adjusted');
  });
});
