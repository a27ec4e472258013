import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import type { ColumnType, ExportColumn, ExportTable } from './export-column.js';

/** Rows of a part: what stands in memory at a time. */
const ROWS_OF_A_PART = 250_000;

type SchemaElement = NonNullable<
  Parameters<typeof import('hyparquet-writer').parquetWriteFile>[0]['schema']
>[number];

/** Writes a table into a folder as `part-00000.parquet`, …; a table without rows is one part too. */
export async function writeParquet(folder: string, { columns, rows }: ExportTable): Promise<void> {
  const { parquetWriteFile } = await import('hyparquet-writer');
  makeFolder(folder);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(schemaOf),
  ];
  for (let part = 0; part === 0 || part * ROWS_OF_A_PART < rows; part++) {
    const from = part * ROWS_OF_A_PART;
    const to = Math.min(rows, from + ROWS_OF_A_PART);
    parquetWriteFile({
      filename: join(folder, `part-${String(part).padStart(5, '0')}.parquet`),
      columnData: columns.map((column) => ({ name: column.name, data: column.cells(from, to) })),
      schema,
      createdBy: 'uxframe',
    });
  }
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const LEAVES: { readonly [Type in Exclude<ColumnType, 'list'>]: Omit<SchemaElement, 'name'> } = {
  text: TEXT,
  json: TEXT,
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  timestamp: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
};

function schemaOf({ name, type }: ExportColumn): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...LEAVES[type] }];
  const list = { converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 } as const;
  return [
    { name, repetition_type: 'OPTIONAL', ...list },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
  ];
}
