import type { ColumnTable } from 'arquero';
import { UxframeError } from '../errors.js';
import { exportTable } from '../export/export-column.js';

/** What uxframe needs of danfojs: `import * as danfo from 'danfojs-node'`. */
export interface DanfoModule<DataFrame = DanfoFrame> {
  DataFrame: new (
    data: Record<string, unknown[]> | never[],
    options: { columns: string[]; dtypes: string[] },
  ) => DataFrame;
}

/** The part of a danfojs DataFrame that is typed here; see danfojs' own documentation for the rest. */
export interface DanfoFrame {
  readonly shape: number[];
  readonly columns: string[];
  readonly dtypes: string[];
  readonly values: unknown[];
  print(): void;
  [member: string]: unknown;
}

export interface DanfoOptions<DataFrame = DanfoFrame> {
  /** The module, where it is loaded already or is not called `danfojs-node`. */
  danfo?: DanfoModule<DataFrame> | undefined;
}

const MODULE = 'danfojs-node';

/**
 * A table as a danfojs DataFrame. danfojs-node is loaded when this is called: it is an optional package.
 *
 * Every column gets an explicit dtype (danfojs would guess from the first rows):
 * - numbers: `int32` where all are whole and there, else `float32`; a missing one is NaN, since danfojs
 *   counts null as 0
 * - text: `string`; dates: `string`, ISO 8601 in UTC; lists: `string`, joined with `; `; records and
 *   cells of several types: `string`, as JSON; nothing is null
 * - booleans: `boolean`, nothing is null
 *
 * The DataFrame holds copies: what danfojs changes in place does not reach the table. Compute with
 * Arquero or uxframe's own functions: danfojs calculates in 32 bits, its `groupby` joins keys with `-`
 * so that different groups may merge, and its `toCSV` does not quote (`toCSV` of uxframe does).
 *
 * @throws `missing-dependency` where danfojs-node is not installed
 *
 * @example
 * class DataFrame {
 *   columns; dtypes;
 *   constructor(_data: object, { columns, dtypes }: { columns: string[]; dtypes: string[] }) {
 *     this.columns = columns;
 *     this.dtypes = dtypes;
 *   }
 * }
 * const frame = await toDanfo(framesFromSessions([]).codebook, { danfo: { DataFrame } });
 * frame.columns[0]; // => "column"
 * frame.dtypes[6]; // => "int32"
 */
export async function toDanfo<DataFrame = DanfoFrame>(
  table: ColumnTable,
  options: DanfoOptions<DataFrame> = {},
): Promise<DataFrame> {
  const danfo = options.danfo ?? ((await importDanfo()) as DanfoModule<DataFrame>);
  const { columns, rows } = exportTable(table);
  const data: Record<string, unknown[]> = {};
  const dtypes: string[] = [];
  for (const { name, type, cells } of columns) {
    const values = cells(0, rows);
    const isNumber = type === 'number' || type === 'integer';
    data[name] = isNumber ? values.map((cell) => cell ?? Number.NaN) : values.map(textOrBoolean);
    if (isNumber) dtypes.push(rows > 0 && values.every(isInt32) ? 'int32' : 'float32');
    else dtypes.push(type === 'boolean' ? 'boolean' : 'string');
  }
  const names = columns.map(({ name }) => name);
  // danfojs takes columns without rows only as rows without cells.
  return new danfo.DataFrame(rows === 0 ? [] : data, { columns: names, dtypes });
}

const isInt32 = (cell: unknown): boolean => typeof cell === 'number' && (cell | 0) === cell;

function textOrBoolean(cell: unknown): unknown {
  if (cell instanceof Date) return cell.toISOString();
  return Array.isArray(cell) ? cell.join('; ') : cell;
}

async function importDanfo(): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(MODULE);
    return 'DataFrame' in module ? module : module.default;
  } catch (cause) {
    throw new UxframeError('missing-dependency', 'danfojs-node cannot be loaded: is it installed?', {
      hint:
        'Run "npm install danfojs-node@1.2.0" with these overrides in your package.json: ' +
        '"overrides": { "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0", "xlsx": "npm:@e965/xlsx@0.20.3" }. ' +
        'Or hand over the module: toDanfo(table, { danfo }).',
      subject: MODULE,
      cause,
    });
  }
}
