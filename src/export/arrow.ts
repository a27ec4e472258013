import { writeFileSync } from 'node:fs';
import {
  bool,
  columnFromArray,
  type DataType,
  float64,
  int32,
  list,
  TimeUnit,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
} from '@uwdata/flechette';
import type { ColumnTable } from 'arquero';
import { type ColumnType, type ExportTable, exportTable } from './export-column.js';

const TYPES: { readonly [Type in ColumnType]: () => DataType } = {
  text: utf8,
  json: utf8,
  number: float64,
  integer: int32,
  boolean: bool,
  timestamp: () => timestamp(TimeUnit.MILLISECOND, 'UTC'),
  list: () => list(utf8()),
};

/**
 * A table as an Arrow IPC file: what `pyarrow.ipc.open_file`, Polars, R's arrow and DuckDB read.
 * Records and cells of several types are JSON text, dates timestamps in UTC.
 *
 * @example
 * toArrowIPC(framesFromSessions([]).taskGroups).length > 100; // => true
 */
export function toArrowIPC(table: ColumnTable): Uint8Array {
  return arrowBytes(exportTable(table));
}

/** Writes a table as an Arrow IPC file. */
export function writeArrow(path: string, table: ExportTable): void {
  writeFileSync(path, arrowBytes(table));
}

function arrowBytes({ columns, rows }: ExportTable): Uint8Array {
  const table = tableFromColumns(
    columns.map(({ name, type, cells }) => {
      const values = cells(0, rows).map((cell) => (cell instanceof Date ? cell.getTime() : cell));
      return [name, columnFromArray(values, TYPES[type]())];
    }),
  );
  const bytes = tableToIPC(table, { format: 'file' });
  if (bytes === null) throw new TypeError('an Arrow table without bytes');
  return bytes;
}
