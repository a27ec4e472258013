import type { KeynessRow } from '../analysis/talk-tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { type ChartOptions, emptyFigure } from './layout.js';
import { listText, numberText, pText } from './text.js';
import { COLOURS } from './theme.js';
import { wordRows } from './word-rows.js';

const TABLE = {
  chart: 'keynessChart',
  from: 'keyness(test, { a, b })',
  columns: ['word', 'count_a', 'count_b', 'log_ratio', 'g2', 'p_adjusted'],
} as const satisfies ChartTable<KeynessRow>;

type Row = RowOf<KeynessRow, typeof TABLE>;

export interface KeynessChartOptions extends ChartOptions {
  /** What the two sides are called: `group A` and `group B` unless told. */
  a?: string | undefined;
  b?: string | undefined;
  /** Words to draw on each side; 10 unless told. */
  top?: number | undefined;
}

/**
 * The words that set two groups of transcripts apart: bars to the right for those that group A uses more,
 * to the left for group B, by the logarithm of the ratio (each whole step doubles it).
 *
 * @param table the table of `keyness`
 * @returns a figure of log₂ ratios
 * @example
 * const table = [{ word: 'confusing', count_a: 40, count_b: 10, log_ratio: 2, g2: 19.3, p_adjusted: 0.0004 }];
 * keynessChart(table, { a: 'Release 1', b: 'Release 2' }).alt; // => "Words that set Release 1 and Release 2 apart. confusing: 4.0 times as often in Release 1 (40 against 10), p < 0.001."
 */
export function keynessChart(table: ChartInput<Row>, options: KeynessChartOptions = {}): Figure {
  const { a = 'group A', b = 'group B', top = 10 } = options;
  const title = options.title ?? `Words that set ${a} and ${b} apart`;
  const all = rowsOf(table, TABLE);
  const rows = [
    ...all.filter((row) => row.log_ratio > 0).slice(0, top),
    ...all
      .filter((row) => row.log_ratio < 0)
      .slice(0, top)
      .reverse(),
  ];
  if (rows.length === 0) return emptyFigure(title);
  const widest = Math.max(...rows.map((row) => Math.abs(row.log_ratio))) * 1.6;
  return wordRows({
    title,
    subtitle: [
      `n = ${rows.length} words of ${numberText(all.length, 0)}. Beside each bar: count in ${a} against ${b}. Pale: not significant after correction (p ≥ 0.05).`,
    ],
    key: [
      { colour: COLOURS.blue, mark: '■', text: `more in ${a}` },
      { colour: COLOURS.vermilion, mark: '■', text: `more in ${b}` },
    ],
    bars: rows.map((row) => ({
      word: row.word,
      value: row.log_ratio,
      colour: row.log_ratio > 0 ? COLOURS.blue : COLOURS.vermilion,
      isPale: row.p_adjusted >= 0.05,
      isInTask: row.in_task === true,
      label: `${numberText(row.count_a, 0)} : ${numberText(row.count_b, 0)}`,
      detail: `${row.word}: G² ${numberText(row.g2, 1)}, ${pText(row.p_adjusted)}`,
    })),
    axis: {
      range: [-widest, widest],
      title: { text: 'log₂ ratio (each step doubles)', standoff: 6 },
      zeroline: true,
      zerolinecolor: COLOURS.grey,
    },
    alt: `${title}. ${listText(
      rows.map((row) => {
        const [where, ratio] = row.log_ratio > 0 ? [a, row.log_ratio] : [b, -row.log_ratio];
        // A ratio to nothing is made with half an occurrence: no reader would think of that.
        const isOnly = Math.min(row.count_a, row.count_b) === 0;
        const often = isOnly ? 'only' : `${numberText(2 ** ratio, 1)} times as often`;
        return `${row.word}: ${often} in ${where} (${row.count_a} against ${row.count_b}), ${pText(row.p_adjusted)}`;
      }),
    )}`,
  });
}
