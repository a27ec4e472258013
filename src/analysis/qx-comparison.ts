import type { Table, TestData } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { hedgesG } from '../statistics/means/hedges-g.js';
import { welchTest } from '../statistics/means/welch.js';
import { pAdjust } from '../statistics/p-adjust.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { LEAST_FOR_TEST, notes, SMALL_SAMPLE } from './notes.js';
import { labelKey, type QxGroup, qxGroups } from './qx-groups.js';
import { rowTable } from './row-table.js';
import type { QxComparisonRow } from './tables.js';

/** What `compareQxScores` and `qxTrend` read of a test. */
export type ComparedTest = Pick<TestData, 'test' | 'qxScores' | 'taskGroups' | 'sessions'>;

interface Pair {
  label: string;
  a: { test: ComparedTest; group: QxGroup };
  b: { test: ComparedTest; group: QxGroup };
  /** The only groups of their tests, matched though their labels differ. */
  renamed: boolean;
}

/**
 * QXscores of several tests (releases, rivals) against each other, one row a group and pair of tests: the difference of the
 * participants' mean scores, b − a in points, with Welch's interval and test, Hedges' g, and p adjusted by Holm over
 * all rows. Groups are matched by label; the only group of each test is matched whatever it is called.
 * Below five scores on either side there is no test.
 *
 * @param tests in the order in which they are to be read: a before b
 * @returns columns as in `QxComparisonRow`; no rows for fewer than two tests or no group in common
 * @example
 * compareQxScores([]).numRows(); // => 0
 */
export function compareQxScores(
  tests: readonly ComparedTest[],
  options: IntervalOptions = {},
): Table<QxComparisonRow> {
  const rows = tests
    .flatMap((a, i) => tests.slice(i + 1).flatMap((b) => pairsOf(a, b)))
    .map((pair) => comparisonRow(pair, options));
  const adjusted = pAdjust(rows.map(({ p }) => p));
  return rowTable<QxComparisonRow>(
    [
      'label',
      'test_a',
      'test_b',
      ...ESTIMATE_COLUMNS,
      'n_a',
      'n_b',
      'mean_a',
      'mean_b',
      'p',
      'p_adjusted',
      'hedges_g',
    ],
    rows.map((row, i) => ({ ...row, p_adjusted: adjusted[i] ?? null })),
  );
}

function pairsOf(a: ComparedTest, b: ComparedTest): Pair[] {
  const [first, second] = [qxGroups(a), qxGroups(b)];
  const pair = (x: QxGroup, y: QxGroup, renamed: boolean): Pair => ({
    label: x.label,
    a: { test: a, group: x },
    b: { test: b, group: y },
    renamed,
  });
  const pairs = first.flatMap((x) => {
    const y = second.find((group) => labelKey(group.label) === labelKey(x.label));
    return y === undefined ? [] : [pair(x, y, false)];
  });
  const [x, y] = [first[0], second[0]];
  if (pairs.length > 0 || first.length !== 1 || second.length !== 1 || !x || !y) return pairs;
  return [pair(x, y, true)];
}

function comparisonRow({ label, a, b, renamed }: Pair, options: IntervalOptions): QxComparisonRow {
  const welch = welchTest(b.group.scores, a.group.scores, options);
  const smaller = Math.min(welch.nA, welch.nB);
  const tested = smaller >= LEAST_FOR_TEST;
  return {
    label,
    test_a: nameOf(a.test),
    test_b: nameOf(b.test),
    n: welch.nA + welch.nB,
    estimate: welch.difference,
    low: welch.low,
    high: welch.high,
    method: tested ? 'Welch t, b − a' : 'Welch interval, b − a; no test',
    notes: notes(
      smaller === 0 && "A test without participants' scores.",
      smaller > 0 &&
        smaller < LEAST_FOR_TEST &&
        `n = ${smaller} in one test: too few for a test; read the interval.`,
      smaller >= LEAST_FOR_TEST && smaller < SMALL_SAMPLE && `Small sample (n = ${smaller}).`,
      smaller > 0 && welch.low === null && 'One score or no variance: no interval.',
      renamed && `The group is called ${b.group.label} in the second test.`,
    ),
    n_a: welch.nB,
    n_b: welch.nA,
    mean_a: welch.meanB,
    mean_b: welch.meanA,
    p: tested ? welch.p : null,
    p_adjusted: null,
    hedges_g: hedgesG(b.group.scores, a.group.scores).g,
  };
}

/** A test's title, or its ID where it has none. */
export function nameOf({ test }: Pick<ComparedTest, 'test'>): string {
  return test.title ?? test.testId;
}
