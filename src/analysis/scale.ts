import type { CodebookRow } from '../frames/tables.js';

/** The ends of a rating scale. */
export interface Scale {
  low: number;
  high: number;
  /** False where the answers do not tell the scale, and the usual one that holds them all is taken. */
  known: boolean;
}

/** Scales in common use, by their highest point. */
const USUAL_ENDS = [5, 7, 9, 10, 11, 100];

/** The scale that a question was asked on, as the answers tell it, or the usual scale that holds them. */
export function scaleOf(
  codebook: Pick<CodebookRow, 'scale_low' | 'scale_high'>,
  values: readonly number[],
): Scale {
  const [low, high] = [codebook.scale_low ?? null, codebook.scale_high ?? null];
  const least = values.reduce((a, b) => Math.min(a, b), low ?? 1);
  const most = values.reduce((a, b) => Math.max(a, b), high ?? 1);
  if (low !== null && high !== null) return { low: least, high: most, known: true };
  return {
    low: low ?? Math.min(1, Math.floor(least)),
    high: high ?? USUAL_ENDS.find((end) => end >= most) ?? Math.ceil(most),
    known: false,
  };
}

/** An interval's end, kept on the scale: a mean of 4.9 of 5 does not reach 5.2. */
export function onScale(value: number | null, { low, high }: Pick<Scale, 'low' | 'high'>): number | null {
  return value === null ? null : Math.min(high, Math.max(low, value));
}
