import { rows } from '../frames/rows.js';
import type { Frames, TestData } from '../frames/tables.js';
import { counted } from './notes.js';

/** What a table by demographic is made from, with what of it may be told. */
export type Told = Pick<Frames, 'codebook'> & Pick<TestData, 'minimumCell'>;

/**
 * Whether a cell of so many people may be told of: where a report asks for a smallest group, smaller
 * cells of a demographic are left out. That nobody is in a cell tells of nobody.
 */
export function toldCells(
  { codebook, minimumCell = 1 }: Told,
  ...columns: string[]
): (count: number) => boolean {
  const demographic = rows(codebook).some(
    ({ kind, column }) => kind === 'demographic' && columns.includes(column),
  );
  return (count) => !demographic || count === 0 || count >= minimumCell;
}

/** What is to be said where cells (`one`, `many`) of such counts are left out; empty where none is. */
export function leftOutNote(
  { minimumCell = 1 }: Told,
  counts: readonly number[],
  isTold: (count: number) => boolean,
  [one, many]: readonly [one: string, many: string],
): string {
  const leftOut = counts.filter((count) => !isTold(count)).length;
  return leftOut === 0 ? '' : `${counted(leftOut, one, many)} of fewer than ${minimumCell} people left out.`;
}
