import type { WordFrequencyRow } from '../analysis/talk-tables.js';
import { type ChartInput, type ChartTable, type RowOf, rowsOf } from './chart-table.js';
import type { Figure } from './figure.js';
import { type ChartOptions, emptyFigure } from './layout.js';
import { listText, numberText } from './text.js';
import { COLOURS } from './theme.js';
import { wordRows } from './word-rows.js';

const TABLE = {
  chart: 'wordChart',
  from: 'wordFrequencies(test)',
  columns: ['word', 'count', 'per_1000', 'sessions'],
} as const satisfies ChartTable<WordFrequencyRow>;

type Row = RowOf<WordFrequencyRow, typeof TABLE>;

export interface WordChartOptions extends ChartOptions {
  /** Words to draw; 20 unless told. */
  top?: number | undefined;
}

/**
 * The most frequent words as bars, with their count and the number of sessions that use them: a word
 * that one participant repeats is not a word that all use.
 *
 * @param table the table of `wordFrequencies`
 * @returns a figure in occurrences per 1,000 words
 * @example
 * const table = [{ word: 'delivery', count: 48, per_1000: 3.2, sessions: 17, dispersion: 0.3 }];
 * wordChart(table).alt; // => "Most frequent words. delivery: 48 (3.2 per 1,000 words), 17 sessions."
 */
export function wordChart(table: ChartInput<Row>, options: WordChartOptions = {}): Figure {
  const title = options.title ?? 'Most frequent words';
  const rows = rowsOf(table, TABLE).slice(0, options.top ?? 20);
  if (rows.length === 0) return emptyFigure(title);
  return wordRows({
    title,
    subtitle: [
      `n = ${numberText(
        rows.reduce((sum, row) => sum + row.count, 0),
        0,
      )} occurrences of ${rows.length} words. Beside each bar: count, and sessions that use the word.`,
    ],
    bars: rows.map((row) => ({
      word: row.word,
      value: row.per_1000,
      colour: COLOURS.blue,
      isInTask: row.in_task === true,
      label: `<b>${numberText(row.count, 0)}</b> · ${numberText(row.sessions, 0)}`,
      detail: `${row.word}: ${numberText(row.per_1000, 2)} per 1,000`,
    })),
    axis: {
      range: [0, Math.max(...rows.map((row) => row.per_1000)) * 1.25],
      title: { text: 'per 1,000 words', standoff: 6 },
    },
    alt: `${title}. ${listText(
      rows.map(
        (row) =>
          `${row.word}: ${row.count} (${numberText(row.per_1000, 1)} per 1,000 words), ${row.sessions} sessions`,
      ),
    )}`,
  });
}
