import { rows } from '../frames/rows.js';
import type { Frames, TestData } from '../frames/tables.js';

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
