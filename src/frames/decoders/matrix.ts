import { agreed } from './agreed.js';
import type { Decoded } from './decoder.js';
import { isOwnField, roleOf, saidUnder, under } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf, textOf } from './json.js';
import { markOf } from './mark.js';
import { labelOf, type Options, optionText, readOptions } from './options.js';

type CellValue = string | number | null;
type Cell = [row: string, value: CellValue];
type MatrixValue = Readonly<Record<string, CellValue>>;

/** What the answer says of its own rows and columns. */
interface Axes {
  rows?: Options | undefined;
  columns?: Options | undefined;
}

/** A matrix: row → value, as an object, as a list of pairs, or as two lists side by side. */
export function decodeMatrix(answer: unknown): Decoded<MatrixValue> | null | undefined {
  if (isBlank(answer)) return null;
  const axes: Axes = isObject(answer) ? axesOf(answer) : {};
  const cells = isObject(answer) ? cellsOfObject(answer, axes) : cellsOf(answer, axes);
  if (cells === null || cells === undefined) return cells;
  const value = Object.fromEntries(cells);
  // A row that is named twice has no one value.
  if (Object.keys(value).length !== cells.length) return undefined;
  if (cells.every(([, cell]) => cell === null)) return null;
  return {
    value,
    text: cells.map(([row, cell]) => `${row}: ${cell ?? ''}`).join('; '),
    options: axes.columns?.texts,
  };
}

function axesOf(answer: JsonObject): Axes {
  const axes: Axes = {};
  for (const key in answer) {
    const role = roleOf(key);
    if (role === 'rows') axes.rows ??= readOptions(answer[key]);
    else if (role === 'columns' || role === 'options' || role === 'choices' || role === 'scale') {
      axes.columns ??= readOptions(answer[key]);
    }
  }
  return axes;
}

function cellsOfObject(answer: JsonObject, axes: Axes): Cell[] | null | undefined {
  const values: unknown[] = [];
  const rows: unknown[] = [];
  let blank = false;
  for (const key in answer) {
    const node = answer[key];
    const role = roleOf(key);
    if (role === 'rows') rows.push(node);
    else if (role === 'value') {
      if (isBlank(node)) blank = true;
      else values.push(node);
    }
  }
  const [value] = values;
  if (values.length > 1) return undefined;
  if (value !== undefined) return parallel(axes.rows, value) ?? cellsOf(value, axes);
  for (const node of rows) {
    // A list of cells is no list of rows: it explains ids of another's, never its own.
    const beside = readOptions(rows.find((other) => other !== node));
    const cells = cellsOf(node, { ...axes, rows: beside });
    if (cells !== undefined) return cells;
  }
  if (blank) return null;
  return rows.length > 0 ? undefined : cellsOf(answer, axes);
}

/** `{ rows: ["Fast", "Clear"], values: [4, 5] }` */
function parallel(rows: Options | undefined, values: unknown): Cell[] | undefined {
  if (rows === undefined || !Array.isArray(values) || values.length !== rows.texts.length) return undefined;
  const scalars = values.map((value) => (value === null ? null : (numberOf(value) ?? textOf(value))));
  if (scalars.includes(undefined)) return undefined;
  return rows.texts.map((row, index) => [row, scalars[index] ?? null]);
}

function cellsOf(node: unknown, axes: Axes): Cell[] | undefined {
  if (Array.isArray(node)) return every(node.map((entry) => cellOfEntry(entry, axes)));
  if (!isObject(node)) return undefined;
  if (Object.keys(node).some((key) => isOwnField(key) && !axes.rows?.byId.has(key))) return undefined;
  return every(
    Object.entries(node).map(([key, entry]): Cell | undefined => {
      const value = cellValue(entry, axes);
      return value === undefined ? undefined : [axes.rows?.byId.get(key) ?? key, value];
    }),
  );
}

const every = (cells: (Cell | undefined)[]): Cell[] | undefined =>
  cells.length > 0 && !cells.includes(undefined) ? (cells as Cell[]) : undefined;

/** `{ row: "Fast", value: 4 }`, the row and the value under whatever names. */
function cellOfEntry(entry: unknown, axes: Axes): Cell | undefined {
  const row = rowOf(entry, axes.rows);
  const value = entryValue(entry, axes);
  return row === undefined || value === undefined ? undefined : [row, value];
}

/** Where an entry may name its row, the surest first. */
const ROW_PLACES = ['row', 'rowId', 'label', 'id'] as const;

function rowOf(entry: unknown, rows: Options | undefined): string | undefined {
  for (const place of ROW_PLACES) {
    const names = saidUnder(entry, place, (node) => rowName(node, place, rows));
    if (names.length > 0) return agreed(names);
  }
  return undefined;
}

function rowName(
  node: unknown,
  place: (typeof ROW_PLACES)[number],
  rows: Options | undefined,
): string | undefined {
  const number = place === 'rowId' || place === 'id' ? numberOf(node)?.toString() : undefined;
  const name = optionText(labelOf(node) ?? number, rows);
  // A label may be the value's: where the rows are known, it names one of them or no row.
  const isRow = place !== 'label' || rows === undefined || rows.texts.some((row) => row === name);
  return isRow ? name : undefined;
}

/** A number before a text, for that is its label; a column's id where nothing else is told. */
function entryValue(entry: unknown, axes: Axes): CellValue | undefined {
  if (!isObject(entry)) return undefined;
  const numbers: number[] = [];
  const texts: string[] = [];
  const ids: string[] = [];
  let blank = false;
  for (const key in entry) {
    const role = roleOf(key);
    if (role !== 'value' && role !== 'column' && role !== 'columnId') continue;
    const node = entry[key];
    const value =
      role === 'columnId' && node !== null ? optionText(node, axes.columns) : cellValue(node, axes);
    if (value === undefined) return undefined;
    if (value === null) blank = true;
    else if (typeof value === 'number') numbers.push(value);
    else if (role === 'columnId') ids.push(value);
    else texts.push(value);
  }
  for (const told of [numbers, texts, ids]) if (told.length > 0) return agreed<string | number>(told);
  return blank ? null : undefined;
}

function cellValue(node: unknown, axes: Axes): CellValue | undefined {
  if (node === null) return null;
  if (Array.isArray(node) && node.length === 1) return cellValue(node[0], axes);
  if (!isObject(node)) return numberOf(node) ?? optionText(node, axes.columns);
  if (markOf(node) === false) return undefined;
  const told = under(node, 'value').filter((value) => typeof value !== 'boolean');
  const values = told.filter((value) => value !== null);
  if (values.length > 0) return cellValue(agreed(values), axes);
  return optionText(node, axes.columns) ?? (told.length > 0 ? null : undefined);
}
