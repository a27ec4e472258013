// Coverage of the 95 % intervals by simulation: how often does each hold the true value?
// Prints a JSON line a figure, sample size and method; with --markdown the table of docs/statistics.md.
import {
  adjustedWaldDifference,
  adjustedWaldInterval,
  bcaInterval,
  clopperPearsonInterval,
  geometricMean,
  geometricMeanRatio,
  jeffreysInterval,
  medianInterval,
  newcombeInterval,
  npsAdjustedWald,
  npsDifference,
  npsTrinomialT,
  npsWald,
  qnorm,
  seededRandom,
  tInterval,
  waldInterval,
  welchTest,
  wilsonInterval,
} from 'uxframe';

const RUNS = Number(process.env.COVERAGE_RUNS ?? 10_000);
const SIZES = [5, 10, 30, 100];
const Z = 1.959963984540054;

/** @typedef {{ low: number | null, high: number | null }} Interval */
/** @typedef {{ truth: number, draw: (n: number, random: () => number) => unknown, key?: (sample: unknown) => string }} Point */
/** @typedef {{ figure: string, unit: string, points: Point[], methods: Record<string, (sample: never) => Interval>, standard: string }} Study */

/** Draws an index by its probability. */
const pick = (/** @type {number[]} */ shares, /** @type {number} */ u) => {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    sum += shares[i];
    if (u < sum) return i;
  }
  return shares.length - 1;
};
const counts = (
  /** @type {number[]} */ shares,
  /** @type {number} */ n,
  /** @type {() => number} */ random,
) => {
  const found = shares.map(() => 0);
  for (let i = 0; i < n; i++) found[pick(shares, random())]++;
  return found;
};
const normal = (/** @type {() => number} */ random) => qnorm((random() * 4294967296 + 0.5) / 4294967296);
const sample = (/** @type {number} */ n, /** @type {() => number} */ one) => Array.from({ length: n }, one);
const moments = (/** @type {number[]} */ x) => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  return { mean, se: Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1) / x.length) };
};
const waldMean = (/** @type {number[]} */ x) => {
  const { mean, se } = moments(x);
  return { low: mean - Z * se, high: mean + Z * se };
};

const grid = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
const asCounts = ([detractors, passives, promoters]) => ({ detractors, passives, promoters });
const npsShares = [0.05, 0.15, 0.3, 0.5].flatMap((d) =>
  [0.1, 0.3, 0.5, 0.7].flatMap((p) => (d + p <= 0.95 ? [[d, 1 - d - p, p]] : [])),
);

/** Scores from 0 to 100 of participants: a behavioural half (two tasks) and an attitudinal half (eight answers). */
const qx = (/** @type {number} */ success, /** @type {number} */ attitude) => ({
  truth: 50 * success + 50 * attitude,
  draw: (n, random) =>
    sample(n, () => {
      const mood = Math.min(0.98, Math.max(0.02, attitude + 0.6 * (random() - 0.5)));
      const tasks = Number(random() < success) + Number(random() < success);
      let top = 0;
      for (let i = 0; i < 8; i++) top += Number(random() < mood);
      return 25 * tasks + (50 * top) / 8;
    }),
});
const rating = (/** @type {number[]} */ shares) => ({
  truth: shares.reduce((sum, share, i) => sum + share * (i + 1), 0),
  draw: (n, random) => sample(n, () => pick(shares, random()) + 1),
});
const RATINGS = [
  [0.1, 0.2, 0.4, 0.2, 0.1],
  [0.05, 0.1, 0.15, 0.4, 0.3],
  [0.02, 0.05, 0.13, 0.3, 0.5],
  [0.3, 0.1, 0.1, 0.2, 0.3],
];
const meanMethods = {
  'plain Wald': waldMean,
  't interval': (x) => tInterval(x),
  'BCa bootstrap': (x) => bcaInterval(x, { resamples: 999 }),
};
const times =
  (/** @type {number} */ sigma, /** @type {number} */ factor = 1) =>
  (n, random) =>
    sample(n, () => 60 * factor * Math.exp(sigma * normal(random)));

