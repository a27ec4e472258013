import type {
  ChoiceRow,
  CrosstabRow,
  MatrixCountRow,
  NpsRow,
  QxScoreRow,
  QxTrendRow,
  RankCountRow,
  RatingCountRow,
  SegmentRow,
  TaskSuccessRow,
  TaskTimeRow,
} from '../../src/analysis/tables.js';
import type {
  ConcordanceRow,
  KeynessRow,
  TimelineRow,
  WordFrequencyRow,
} from '../../src/analysis/talk-tables.js';
import type { ResponseRow } from '../../src/frames/tables.js';

/** Small, literal analysis tables: what the figures of the golden outputs are drawn from. */
const none = { notes: '', band: null, p: null, p_adjusted: null, link: null };

export const qxScores: QxScoreRow[] = [
  {
    ...none,
    task_group_id: 'g1',
    label: 'Find and buy a pair of running shoes',
    qx_score: 72,
    behavioral: 80,
    attitudinal: 64,
    usability: 70,
    trust: 61,
    appearance: 66,
    loyalty: 59,
    completes: 58,
    n: 58,
    estimate: 71.6,
    low: 66.2,
    high: 77,
    sd: 20.5,
    bca_low: 65.9,
    bca_high: 76.4,
    method: 't',
    fetched_at: null,
  },
  {
    ...none,
    task_group_id: 'g2',
    label: 'Return an order',
    qx_score: 54,
    behavioral: 49,
    attitudinal: 59,
    usability: 52,
    trust: 60,
    appearance: 65,
    loyalty: 59,
    completes: 58,
    n: 57,
    estimate: 53.2,
    low: 46.8,
    high: 59.6,
    sd: 24.1,
    bca_low: 46.5,
    bca_high: 59.4,
    method: 't',
    fetched_at: null,
  },
  {
    ...none,
    task_group_id: 'g3',
    label: 'Contact support',
    qx_score: null,
    behavioral: null,
    attitudinal: 50,
    usability: 50,
    trust: 50,
    appearance: 50,
    loyalty: 50,
    completes: 3,
    n: 0,
    estimate: null,
    low: null,
    high: null,
    sd: null,
    bca_low: null,
    bca_high: null,
    method: 't',
    fetched_at: null,
    notes: 'no participant scores',
  },
];

const trend = (label: string, release: number, estimate: number, half: number): QxTrendRow => ({
  ...none,
  label,
  test_id: `t${release}`,
  title: `Shoe shop, release ${release}`,
  date: new Date(Date.UTC(2026, release * 2 - 2, 12)),
  n: 60,
  estimate,
  low: estimate - half,
  high: estimate + half,
  method: 't',
  qx_score: Math.round(estimate),
});

export const qxTrend: QxTrendRow[] = [
  trend('Buy', 1, 58.1, 5.5),
  trend('Buy', 2, 66.4, 5),
  trend('Buy', 3, 73.2, 4.6),
  trend('Return', 1, 55.3, 6),
  trend('Return', 2, 51.9, 6.2),
  trend('Return', 3, 54, 5.8),
];

export const nps: NpsRow[] = [
  {
    ...none,
    column: 'q04_recommend',
    question: 'How likely are you to recommend the shop to a friend or colleague?',
    detractors: 41,
    passives: 62,
    promoters: 97,
    n: 200,
    estimate: 28,
    low: 17.1,
    high: 38.9,
    method: 'multinomial',
  },
  {
    ...none,
    column: 'q11_recommend_app',
    question: 'And the app?',
    detractors: 70,
    passives: 66,
    promoters: 58,
    n: 194,
    estimate: -6.2,
    low: -17.7,
    high: 5.3,
    method: 'multinomial',
  },
];

const rating = (
  column: string,
  question: string,
  counts: number[],
  labels: (string | null)[] = [],
): RatingCountRow[] => {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, index) => ({
    column,
    question,
    value: index + 1,
    label: labels[index] ?? null,
    scale: `1–${counts.length}`,
    count,
    n,
    share: n === 0 ? null : count / n,
  }));
};

