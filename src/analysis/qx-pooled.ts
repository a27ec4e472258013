import type { Table } from '../frames/tables.js';
import { qt } from '../statistics/distributions/student-t.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { moments } from '../statistics/means/moments.js';
import { pooledMean } from '../statistics/means/pooled-mean.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { counted, notes } from './notes.js';
import type { ComparedTest } from './qx-comparison.js';
import { labelKey, type QxGroup, qxGroups } from './qx-groups.js';
import { rowTable } from './row-table.js';
import { onScale } from './scale.js';
import type { PooledQxScoreRow } from './tables.js';

/** Options of `pooledQxScores`. */
export interface PooledQxScoreOptions extends IntervalOptions {
  /** Also gives the mean of means, in which a test of 10 counts as much as one of 400; false unless given. */
  unweighted?: boolean | undefined;
}

/**
 * QXscores of several tests as one figure, one row a group (by label): the server's scores weighted by completes, never the mean
 * of means. The interval comes from the participants' scores, test by test (stratified, with Welch–Satterthwaite degrees of
 * freedom). Tests whose score is null are left out and counted in `notes`.
 *
 * @returns columns as in `PooledQxScoreRow`
 * @example
 * pooledQxScores([]).numRows(); // => 0
 */
export function pooledQxScores(
  tests: readonly ComparedTest[],
  { confidence = 0.95, unweighted = false }: PooledQxScoreOptions = {},
): Table<PooledQxScoreRow> {
  const groups = new Map<string, QxGroup[]>();
  for (const group of tests.flatMap(qxGroups)) {
    const key = labelKey(group.label);
    groups.set(key, [...(groups.get(key) ?? []), group]);
  }
  const rows = [...groups.values()].map((all): PooledQxScoreRow => {
    const scored = all.flatMap((group) =>
      group.server?.qxScore == null ? [] : [{ group, score: group.server.qxScore }],
    );
    const completes = scored.map(({ group }) => group.completes);
    const pooled = pooledMean(
      scored.map(({ score }) => score),
      completes,
    );
    const half = halfWidth(
      scored.map(({ group }) => group),
      confidence,
    );
    const ends = (sign: number) =>
      pooled.weighted === null || half === null
        ? null
        : onScale(pooled.weighted + sign * half, { low: 0, high: 100 });
    return {
      label: all[0]?.label ?? '',
      tests: scored.length,
      n: completes.reduce((sum, n) => sum + n, 0),
      estimate: pooled.weighted,
      low: ends(-1),
      high: ends(1),
      method: 'mean weighted by completes, stratified t interval',
      notes: notes(
        all.length > scored.length &&
          `${counted(all.length - scored.length, 'test', 'tests')} without a score left out.`,
        half === null && "Too few participants' scores for an interval.",
      ),
      unweighted: unweighted ? pooled.unweighted : null,
    };
  });
  return rowTable<PooledQxScoreRow>(['label', 'tests', ...ESTIMATE_COLUMNS, 'unweighted'], rows);
}

/** Half the width of the interval of a weighted mean of independent means; null where a test has fewer than two scores. */
function halfWidth(groups: readonly QxGroup[], confidence: number): number | null {
  const total = groups.reduce((sum, { completes }) => sum + completes, 0);
  let variance = 0;
  let freedom = 0;
  for (const { completes, scores } of groups) {
    const { n, sd } = moments(scores);
    if (sd === null) return null;
    const part = (completes / total) ** 2 * (sd ** 2 / n);
    variance += part;
    freedom += part ** 2 / (n - 1);
  }
  return freedom > 0 ? -qt((1 - confidence) / 2, variance ** 2 / freedom) * Math.sqrt(variance) : null;
}
