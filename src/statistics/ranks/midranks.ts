import { finiteSample } from '../argument.js';

/** Ranks from 1, tied values sharing the mean of their ranks, and Σ(t³ − t) over the ties. */
export function midranks(values: ArrayLike<number>, name = 'values'): { ranks: Float64Array; ties: number } {
  finiteSample(values, name);
  const n = values.length;
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (values[i] as number) - (values[j] as number),
  );
  const ranks = new Float64Array(n);
  let ties = 0;
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && values[order[end] as number] === values[order[start] as number]) end++;
    for (let i = start; i < end; i++) ranks[order[i] as number] = (start + end + 1) / 2;
    const t = end - start;
    ties += t ** 3 - t;
    start = end;
  }
  return { ranks, ties };
}