export const ratingCounts: RatingCountRow[] = [
  ...rating(
    'q01_easy',
    'How easy or difficult was it to find what you were looking for on the website?',
    [6, 18, 40, 82, 54],
    ['Very difficult', 'Difficult', 'Neither', 'Easy', 'Very easy'],
  ),
  ...rating('q02_trust', 'I trust the shop with my payment data <b>(card)</b>', [22, 35, 61, 50, 28]),
  ...rating('q03_look', 'The pages look appealing', [9, 30, 0, 70, 89]),
];

const choice = (
  column: string,
  question: string,
  option: string,
  count: number,
  n: number,
  low: number,
  high: number,
  multi = false,
): ChoiceRow => ({
  ...none,
  column,
  question,
  option,
  count,
  n,
  base: 200,
  share_of_base: count / 200,
  estimate: count / n,
  low,
  high,
  method: 'Wilson',
  multi_select: multi,
  option_order: multi ? 'size' : 'questionnaire',
});

export const choices: ChoiceRow[] = [
  choice('q05_device', 'Which device do you shop on most often?', 'Phone', 112, 198, 0.496, 0.633),
  choice(
    'q05_device',
    'Which device do you shop on most often?',
    'Laptop or desktop computer',
    64,
    198,
    0.262,
    0.391,
  ),
  choice('q05_device', 'Which device do you shop on most often?', 'Tablet', 22, 198, 0.074, 0.162),
  choice(
    'q06_reasons',
    'Why did you stop? Choose all that apply.',
    'Delivery costs that showed up only at the very end of the check-out, after the address had been entered',
    96,
    190,
    0.435,
    0.575,
    true,
  ),
  choice(
    'q06_reasons',
    'Why did you stop? Choose all that apply.',
    '$60,000 - $79,999 & <a href="https://example.com">more</a>',
    41,
    190,
    0.164,
    0.28,
    true,
  ),
  choice('q06_reasons', 'Why did you stop? Choose all that apply.', 'None of these', 0, 190, 0, 0.02, true),
];

const matrixRow = (question: string, row: string, counts: Record<string, number>): MatrixCountRow[] =>
  Object.entries(counts).map(([value, count]) => {
    const n = Object.values(counts).reduce((a, b) => a + b, 0);
    return { column: question, question, row, value, count, n, share: count / n };
  });

const parts = 'How do you rate each part of the shop?';
const mishaps = 'How often did each of these happen?';

export const matrixCounts: MatrixCountRow[] = [
  ...matrixRow(parts, 'Search', { 'Very poor': 2, Poor: 8, Fair: 30, Good: 90, 'Very good': 66 }),
  ...matrixRow(parts, 'Product pages with photos and reviews', {
    'Very poor': 12,
    Poor: 20,
    Fair: 61,
    Good: 70,
    'Very good': 33,
  }),
  ...matrixRow(parts, 'Check-out', { 'Very poor': 40, Poor: 60, Fair: 51, Good: 30, 'Very good': 15 }),
  ...matrixRow(mishaps, 'An item was missing', { Never: 120, Once: 50, 'More than once': 21 }),
  ...matrixRow(mishaps, 'The delivery was late', { Never: 90, Once: 61, 'More than once': 40 }),
];

export const rankCounts: RankCountRow[] = [
  ['Price', [90, 60, 30, 15]],
  ['Delivery time', [50, 66, 49, 30]],
  ['Product range', [35, 40, 60, 60]],
  ['Returns', [20, 29, 56, 90]],
].flatMap(([option, counts]) =>
  (counts as number[]).map((count, index) => ({
    column: 'q07_order',
    question: 'Put these in order of importance to you',
    option: option as string,
    rank: index + 1,
    count,
    share: count / 195,
  })),
);