/** @type {Study[]} */
const STUDIES = [
  {
    figure: 'share',
    unit: 'points of 100',
    points: grid.map((p) => ({
      truth: 100 * p,
      draw: (n, random) => ({ x: counts([p, 1 - p], n, random)[0], n }),
      key: ({ x }) => String(x),
    })),
    methods: Object.fromEntries(
      Object.entries({
        'plain Wald': waldInterval,
        'adjusted-Wald': adjustedWaldInterval,
        Wilson: wilsonInterval,
        Jeffreys: jeffreysInterval,
        'Clopper–Pearson': clopperPearsonInterval,
      }).map(([name, interval]) => [
        name,
        ({ x, n }) => {
          const { low, high } = interval(x, n);
          return { low: 100 * low, high: 100 * high };
        },
      ]),
    ),
    standard: 'adjusted-Wald',
  },
  {
    figure: 'difference of shares',
    unit: 'points of 100',
    points: [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((p1) =>
      [0.1, 0.5, 0.8].map((p2) => ({
        truth: 100 * (p1 - p2),
        draw: (n, random) => [counts([p1, 1 - p1], n, random)[0], n, counts([p2, 1 - p2], n, random)[0], n],
        key: (x) => x.join(),
      })),
    ),
    methods: {
      'plain Wald': ([x1, n1, x2, n2]) => {
        const [a, b] = [x1 / n1, x2 / n2];
        const half = Z * Math.sqrt((a * (1 - a)) / n1 + (b * (1 - b)) / n2);
        return { low: 100 * (a - b - half), high: 100 * (a - b + half) };
      },
      Newcombe: (x) => {
        const { low, high } = newcombeInterval(...x);
        return { low: 100 * low, high: 100 * high };
      },
      'adjusted-Wald': (x) => {
        const { low, high } = adjustedWaldDifference(...x);
        return { low: 100 * low, high: 100 * high };
      },
    },
    standard: 'adjusted-Wald',
  },
  {
    figure: 'NPS',
    unit: 'points of NPS',
    points: npsShares.map((shares) => ({
      truth: 100 * (shares[2] - shares[0]),
      draw: (n, random) => counts(shares, n, random),
      key: (x) => x.join(),
    })),
    methods: Object.fromEntries(
      Object.entries({
        'plain Wald': npsWald,
        'adjusted-Wald': npsAdjustedWald,
        'trinomial t': npsTrinomialT,
      }).map(([name, interval]) => [
        name,
        (x) => {
          const { low, high } = interval(asCounts(x));
          return { low: low === null ? null : 100 * low, high: high === null ? null : 100 * high };
        },
      ]),
    ),
    standard: 'adjusted-Wald',
  },
  {
    figure: 'difference of NPS',
    unit: 'points of NPS',
    points: npsShares.slice(0, 8).map((shares, i) => {
      const other = npsShares[npsShares.length - 1 - i];
      return {
        truth: 100 * (shares[2] - shares[0] - other[2] + other[0]),
        draw: (n, random) => [counts(shares, n, random), counts(other, n, random)],
        key: (x) => x.join(';'),
      };
    }),
    methods: Object.fromEntries(
      [
        ['plain Wald', 'wald'],
        ['adjusted-Wald', 'adjusted-wald'],
      ].map(([name, method]) => [
        name,
        ([a, b]) => {
          const { low, high } = npsDifference(asCounts(a), asCounts(b), { method });
          return { low: low === null ? null : 100 * low, high: high === null ? null : 100 * high };
        },
      ]),
    ),
    standard: 'adjusted-Wald',
  },
  {
    figure: 'mean QXscore',
    unit: 'points',
    points: [qx(0.3, 0.4), qx(0.5, 0.5), qx(0.8, 0.6), qx(0.9, 0.65)],
    methods: meanMethods,
    standard: 't interval',
  },
  {
    figure: 'mean rating',
    unit: 'points of 1–5',
    points: RATINGS.map(rating),
    methods: meanMethods,
    standard: 't interval',
  },
  {
    figure: 'difference of means',
    unit: 'points',
    points: [
      [qx(0.3, 0.4), qx(0.8, 0.6)],
      [qx(0.5, 0.5), qx(0.5, 0.5)],
      [qx(0.9, 0.65), qx(0.8, 0.6)],
    ].map(([a, b]) => ({
      truth: a.truth - b.truth,
      draw: (n, random) => [a.draw(n, random), b.draw(n, random)],
    })),
    methods: {
      'plain Wald': ([a, b]) => {
        const [first, second] = [moments(a), moments(b)];
        const half = Z * Math.hypot(first.se, second.se);
        return { low: first.mean - second.mean - half, high: first.mean - second.mean + half };
      },
      'Welch t': ([a, b]) => welchTest(a, b),
    },
    standard: 'Welch t',
  },
  {
    figure: 'typical time',
    unit: 's, true value 60',
    points: [0.3, 0.5, 0.8].map((sigma) => ({ truth: 60, draw: times(sigma) })),
    methods: {
      'plain Wald (logs)': (x) => {
        const { low, high } = waldMean(x.map(Math.log));
        return { low: Math.exp(low), high: Math.exp(high) };
      },
      'geometric mean, log-t': (x) => geometricMean(x),
      'median, order statistics': (x) => medianInterval(x),
    },
    standard: 'geometric mean, log-t',
  },
  {
    figure: 'ratio of times',
    unit: 'ratio, true value 0.8',
    points: [0.3, 0.5, 0.8].map((sigma) => ({
      truth: 0.8,
      draw: (n, random) => [times(sigma, 0.8)(n, random), times(0.5)(n, random)],
    })),
    methods: { 'Welch t on logs': ([a, b]) => geometricMeanRatio(a, b) },
    standard: 'Welch t on logs',
  },
];

/** Coverage and mean width of every method at one point, over the same samples. */
function simulate(study, point, n, seed) {
  const random = seededRandom(seed);
  const names = Object.keys(study.methods);
  const tally = names.map(() => ({ hits: 0, defined: 0, width: 0 }));
  const known = new Map();
  for (let run = 0; run < RUNS; run++) {
    const data = point.draw(n, random);
    const key = point.key?.(data);
    let intervals = key === undefined ? undefined : known.get(key);
    if (intervals === undefined) {
      intervals = names.map((name) => study.methods[name](data));
      if (key !== undefined) known.set(key, intervals);
    }
    for (const [i, { low, high }] of intervals.entries()) {
      if (low === null || high === null || Number.isNaN(low)) continue;
      const t = tally[i];
      t.defined++;
      t.width += high - low;
      if (low <= point.truth + 1e-9 && point.truth <= high + 1e-9) t.hits++;
    }
  }
  return tally;
}

const mean = (values) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
const lines = [];
for (const study of STUDIES) {
  for (const n of SIZES) {
    const tallies = study.points.map((point, i) => simulate(study, point, n, 1000 * n + i));
    for (const [i, method] of Object.keys(study.methods).entries()) {
      const defined = tallies.map((tally) => tally[i]).filter((t) => t.defined > 0);
      const coverage = defined.map((t) => t.hits / t.defined);
      const line = {
        bench: 'coverage',
        figure: study.figure,
        unit: study.unit,
        n,
        method,
        default: method === study.standard,
        points: study.points.length,
        runs: RUNS,
        mean_coverage: mean(coverage),
        min_coverage: coverage.length === 0 ? null : Math.min(...coverage),
        mean_width: mean(defined.map((t) => t.width / t.defined)),
        no_interval: 1 - mean(tallies.map((tally) => tally[i].defined / RUNS)),
      };
      lines.push(line);
      if (!process.argv.includes('--markdown')) console.log(JSON.stringify(line));
    }
  }
}

const percent = (value) => (value === null ? '–' : (100 * value).toFixed(1));
const width = (value) => (value === null ? '–' : value.toPrecision(3));
if (process.argv.includes('--markdown')) {
  for (const { figure, unit, methods } of STUDIES) {
    console.log(`\n### ${figure[0].toUpperCase()}${figure.slice(1)} (width in ${unit})\n`);
    console.log(`| method | ${SIZES.map((n) => `n = ${n}`).join(' | ')} |`);
    console.log(`|---|${SIZES.map(() => '---').join('|')}|`);
    for (const method of Object.keys(methods)) {
      const cells = SIZES.map((n) => {
        const line = lines.find((one) => one.figure === figure && one.n === n && one.method === method);
        if (line.mean_coverage === null) return 'no interval';
        const none = line.no_interval > 0.0005 ? `; none in ${percent(line.no_interval)} %` : '';
        return `${percent(line.mean_coverage)} (${percent(line.min_coverage)}); ${width(line.mean_width)}${none}`;
      });
      const isDefault = lines.find((one) => one.figure === figure && one.method === method).default;
      console.log(`| ${isDefault ? `**${method}**` : method} | ${cells.join(' | ')} |`);
    }
  }
}
const defaults = lines.filter((line) => line.default && line.mean_coverage !== null);
const summary = {
  bench: 'coverage',
  summary: 'mean over all defaults',
  mean_coverage: mean(defaults.map((d) => d.mean_coverage)),
};
console.error(JSON.stringify(summary));
