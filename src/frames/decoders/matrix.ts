import type { Decoded } from './decoder.js';
import { isOwnField, roleOf } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf, textOf } from './json.js';
import { labelOf, type Options, readOptions } from './options.js';

type MatrixValue = Readonly<Record<string, string | number | null>>;
type Cell = [row: string, value: string | number | null];

/** What the answer says of its own rows and columns. */
interface Axes {
  rows: Options | undefined;
  columns: Options | undefined;
}

/** A matrix: row → value, as an object, as a list of pairs, or as two lists side by side. */
export function decodeMatrix(answer: unknown): Decoded<MatrixValue> | null | undefined {
  if (isBlank(answer)) return null;
  const axes = isObject(answer) ? axesOf(answer) : { rows: undefined, columns: undefined };
  const cells = isObject(answer) ? cellsOfObject(answer, axes) : cellsOf(answer, axes);
  if (cells === null || cells === undefined) return cells;
  const rows = cells.map(([row]) => row);
  if (rows.length === 0 || new Set(rows).size !== rows.length) return undefined;
  if (cells.every(([, value]) => value === null)) return null;
  return {
    value: Object.fromEntries(cells),
    text: cells.map(([row, value]) => `${row}: ${value ?? ''}`).join('; '),
    options: axes.columns?.texts,
  };
}

function axesOf(answer: JsonObject): Axes {
  const axes: Axes = { rows: undefined, columns: undefined };
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
    const cells = cellsOf(node, axes);
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
  if (!isObject(entry)) return undefined;
  let row: string | undefined;
  let id: string | undefined;
  let value: string | number | null | undefined;
  for (const key in entry) {
    const node = entry[key];
    const role = roleOf(key);
    if (role === 'row' || role === 'label') {
      const text = textOf(node) ?? (isObject(node) ? labelOf(node) : undefined);
      if (text !== undefined && (row === undefined || !isId(key))) row = axes.rows?.byId.get(text) ?? text;
    } else if (role === 'id') id ??= textOf(node) ?? numberOf(node)?.toString();
    else if (role === 'value' || role === 'column') {
      const found = cellValue(node, axes);
      if (found === undefined) return undefined;
      // A label and a number may both be told: the number is the value.
      if (value === undefined || value === null || typeof found === 'number') value = found;
    }
  }
  row ??= id === undefined ? undefined : (axes.rows?.byId.get(id) ?? id);
  return row === undefined || value === undefined ? undefined : [row, value];
}

const isId = (key: string): boolean => /id$/i.test(key);

function cellValue(node: unknown, axes: Axes): string | number | null | undefined {
  if (node === null) return null;
  const number = numberOf(node);
  if (number !== undefined) return number;
  const text = textOf(node);
  if (text !== undefined) return axes.columns?.byId.get(text) ?? text;
  if (Array.isArray(node) && node.length === 1) return cellValue(node[0], axes);
  if (!isObject(node)) return undefined;
  for (const key in node) {
    const role = roleOf(key);
    if (role === 'value' && typeof node[key] !== 'boolean') return cellValue(node[key], axes);
  }
  return labelOf(node);
}
