import { rows } from '../frames/rows.js';
import type { Table, TaskGroupRow } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { welchTest } from '../statistics/means/welch.js';
import { pAdjust } from '../statistics/p-adjust.js';
import { kruskalWallis } from '../statistics/ranks/kruskal-wallis.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { LEAST_FOR_TEST, notes, sampleNote, spreadNote } from './notes.js';
import { type QxTest, qxGroups } from './qx-groups.js';
import { rowTable } from './row-table.js';
import { onScale } from './scale.js';
import type { OrderEffectRow } from './tables.js';

/**
 * Does the order matter in which a balanced comparison showed its groups? One row a QX task group and sequence: the mean of the
 * participants' scores with t interval, and a test over the sequences of the group (Welch for two, Kruskal–Wallis for more), adjusted
 * by Holm over the groups. Sequences with fewer than five scores are left out of the test. Each sequence after the first also has
 * its difference to the first, with Welch's interval.
 *
 * @returns columns as in `OrderEffectRow`; no rows where the test has no balanced comparison
 * @example
 * orderEffects({ qxScores: null, taskGroups: framesFromSessions([]).taskGroups }).numRows(); // => 0
 */
export function orderEffects(test: QxTest, options: IntervalOptions = {}): Table<OrderEffectRow> {
  const sequences = new Map<string, string>();
  for (const row of rows<TaskGroupRow>(test.taskGroups)) {
    if (row.task_group_type === 'BALANCED_COMPARISON' && row.sequence !== null) {
      sequences.set(row.session_id, row.sequence);
    }
  }
  const blocks = qxGroups(test).map(({ label, sessions, scores }) => {
    const bySequence = new Map<string, number[]>();
    for (const [i, session] of sessions.entries()) {
      const sequence = sequences.get(session);
      if (sequence === undefined) continue;
      const ofSequence = bySequence.get(sequence) ?? [];
      ofSequence.push(scores[i] as number);
      bySequence.set(sequence, ofSequence);
    }
    return sequenceRows(label, bySequence, options);
  });
  const adjusted = pAdjust(blocks.map((block) => block[0]?.p ?? null));
  return rowTable<OrderEffectRow>(
    [
      'label',
      'sequence',
      ...ESTIMATE_COLUMNS,
      'difference',
      'difference_low',
      'difference_high',
      'p',
      'p_adjusted',
    ],
    blocks.flatMap((block, i) => block.map((row) => ({ ...row, p_adjusted: adjusted[i] ?? null }))),
  );
}

function sequenceRows(
  label: string,
  bySequence: ReadonlyMap<string, number[]>,
  options: IntervalOptions,
): OrderEffectRow[] {
  const large = [...bySequence.values()].filter((scores) => scores.length >= LEAST_FOR_TEST);
  const { p, method } = testOf(large);
  const ordered = [...bySequence].sort(([a], [b]) => (a < b ? -1 : 1));
  const first = ordered[0]?.[1];
  return ordered.map(([sequence, scores]) => {
    const { n, mean, low, high } = tInterval(scores, options);
    const change = first === undefined || scores === first ? null : welchTest(scores, first, options);
    return {
      label,
      sequence,
      n,
      estimate: mean,
      low: onScale(low, { low: 0, high: 100 }),
      high: onScale(high, { low: 0, high: 100 }),
      method: `t interval; ${method}`,
      notes: notes(
        sampleNote(n),
        spreadNote(n, low),
        bySequence.size < 2 && 'One sequence only: nothing to compare.',
      ),
      difference: change?.difference ?? null,
      difference_low: change?.low ?? null,
      difference_high: change?.high ?? null,
      p,
      p_adjusted: null,
    };
  });
}

function testOf(samples: readonly (readonly number[])[]): { p: number | null; method: string } {
  const [a, b] = samples;
  if (a === undefined || b === undefined) return { p: null, method: 'no test' };
  if (samples.length === 2) return { p: welchTest(a, b).p, method: 'Welch test' };
  return { p: kruskalWallis(samples).p, method: 'Kruskal–Wallis test' };
}
