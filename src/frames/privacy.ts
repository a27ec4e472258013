import type { DemographicRow, Frames, SessionRow, Table } from './tables.js';
import { tableOf } from './view-column.js';

/** What tables may tell of people. */
export interface Privacy {
  /** `codes`: sessions and participants are called `S001`, `P001`, …, oldest session first. */
  ids: 'plain' | 'codes';
  /** Values of a demographic that fewer sessions have are put together; 1: none are. */
  minimumCell: number;
}

/**
 * The same tables with no more in them than may be told: ids replaced by short codes, raw answers left
 * out, and demographic values of fewer than `minimumCell` sessions put together as `Other`, or left
 * empty where even together they are too few. Codes stay the same as newer sessions are added.
 */
export function withPrivacy<Data extends Frames>(data: Data, { ids, minimumCell }: Privacy): Data {
  const grouped = minimumCell > 1 ? { ...withoutSmallGroups(data, minimumCell), minimumCell } : data;
  return ids === 'codes' ? withCodes(grouped) : grouped;
}

/** Tables of a test by their names; what else stands beside them is no table. */
const TABLES = ['sessions', 'demographics', 'responses', 'taskGroups', 'cues'] as const;

function withCodes<Data extends Frames>(data: Data): Data {
  const codes = {
    session_id: codesOf(data.sessions, 'session_id', 'S'),
    participant_id: codesOf(data.sessions, 'participant_id', 'P'),
  };
  const known = idCodes(data);
  const coded: Record<string, unknown> = {};
  for (const name of TABLES) {
    const table = (data as Frames & { cues?: Table<unknown> })[name];
    if (table !== undefined) coded[name] = codedTable(table, codes);
  }
  const warnings = data.warnings.map((warning) => ({
    ...warning,
    message: warning.message.replace(/[\w-]{8,}/g, (word) => known.get(word) ?? word),
    ...(warning.subject !== undefined && { subject: known.get(warning.subject) ?? warning.subject }),
  }));
  return { ...data, ...coded, warnings };
}

/** The code of every session and participant by its id, as tables that carry codes have them. */
export function idCodes({ sessions }: Pick<Frames, 'sessions'>): Map<string, string> {
  return new Map([...codesOf(sessions, 'participant_id', 'P'), ...codesOf(sessions, 'session_id', 'S')]);
}

/** The columns of `sessions` that hold a demographic, those broken out of one too. */
export function demographicColumns({ codebook }: Pick<Frames, 'codebook'>): string[] {
  return rowsOf(codebook).flatMap(({ kind, column }) => (kind === 'demographic' ? [column] : []));
}

/** A code for each id, in the table's order: oldest session first. */
function codesOf(sessions: Table<SessionRow>, column: string, letter: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const id of values<string | null>(sessions, column)) {
    if (id !== null && !codes.has(id)) codes.set(id, `${letter}${String(codes.size + 1).padStart(3, '0')}`);
  }
  return codes;
}

function codedTable(table: Table<unknown>, codes: Record<string, Map<string, string>>): Table<unknown> {
  const changes = new Map<string, unknown[]>();
  for (const [column, codeOf] of Object.entries(codes)) {
    if (!table.columnNames().includes(column)) continue;
    changes.set(
      column,
      values<string | null>(table, column).map((id) => (id === null ? null : (codeOf.get(id) ?? null))),
    );
  }
  // The JSON of an answer that nobody could decode may hold anything.
  if (table.columnNames().includes('raw')) changes.set('raw', Array(table.numRows()).fill(null));
  return withColumns(table, changes);
}

type DemographicCell = string | readonly string[] | null;

function withoutSmallGroups<Data extends Frames>(data: Data, least: number): Data {
  const demographics = rowsOf(data.codebook).filter(({ kind }) => kind === 'demographic');
  const columns = new Map<string, DemographicCell[]>();
  const told = new Map<string, (value: string) => string | null>();
  for (const { column } of demographics.filter(({ part }) => part === null)) {
    const cells = values<DemographicCell>(data.sessions, column);
    const rename = groupSmall(cells, least);
    told.set(column, rename);
    columns.set(
      column,
      cells.map((cell) => renamed(cell, rename)),
    );
  }
  // A column broken out of a rare value would tell by its name who has it.
  const rareParts = demographics.filter(
    ({ part, column }) => part !== null && values(data.sessions, column).filter(Boolean).length < least,
  );
  const dropped = new Set(rareParts.map(({ column }) => column));
  const codebook = rowsOf(data.codebook)
    .filter(({ column }) => !dropped.has(column))
    .map((row) => {
      const cells = columns.get(row.column);
      if (cells === undefined) return row;
      const answered = cells.filter((cell) => cell !== null).length;
      return { ...row, values: occurring(cells), n_answered: answered, n_empty: cells.length - answered };
    });
  return {
    ...data,
    sessions: withColumns(data.sessions, columns, dropped),
    demographics: groupedAnswers(data.demographics, told),
    codebook: tableFrom(data.codebook, codebook),
  };
}

/** How each value is told of: as it is, as one of the others, or not at all. */
function groupSmall(cells: readonly DemographicCell[], least: number): (value: string) => string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) for (const value of listed(cell)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isRare = (value: string): boolean => (counts.get(value) ?? 0) < least;
  const inOther = cells.filter((cell) => listed(cell).some(isRare)).length;
  const other = inOther < least ? null : 'Other';
  return (value) => (isRare(value) ? other : value);
}

function renamed(cell: DemographicCell, rename: (value: string) => string | null): DemographicCell {
  if (cell === null) return null;
  const kept = [...new Set(listed(cell).map(rename))].filter((value) => value !== null);
  if (typeof cell === 'string') return kept[0] ?? null;
  return kept.length === 0 ? null : kept;
}

const listed = (cell: DemographicCell): readonly string[] =>
  cell === null ? [] : typeof cell === 'string' ? [cell] : cell;

/** `demographics` says the same as `sessions`: its raw string too. */
function groupedAnswers(
  table: Table<DemographicRow>,
  told: ReadonlyMap<string, (value: string) => string | null>,
): Table<DemographicRow> {
  const rows = rowsOf(table).map((row) => {
    const rename = told.get(row.column);
    if (rename === undefined || row.value === null) return row;
    const kept = renamed(row.values ?? row.value, rename);
    return {
      ...row,
      value: kept === null ? null : listed(kept).join(', '),
      values: row.values && listed(kept),
    };
  });
  return tableFrom(table, rows);
}

function occurring(cells: readonly DemographicCell[]): string | null {
  const found = [...new Set(cells.flatMap(listed))].sort();
  return found.length === 0 ? null : found.join(' | ');
}

function values<Value>(table: Table<unknown>, column: string): Value[] {
  return Array.from({ length: table.numRows() }, (_, row) => table.get(column, row) as Value);
}

const rowsOf = <Row>(table: Table<Row>): Row[] => table.objects() as Row[];

function tableFrom<Row>(like: Table<Row>, rows: readonly Row[]): Table<Row> {
  const names = like.columnNames() as (keyof Row & string)[];
  return tableOf<Row>(new Map(names.map((name) => [name, rows.map((row) => row[name])])));
}

function withColumns<Row>(
  table: Table<Row>,
  changes: ReadonlyMap<string, unknown[]>,
  dropped: ReadonlySet<string> = new Set(),
): Table<Row> {
  const names = table.columnNames().filter((name) => !dropped.has(name));
  return tableOf<Row>(new Map(names.map((name) => [name, changes.get(name) ?? table.column(name)])));
}
