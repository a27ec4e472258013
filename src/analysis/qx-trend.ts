import type { Table } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { notes, sampleNote, spreadNote } from './notes.js';
import { type ComparedTest, nameOf } from './qx-comparison.js';
import { labelKey, qxGroups } from './qx-groups.js';
import { groupWarnings } from './qx-warnings.js';
import { rowTable } from './row-table.js';
import { onScale } from './scale.js';
import type { QxTrendRow } from './tables.js';

/**
 * QXscores over releases, one row a group and test, oldest test first within a group: the server's score, and the participants'
 * mean with its t interval. The date is that of the first session.
 *
 * @returns columns as in `QxTrendRow`
 * @example
 * qxTrend([]).numRows(); // => 0
 */
export function qxTrend(tests: readonly ComparedTest[], options: IntervalOptions = {}): Table<QxTrendRow> {
  const groups = new Map<string, QxTrendRow[]>();
  for (const test of tests) {
    const date = firstStart(test);
    for (const group of qxGroups(test)) {
      const key = labelKey(group.label);
      const line = groups.get(key) ?? [];
      groups.set(key, line);
      const { n, mean, low, high } = tInterval(group.scores, options);
      line.push({
        // One spelling for all releases: charts draw a line a label.
        label: line[0]?.label ?? group.label,
        test_id: test.test.testId,
        title: nameOf(test),
        date,
        n,
        estimate: mean,
        low: onScale(low, { low: 0, high: 100 }),
        high: onScale(high, { low: 0, high: 100 }),
        method: "mean of participants' scores, t interval",
        notes: notes(
          n === 0 ? "No participants' scores: no interval." : sampleNote(n),
          spreadNote(n, low),
          ...groupWarnings(group).map(({ message }) => message),
        ),
        qx_score: group.server?.qxScore ?? null,
      });
    }
  }
  const time = ({ date }: QxTrendRow) => date?.getTime() ?? Number.POSITIVE_INFINITY;
  const rows = [...groups.values()].flatMap((line) =>
    line.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)),
  );
  return rowTable<QxTrendRow>(['label', 'test_id', 'title', 'date', ...ESTIMATE_COLUMNS, 'qx_score'], rows);
}

function firstStart({ sessions }: ComparedTest): Date | null {
  const starts = (sessions.array('started_at') as (Date | null)[]).filter((start) => start instanceof Date);
  return starts.reduce<Date | null>(
    (first, start) => (first === null || start < first ? start : first),
    null,
  );
}
