import type { ColumnTable } from 'arquero';
import { UxframeError } from '../errors.js';

/**
 * Leaves columns out of every table. A dropped column of `sessions` is gone from the long tables and
 * the codebook too: its rows there would tell the same.
 *
 * @throws `usage` where no table has such a column
 */
export function dropColumns(
  tables: ReadonlyMap<string, ColumnTable>,
  drop: readonly string[],
): Map<string, ColumnTable> {
  const known = new Set([...tables.values()].flatMap((table) => table.columnNames()));
  const unknown = drop.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new UxframeError('usage', `No table has a column ${unknown.join(', ')}.`, {
      hint: 'The codebook (--format csv writes it as codebook.csv) lists the columns.',
      subject: unknown.join(', '),
    });
  }
  const dropped = new Set(drop);
  const ofSessions = new Set(
    tables
      .get('sessions')
      ?.columnNames()
      .filter((name) => dropped.has(name)),
  );
  return new Map([...tables].map(([name, table]) => [name, without(name, table, dropped, ofSessions)]));
}

function without(
  name: string,
  table: ColumnTable,
  dropped: ReadonlySet<string>,
  ofSessions: ReadonlySet<string>,
): ColumnTable {
  const kept = table.select(table.columnNames().filter((column) => !dropped.has(column)));
  if (name === 'sessions' || ofSessions.size === 0 || !table.columnNames().includes('column')) return kept;
  const names = table.column('column') as { at(row: number): string };
  return kept.reify(Array.from(table.indices()).filter((row) => !ofSessions.has(names.at(row))));
}
