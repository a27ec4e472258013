import type { CodebookRow, Table } from '../frames/tables.js';
import type { TableLike } from './table-payload.js';

/** What tells one session from another at a glance. */
const FIRST = ['session_id', 'started_at', 'duration_s'];

/** `sessions` with what was answered before who answered, and the ids, states and dates of the machinery last. */
export function inReadingOrder(sessions: TableLike, codebook: Table<CodebookRow>): TableLike {
  const kinds = new Map(
    (codebook.objects() as CodebookRow[]).map(({ column, kind }) => [column, kind] as const),
  );
  const rank = (name: string): number => {
    if (FIRST.includes(name)) return 0;
    const kind = kinds.get(name);
    return kind === 'task' ? 1 : kind === 'demographic' ? 2 : 3;
  };
  const names = [...sessions.columnNames()].sort((a, b) => rank(a) - rank(b));
  return {
    numRows: () => sessions.numRows(),
    columnNames: () => names,
    get: (column, row) => sessions.get(column, row),
  };
}
