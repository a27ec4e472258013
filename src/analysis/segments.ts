import type { Table } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { pAdjust } from '../statistics/p-adjust.js';
import { kruskalWallis } from '../statistics/ranks/kruskal-wallis.js';
import { associationTest } from './association-test.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { type Measure, type MeasuredTest, type MeasureName, measuresOf } from './measures.js';
import { LEAST_FOR_TEST, notes, sampleNote } from './notes.js';
import { rowTable } from './row-table.js';
import { levelsOf, questionOf } from './session-columns.js';
import { leftOutNote, type Told, toldCells } from './suppression.js';
import type { SegmentRow } from './tables.js';

/**
 * Measures by segment, one row a measure and segment, with a test over all segments of the measure (Kruskal–Wallis, or
 * chi-square and Fisher–Freeman–Halton for shares), adjusted by Holm over the measures. Segments with fewer than five values are
 * left out of the test; in a report, those of a demographic with fewer people than `minimumCell` out of the table. Where a session may stand in several segments (a list column), there is no test.
 *
 * @param by a column of `sessions` with at most 50 values: a demographic, or the answer to a question
 * @param measure one or several measures (see `MeasureName`); every QX group, NPS, rating and navigation task unless given
 * @returns columns as in `SegmentRow`; segments in reading order
 * @throws `usage` for a column that the test does not have, or a `by` with too many values
 * @example
 * const frames = framesFromSessions([]);
 * segments(frames, 'status').numRows(); // => 0
 */
export function segments(
  test: MeasuredTest & Told,
  by: string,
  measure?: MeasureName | readonly MeasureName[],
  options: IntervalOptions = {},
): Table<SegmentRow> {
  const levels = levelsOf(test, by);
  const isTold = toldCells(test, by);
  const question = questionOf(test, by);
  const ids = test.sessions.array('session_id') as string[];
  const names = measure === undefined || isList(measure) ? measure : [measure];
  const blocks = measuresOf(test, names).map((one) => {
    const groups = levels.labels.map((): number[] => []);
    for (const [i, codes] of levels.codes.entries()) {
      const value = one.values.get(ids[i] as string);
      if (value !== undefined) for (const code of codes) (groups[code] as number[]).push(value);
    }
    const tested = levels.multiple ? NO_TEST : testOver(one, groups);
    const sizes = groups.map(({ length }) => length);
    const leftOutOfTable = leftOutNote(test, sizes, isTold, ['segment', 'segments']);
    return groups.map((values, code): SegmentRow => {
      const leftOut = tested.p !== null && values.length > 0 && values.length < LEAST_FOR_TEST;
      return {
        by,
        by_question: question,
        segment: levels.labels[code] as string,
        measure: one.name,
        unit: one.unit,
        n: values.length,
        ...one.estimate(values, options),
        method: `${one.method}; ${tested.method}`,
        notes: notes(
          leftOut ? `n = ${values.length}: left out of the test.` : sampleNote(values.length),
          tested.note,
          leftOutOfTable,
        ),
        p: tested.p,
        p_adjusted: null,
      };
    });
  });
  const adjusted = pAdjust(blocks.map((block) => block[0]?.p ?? null));
  return rowTable<SegmentRow>(
    ['by', 'by_question', 'segment', 'measure', 'unit', ...ESTIMATE_COLUMNS, 'p', 'p_adjusted'],
    blocks
      .flatMap((block, i) => block.map((row) => ({ ...row, p_adjusted: adjusted[i] ?? null })))
      .filter(({ n }) => isTold(n)),
  );
}

interface OverallTest {
  p: number | null;
  method: string;
  note: string;
}

const NO_TEST: OverallTest = {
  p: null,
  method: 'no test',
  note: 'A session may stand in several segments: no test.',
};

const FEW_SEGMENTS = 'Fewer than two segments with five values: no test.';

function isList(measure: MeasureName | readonly MeasureName[]): measure is readonly MeasureName[] {
  return Array.isArray(measure);
}

function testOver({ share }: Measure, groups: readonly (readonly number[])[]): OverallTest {
  const large = groups.filter((values) => values.length >= LEAST_FOR_TEST);
  if (large.length < 2) return { p: null, method: 'no test', note: FEW_SEGMENTS };
  if (!share) return { p: kruskalWallis(large).p, method: 'Kruskal–Wallis test', note: '' };
  const yes = large.map((values) => values.filter((value) => value === 1).length);
  const no = large.map((values, i) => values.length - (yes[i] as number));
  const { p, method, note } = associationTest([yes, no]);
  return { p, method, note };
}
