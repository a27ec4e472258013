/** Which tail of a distribution: P(X ≤ q) or P(X > q). */
export type Tail = 'lower' | 'upper';

/** Natural logarithms of both tails, each accurate where it is small. */
export interface LogTails {
  lower: number;
  upper: number;
}

/** log(1 − exp(x)) for x ≤ 0, without cancellation at either end. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
