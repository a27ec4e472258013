import type { Frames, Table, TestData } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { adjustedWaldInterval } from '../statistics/proportions/adjusted-wald.js';
import { chiSquareTest } from '../statistics/tables/chi-square-test.js';
import { associationTest } from './association-test.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { notes, sampleNote } from './notes.js';
import { rowTable } from './row-table.js';
import { type Levels, levelsOf, questionOf } from './session-columns.js';
import { leftOutNote, toldCells } from './suppression.js';
import type { CrosstabRow } from './tables.js';

/**
 * Two columns of `sessions` against each other, one row a cell: the share of the cell in its column with its adjusted-Wald
 * interval, expected count, standardised residual, and for the whole table p and the bias-corrected Cramér's V.
 * Sessions without a value in either are left out. Where a session may stand in several cells (lists), there is no test: the counts
 * are not independent. For many tables at once, adjust their p with `pAdjust`.
 * In a report, cells of a demographic with fewer people than `minimumCell` are left out, and counted in the totals: `notes` says so.
 *
 * @param row,column names of columns of `sessions`: demographics or answers with at most 50 values
 * @returns columns as in `CrosstabRow`
 * @throws `usage` for a column that the test does not have, or one with too many values
 * @example
 * const details = (id: string, plan: string, rating: number) => ({ sessionId: id, taskGroups: [], audienceId: null, testPlanId: null,
 *   sessionParticipant: { participantId: id, demographicsInfo: [{ id: 'd', code: 'PLAN', label: 'Plan', value: plan, type: null }] },
 *   tasks: [{ uuid: 't', text: 'Rate', type: 'RATING_SCALE', response: { startTimeMs: 0, endTimeMs: 1, skipped: false, answer: { ratingScale: { value: rating } } } }] });
 * const frames = framesFromSessions([details('a', 'free', 4), details('b', 'paid', 5), details('c', 'paid', 4)]);
 * crosstab(frames, 'q01_rate', 'plan').array('count'); // => [1, 1, 0, 1]
 */
export function crosstab(
  test: Pick<Frames, 'sessions' | 'codebook'> & Pick<TestData, 'minimumCell'>,
  row: string,
  column: string,
  options: IntervalOptions = {},
): Table<CrosstabRow> {
  const [down, across] = [levelsOf(test, row), levelsOf(test, column)];
  const { counts, bases, sessions } = tally(down, across);
  const multiple = down.multiple || across.multiple;
  const isTold = toldCells(test, row, column);
  const { expected, stdResiduals } = chiSquareTest(counts, { continuity: false });
  const tested = multiple ? NO_TEST : associationTest(counts);
  const leftOut = leftOutNote(test, counts.flat(), isTold, ['cell', 'cells']);
  const note = notes(
    sampleNote(sessions),
    tested.note,
    leftOut !== '' && `${leftOut} The other figures (n, p) count them, and may tell of them.`,
  );
  const questions = { row_question: questionOf(test, row), column_question: questionOf(test, column) };
  const cells = down.labels.flatMap((label, i) =>
    across.labels.map((heading, j): CrosstabRow => {
      const count = counts[i]?.[j] ?? 0;
      const { n, p, low, high } = adjustedWaldInterval(count, bases[j] ?? 0, options);
      return {
        row: label,
        column: heading,
        ...questions,
        n,
        estimate: p,
        low,
        high,
        method: `adjusted-Wald; ${tested.method}`,
        notes: note,
        count,
        expected: expected[i]?.[j] ?? 0,
        std_residual: multiple ? null : (stdResiduals[i]?.[j] ?? null),
        p: tested.p,
        cramers_v: tested.cramersV,
      };
    }),
  );
  return rowTable<CrosstabRow>(
    [
      'row',
      'column',
      'row_question',
      'column_question',
      ...ESTIMATE_COLUMNS,
      'count',
      'expected',
      'std_residual',
      'p',
      'cramers_v',
    ],
    cells.filter(({ count }) => isTold(count)),
  );
}

const NO_TEST = {
  p: null,
  cramersV: null,
  method: 'no test',
  note: 'A session may stand in several cells: no test.',
};

/** Counts by cell, sessions by column (with an answer in both), and sessions in all. */
function tally(down: Levels, across: Levels): { counts: number[][]; bases: number[]; sessions: number } {
  const counts = down.labels.map(() => across.labels.map(() => 0));
  const bases = across.labels.map(() => 0);
  let sessions = 0;
  for (let s = 0; s < down.codes.length; s++) {
    const rows = down.codes[s] as readonly number[];
    const columns = across.codes[s] as readonly number[];
    if (rows.length === 0 || columns.length === 0) continue;
    sessions++;
    for (const j of columns) {
      bases[j] = (bases[j] as number) + 1;
      for (const i of rows) {
        const line = counts[i] as number[];
        line[j] = (line[j] as number) + 1;
      }
    }
  }
  return { counts, bases, sessions };
}