const success = (
  column: string,
  question: string,
  counts: [number, number, number, number],
  low: number,
  high: number,
): TaskSuccessRow => ({
  ...none,
  column,
  question,
  successes: counts[0],
  non_successes: counts[1],
  undefined_outcomes: counts[2],
  skipped: counts[3],
  n: counts[0] + counts[1],
  estimate: counts[0] / (counts[0] + counts[1]),
  low,
  high,
  method: 'Wilson',
});

export const taskSuccess: TaskSuccessRow[] = [
  success('q01_find', 'Find a pair of red running shoes in your size', [49, 6, 3, 2], 0.782, 0.949),
  success('q02_cart', 'Put them in the basket and go to the check-out', [41, 12, 4, 3], 0.641, 0.87),
  success('q03_return', 'Find out how to send an order back', [22, 30, 3, 5], 0.299, 0.558),
];

export const taskTimes: TaskTimeRow[] = [
  {
    ...none,
    column: 'q01_find',
    question: 'Find a pair of red running shoes in your size',
    n: 40,
    estimate: 41.2,
    low: 34.8,
    high: 48.9,
    median_s: 39.5,
    median_low: 33,
    median_high: 49,
    mean_s: 47.7,
    method: 'log t',
  },
  {
    ...none,
    column: 'q03_return',
    question: 'Find out how to send an order back',
    n: 40,
    estimate: 118.4,
    low: 94,
    high: 149,
    median_s: 110,
    median_low: 88,
    median_high: 150,
    mean_s: 150.1,
    method: 'log t',
  },
];

/** Quantiles of a log-normal distribution, so that the dots look like times. */
const times = (column: string, centre: number, spread: number): ResponseRow[] =>
  Array.from({ length: 40 }, (_, index) => {
    const p = (index + 0.5) / 40;
    const seconds = centre * Math.exp(spread * Math.log(p / (1 - p)) * 0.55);
    return {
      session_id: `s${index}`,
      task_id: column,
      column,
      task_type: 'URL',
      status: 'answered',
      value: null,
      value_text: null,
      start_ms: 0,
      end_ms: seconds * 1000,
      duration_s: Number(seconds.toFixed(2)),
      raw: null,
    };
  });

export const responses: ResponseRow[] = [
  ...times('q01_find', 41.2, 0.55),
  ...times('q03_return', 118.4, 0.75),
];

const cell = (
  row: string,
  column: string,
  count: number,
  expected: number,
  residual: number,
  n: number,
): CrosstabRow => ({
  ...none,
  row,
  column,
  row_question: 'Which device do you shop on most often?',
  column_question: 'Age group',
  count,
  expected,
  std_residual: residual,
  n,
  estimate: count / n,
  low: null,
  high: null,
  p: 0.0031,
  cramers_v: 0.224,
  method: 'chi-squared',
});

export const crosstab: CrosstabRow[] = [
  cell('Phone', '18–24', 44, 31.1, 4.1, 55),
  cell('Phone', '25–44', 52, 50.9, 0.3, 90),
  cell('Phone', '45 and older', 16, 30, -4.4, 53),
  cell('Laptop or desktop computer', '18–24', 7, 17.8, -3.7, 55),
  cell('Laptop or desktop computer', '25–44', 30, 29.1, 0.3, 90),
  cell('Laptop or desktop computer', '45 and older', 27, 17.1, 3.4, 53),
  cell('Tablet', '18–24', 4, 6.1, -1.1, 55),
  cell('Tablet', '25–44', 8, 10, -0.9, 90),
  cell('Tablet', '45 and older', 10, 5.9, 2.1, 53),
];

