import { refuse, wholeCount } from '../argument.js';
import { dhyper, phyper } from '../distributions/hypergeometric.js';

/** The four counts of a 2 × 2 table, by rows. */
export type TwoByTwo = readonly (readonly number[])[];

/** P values of Fisher's exact test. */
export interface FisherExact2x2 {
  /** All tables that are no more likely than the observed one. */
  twoSided: number;
  /** The first cell as large or larger. */
  greater: number;
  /** The first cell as small or smaller. */
  less: number;
}

/**
 * Fisher's exact test of a 2 × 2 table of counts. Sound for any counts, and cautious for small ones.
 * A table with an empty row or column tells nothing: every p is 1.
 * Source: Fisher 1935; R's `fisher.test`, with its tolerance of 1e-7 for equally likely tables.
 * Throws `usage` where the table is not 2 × 2 or a count is no whole number.
 *
 * @example
 * fisherExact2x2([[3, 1], [1, 3]]).twoSided; // => 0.4857143
 */
export function fisherExact2x2(table: TwoByTwo): FisherExact2x2 {
  const cells = table.flat();
  if (table.length !== 2 || cells.length !== 4 || table[0]?.length !== 2)
    refuse('table', 'must have 2 × 2 cells');
  const [a, b, c, d] = cells as [number, number, number, number];
  for (const cell of cells) wholeCount(cell, 'table: every cell');
  const [white, black, drawn] = [a + c, b + d, a + b];
  const edge = dhyper(a, white, black, drawn) * (1 + 1e-7);
  let twoSided = 0;
  for (let x = Math.max(0, drawn - black); x <= Math.min(white, drawn); x++) {
    const density = dhyper(x, white, black, drawn);
    if (density <= edge) twoSided += density;
  }
  return {
    twoSided: Math.min(1, twoSided),
    greater: phyper(a - 1, white, black, drawn, 'upper'),
    less: phyper(a, white, black, drawn),
  };
}
