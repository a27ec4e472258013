import { refuse } from '../argument.js';
import { type FriedmanTest, friedmanTest } from './friedman.js';

/** The standing of ranked options, in the order of the columns. */
export interface RankOrder {
  /** Mean rank, 1 = best; null for an option that nobody ranked. */
  meanRank: (number | null)[];
  /** Borda points: k − rank, summed. */
  borda: number[];
  /** Share (0–1) of the participants who put the option first. */
  firstShare: (number | null)[];
  /** How many ranked the option. */
  counts: number[];
  /** Over the participants who ranked every option. */
  friedman: FriedmanTest;
}

/** A participant's ranks of the options (1 = best), null where an option was not ranked. */
export type Ranks = readonly (number | null)[];

/**
 * Rank order, summed up: mean rank, Borda count, share of first places, and whether the participants agree (Friedman, W).
 * Source: Borda 1781; Friedman 1937; Kendall & Babington Smith 1939. No rows give nulls.
 * Throws `usage` for rows of unequal length or a rank that is no finite number.
 *
 * @example
 * rankOrder([[1, 2, 3], [2, 1, 3], [1, 3, 2]]).borda; // => [5, 3, 1]
 */
export function rankOrder(rows: readonly Ranks[]): RankOrder {
  const k = checkRanks(rows);
  const options = Array.from({ length: k }, (_, j) => rows.flatMap((row) => row[j] ?? []));
  const complete = rows.filter((row): row is readonly number[] => row.every((rank) => rank !== null));
  const sum = (ranks: number[]) => ranks.reduce((total, rank) => total + rank, 0);
  return {
    meanRank: options.map((ranks) => (ranks.length === 0 ? null : sum(ranks) / ranks.length)),
    borda: options.map((ranks) => k * ranks.length - sum(ranks)),
    firstShare: options.map((ranks) =>
      rows.length === 0 ? null : ranks.filter((rank) => rank === 1).length / rows.length,
    ),
    counts: options.map((ranks) => ranks.length),
    friedman: friedmanTest(complete),
  };
}

/**
 * Pairwise preferences: `wins[i][j]` participants ranked option i better than option j (a ranked option beats one left
 * unranked). An option that wins against every other by majority is the Condorcet winner.
 * Source: Condorcet 1785. Throws `usage` for rows of unequal length or a rank that is no finite number.
 *
 * @example
 * pairwisePreferences([[1, 2, 3], [2, 1, 3], [1, 3, 2]]); // => [[0, 2, 3], [1, 0, 2], [0, 1, 0]]
 */
export function pairwisePreferences(rows: readonly Ranks[]): number[][] {
  const k = checkRanks(rows);
  const better = (a: number | null, b: number | null) => a !== null && (b === null || a < b);
  return Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => rows.filter((row) => better(row[i] ?? null, row[j] ?? null)).length),
  );
}

function checkRanks(rows: readonly Ranks[]): number {
  const k = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== k) refuse('rows', 'must all have the same length');
    for (const rank of row)
      if (rank !== null && !Number.isFinite(rank)) refuse('rows', 'must hold ranks or null');
  }
  return k;
}