export const segments: SegmentRow[] = [
  {
    ...none,
    by: 'age_group',
    by_question: 'Age group',
    unit: 'points (−100 to 100)',
    segment: '18–24',
    measure: 'NPS',
    n: 55,
    estimate: 34.5,
    low: 14,
    high: 55.1,
    method: 'multinomial; Kruskal–Wallis test',
    p: 0.412,
    p_adjusted: 0.412,
  },
  {
    ...none,
    by: 'age_group',
    by_question: 'Age group',
    unit: 'points (−100 to 100)',
    segment: '25–44',
    measure: 'NPS',
    n: 92,
    estimate: 27.2,
    low: 11.3,
    high: 43,
    method: 'multinomial; Kruskal–Wallis test',
    p: 0.412,
    p_adjusted: 0.412,
  },
  {
    ...none,
    by: 'age_group',
    by_question: 'Age group',
    unit: 'points (−100 to 100)',
    segment: '45 and older',
    measure: 'NPS',
    n: 53,
    estimate: 22.6,
    low: 1.4,
    high: 43.8,
    method: 'multinomial; Kruskal–Wallis test',
    p: 0.412,
    p_adjusted: 0.412,
  },
];

const words: [string, number, number, number][] = [
  ['delivery', 148, 7.6, 22],
  ['price', 121, 6.2, 20],
  ['basket', 96, 4.9, 19],
  ['confusing', 77, 3.9, 15],
  ['button', 70, 3.6, 17],
  ['returns', 64, 3.3, 9],
  ['colour', 58, 3, 12],
  ['postcode', 41, 2.1, 7],
  ['size', 39, 2, 14],
  ['Versandkostenpauschale', 12, 0.6, 1],
];

export const wordFrequencies: WordFrequencyRow[] = words.map(([word, count, per_1000, sessions]) => ({
  word,
  count,
  per_1000,
  sessions,
  dispersion: 0.3,
  in_task: word === 'basket',
}));

const key = (
  word: string,
  count_a: number,
  count_b: number,
  log_ratio: number,
  p_adjusted: number,
): KeynessRow => ({
  word,
  count_a,
  count_b,
  per_1000_a: count_a / 10,
  per_1000_b: count_b / 10,
  g2: 20 * Math.abs(log_ratio),
  log_ratio,
  log_odds: log_ratio * 0.69,
  z: 3,
  p: p_adjusted / 10,
  p_adjusted,
  sessions_a: 12,
  sessions_b: 9,
  in_task: null,
  method: 'G²',
});

export const keyness: KeynessRow[] = [
  key('confusing', 61, 14, 2.1, 0.00002),
  key('hidden', 33, 7, 2.2, 0.001),
  key('postcode', 30, 11, 1.4, 0.03),
  key('scroll', 19, 10, 0.9, 0.31),
  key('easy', 22, 74, -1.8, 0.00001),
  key('quick', 11, 44, -2, 0.0004),
  key('clear', 18, 39, -1.1, 0.04),
  key('nice', 20, 29, -0.5, 0.6),
];

const sessionIds = ['3f1c77aa-0001', '8b20d4c1-0002', 'c94e0b5f-0003'];

export const timeline: TimelineRow[] = sessionIds.flatMap((session_id, session) => [
  ...['Say what you see first', 'Find a pair of red running shoes', 'Send an order back'].map(
    (label, task) => ({
      session_id,
      kind: 'task' as const,
      label,
      speaker: null,
      start_s: task * (120 + session * 30),
      end_s: (task + 1) * (120 + session * 30),
      words: 0,
    }),
  ),
  ...Array.from({ length: 24 }, (_, cue) => ({
    session_id,
    kind: 'cue' as const,
    label: '',
    speaker: session === 2 && cue % 5 === 0 ? 'Moderator' : 'Participant',
    start_s: cue * (15 + session * 3),
    end_s: cue * (15 + session * 3) + 6 + ((cue * 7) % 8),
    words: 14 + (cue % 9),
  })),
]);

export const concordance: ConcordanceRow[] = sessionIds.flatMap((session_id, session) =>
  Array.from({ length: 7 }, (_, hit) => ({
    ...none,
    session_id,
    speaker: null,
    cue: hit * 3,
    time_s: 20 + hit * (41 + session * 9),
    left: 'and then the',
    keyword: hit % 3 === 0 ? 'Delivery' : 'delivered',
    right: 'was <i>late</i>',
  })),
);
