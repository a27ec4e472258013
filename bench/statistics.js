// Speed of the statistics, medians of several runs, beside a floor measured in the same run.
// Prints a JSON line a job: milliseconds (wall and processor), the promise, and the ratio of processor times to the floor.
import { bcaInterval, chiSquareTest, crosstab, fisherExact, framesFromSessions, seededRandom } from 'uxframe';

const REPEATS = 7;

/** Median wall and processor milliseconds: on a busy machine the first is larger. */
function medianMs(job) {
  job();
  const runs = Array.from({ length: REPEATS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    job();
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  });
  const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[REPEATS >> 1];
  return { wall: median('wall'), cpu: median('cpu') };
}

const random = seededRandom(1);
const scores = Array.from({ length: 100 }, () => Math.round(100 * random()));
const manyScores = Array.from({ length: 10_000 }, () => Math.round(100 * random()));

/** A test of 10,000 sessions with 20 demographics of 2–6 values and 20 ratings. */
function largeTest(sessions) {
  const documents = Array.from({ length: sessions }, (_, s) => ({
    sessionId: `s${s}`,
    audienceId: null,
    testPlanId: null,
    sessionParticipant: {
      participantId: `p${s}`,
      demographicsInfo: Array.from({ length: 20 }, (_, d) => ({
        id: `d${d}`,
        code: `GROUP_${d}`,
        label: `Group ${d}`,
        value: `value ${Math.floor(random() * (2 + (d % 5)))}`,
        type: 'DEMOGRAPHIC_QUESTION_TYPE_SINGLE',
      })),
    },
    taskGroups: [],
    tasks: Array.from({ length: 20 }, (_, t) => ({
      uuid: `t${t}`,
      text: `Question ${t}`,
      type: 'RATING_SCALE',
      response: {
        startTimeMs: 0,
        endTimeMs: 1000,
        skipped: false,
        answer: { ratingScale: { value: 1 + Math.floor(5 * random()) } },
      },
    })),
  }));
  return framesFromSessions(documents);
}

const large = largeTest(10_000);
const names = large.sessions.columnNames();
const ratings = names.filter((name) => /^q\d/.test(name));
const groups = names.filter((name) => name.startsWith('group')).slice(0, 10);

const jobs = [
  {
    job: 'floor: 1,000,000 random numbers summed',
    run: () => {
      const next = seededRandom(2);
      let sum = 0;
      for (let i = 0; i < 1_000_000; i++) sum += next();
      return sum;
    },
  },
  {
    job: 'BCa, 10,000 resamples of 100 scores',
    promise_ms: 50,
    run: () => bcaInterval(scores, { resamples: 10_000 }),
  },
  {
    job: 'BCa, 5,000 resamples of 10,000 scores',
    run: () => bcaInterval(manyScores, { resamples: 5000 }),
  },
  {
    job: '200 cross-tabs of a 10,000-session test',
    run: () => {
      for (const rating of ratings) for (const group of groups) crosstab(large, rating, group);
    },
  },
  {
    job: 'both: 5,000 resamples and 200 cross-tabs of a 10,000-session test',
    promise_ms: 1000,
    run: () => {
      bcaInterval(manyScores, { resamples: 5000 });
      for (const rating of ratings) for (const group of groups) crosstab(large, rating, group);
    },
  },
  {
    job: 'chi-square of 5 × 6 cells, 1,000 times',
    run: () => {
      const table = Array.from({ length: 5 }, (_, i) => Array.from({ length: 6 }, (_, j) => 10 + i * j));
      for (let i = 0; i < 1000; i++) chiSquareTest(table);
    },
  },
  {
    job: 'Fisher–Freeman–Halton, 4 × 4 cells, n = 104',
    run: () =>
      fisherExact([
        [1, 3, 10, 6],
        [2, 3, 10, 7],
        [1, 6, 14, 12],
        [0, 1, 9, 11],
      ]),
  },
];

const round = (value) => Math.round(value * 10) / 10;
let floor = Number.NaN;
for (const { job, promise_ms = null, run } of jobs) {
  const { wall, cpu } = medianMs(run);
  if (job.startsWith('floor')) floor = cpu;
  const line = {
    bench: 'statistics',
    job,
    ms: round(wall),
    cpu_ms: round(cpu),
    promise_ms,
    kept: promise_ms === null ? null : wall < promise_ms,
    to_floor: round(cpu / floor),
  };
  console.log(JSON.stringify(line));
}
