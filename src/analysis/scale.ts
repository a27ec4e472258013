import type { CodebookRow } from '../frames/tables.js';
import { counted } from './notes.js';

/** The ends of a rating scale. */
export interface Scale {
  low: number;
  high: number;
  /** Where the answers do not tell the ends, or lie outside them: what was taken. Empty where they tell them. */
  note: string;
}

/** Scales in common use, by their highest point. */
const USUAL_ENDS = [5, 7, 9, 10, 11, 100];

/**
 * The scale that a question was asked on, as the answers tell it, drawn out to those that lie outside; or the
 * usual scale that holds them all.
 */
export function scaleOf(
  codebook: Pick<CodebookRow, 'scale_low' | 'scale_high'>,
  values: readonly number[],
): Scale {
  const [low, high] = [codebook.scale_low ?? null, codebook.scale_high ?? null];
  const least = values.reduce((a, b) => Math.min(a, b), low ?? 1);
  const most = values.reduce((a, b) => Math.max(a, b), high ?? 1);
  if (low === null || high === null) {
    const taken = {
      low: low ?? Math.min(1, Math.floor(least)),
      high: high ?? USUAL_ENDS.find((end) => end >= most) ?? Math.ceil(most),
    };
    return { ...taken, note: `The answers do not tell the scale: taken as ${taken.low}–${taken.high}.` };
  }
  const outside = values.filter((value) => value < low || value > high).length;
  const lie = counted(outside, 'answer lies', 'answers lie');
  const note = outside > 0 ? `${lie} outside the scale ${low}–${high}: taken as ${least}–${most}.` : '';
  return { low: least, high: most, note };
}

/** Ends the words of a scale whose ends no answer tells. */
export const PRESUMED = '(presumed)';

/** The scale in words: `1–7`, with what its ends are called where the answers tell it: `1 Very hard – 7 Very easy`. */
export function scaleText({ low, high, note }: Scale, labels: CodebookRow['labels']): string {
  const end = (value: number) => [minus(value), labels?.[String(value)] ?? ''].join(' ').trim();
  const named = labels?.[String(low)] !== undefined || labels?.[String(high)] !== undefined;
  const text = named ? `${end(low)} – ${end(high)}` : `${minus(low)}–${minus(high)}`;
  return note === '' ? text : `${text} ${PRESUMED}`;
}

/** A scale with what its points are called. */
export interface LabelledScale {
  scale: Scale;
  labels: CodebookRow['labels'];
}

/** The scale in words where two questions were asked on the same, the ends called alike (where both tell it); else null. */
export function sharedScale(a: LabelledScale, b: LabelledScale): string | null {
  if (a.scale.low !== b.scale.low || a.scale.high !== b.scale.high) return null;
  const turned = [a.scale.low, a.scale.high].some((end) => {
    const [first, second] = [a, b].map(({ labels }) => labels?.[String(end)]?.trim().toLowerCase());
    return first !== undefined && second !== undefined && first !== second;
  });
  return turned ? null : scaleText(a.scale, { ...b.labels, ...a.labels });
}

const minus = (value: number): string => String(value).replace('-', '−');

/** An interval's end, kept on the scale: a mean of 4.9 of 5 does not reach 5.2. */
export function onScale(value: number | null, { low, high }: Pick<Scale, 'low' | 'high'>): number | null {
  return value === null ? null : Math.min(high, Math.max(low, value));
}
