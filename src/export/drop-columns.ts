import type { ColumnTable } from 'arquero';
import { UxframeError } from '../errors.js';

/**
 * Leaves columns out of every table. A dropped column of `sessions` is gone from the long tables and
 * the codebook too, and so are the columns that were broken out of it: they would tell the same.
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
  const dropped = new Set([...drop, ...brokenOutOf(tables.get('codebook'), drop)]);
  const ofSessions = new Set(
    tables
      .get('sessions')
      ?.columnNames()
      .filter((name) => dropped.has(name)),
  );
  return new Map([...tables].map(([name, table]) => [name, without(name, table, dropped, ofSessions)]));
}

/** The codebook has the columns broken out of another after it, each with its `part`. */
function brokenOutOf(codebook: ColumnTable | undefined, drop: readonly string[]): string[] {
  let whole = '';
  const columns = (codebook?.objects() ?? []) as { column: string; part: string | null }[];
  return columns.flatMap(({ column, part }) => {
    if (part === null) whole = column;
    return part !== null && drop.includes(whole) ? [column] : [];
  });
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
