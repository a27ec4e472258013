import { probability } from './argument.js';

/** How `pAdjust` guards against many tests. */
export type PAdjustMethod = 'holm' | 'bh' | 'bonferroni' | 'hochberg';

/**
 * P values adjusted for how many there are. `holm` (the default) holds the chance of any false alarm, for whatever
 * dependence; `bh` (Benjamini–Hochberg) holds the expected share of false alarms among the findings.
 * A null (an undefined test) stays null and does not count.
 * Source: Holm 1979; Hochberg 1988; Benjamini & Hochberg 1995; R's `p.adjust`. Throws `usage` for a p outside 0–1.
 *
 * @example
 * pAdjust([0.01, 0.04, 0.03, 0.005, 0.2]); // => [0.04, 0.09, 0.09, 0.025, 0.2]
 */
export function pAdjust(ps: readonly number[], method?: PAdjustMethod): number[];
export function pAdjust(ps: readonly (number | null)[], method?: PAdjustMethod): (number | null)[];
export function pAdjust(ps: readonly (number | null)[], method: PAdjustMethod = 'holm'): (number | null)[] {
  const known = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  for (const { p } of known) probability(p, 'ps: every p');
  const m = known.length;
  const stepUp = method === 'bh' || method === 'hochberg';
  known.sort((a, b) => a.p - b.p || a.index - b.index);
  const adjusted: (number | null)[] = ps.map(() => null);
  let bound = stepUp ? 1 : 0;
  for (let step = 0; step < m; step++) {
    const rank = stepUp ? m - 1 - step : step;
    const entry = known[rank] as { p: number; index: number };
    const scaled = entry.p * factor(method, rank, m);
    bound = stepUp ? Math.min(bound, scaled) : Math.max(method === 'bonferroni' ? 0 : bound, scaled);
    adjusted[entry.index] = Math.min(1, bound);
  }
  return adjusted;
}

/** What the p of a rank (0 = smallest) is multiplied by. */
function factor(method: PAdjustMethod, rank: number, m: number): number {
  if (method === 'bonferroni') return m;
  return method === 'bh' ? m / (rank + 1) : m - rank;
}
