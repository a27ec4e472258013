import type { CodebookRow } from '../frames/tables.js';

/** Below this no test is made: counts and interval stand alone. */
export const LEAST_FOR_TEST = 5;
/** Below this a sample is called small. */
export const SMALL_SAMPLE = 30;

/** The sentences that apply, joined; empty where there is nothing to say. */
export function notes(...sentences: readonly (string | false | null | undefined)[]): string {
  return sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '').join(' ');
}

/** What the size of a sample asks to be said. */
export function sampleNote(n: number): string {
  if (n === 0) return 'No answers.';
  if (n < LEAST_FOR_TEST) return `n = ${n}: too few for a test; read the interval.`;
  return n < SMALL_SAMPLE ? `Small sample (n = ${n}).` : '';
}

/** Why a mean has no t interval. */
export function spreadNote(n: number, low: number | null): string {
  if (n === 0 || low !== null) return '';
  return n === 1 ? 'One answer: no interval.' : `All ${n} answers are equal: no interval.`;
}

/** Ratings are coarse and skewed: below about 15 the t interval holds a little less than it says (docs/statistics.md). */
export function ratingNote(n: number, confidence = 0.95): string {
  return confidence === 0.95 && n >= 2 && n < 15
    ? 'The t interval of so few ratings holds the true mean about 93% of the time.'
    : '';
}

/** Answers that no decoder knows are answers all the same: who gave them is not among those who gave none. */
export function unreadNote({ n_undecoded: unread }: Pick<CodebookRow, 'n_undecoded'>): string {
  return unread > 0 ? `${counted(unread, 'answer', 'answers')} could not be read: left out.` : '';
}

/** Who was asked and did not answer (skipped, or left it empty) is in no figure. */
export function silentNote(
  { n_base: base, n_undecoded: unread }: Pick<CodebookRow, 'n_base' | 'n_undecoded'>,
  answered: number,
): string {
  const silent = base - answered - unread;
  return silent > 0 && answered > 0 ? `${silent} of ${base} who were asked gave no answer.` : '';
}

/** A count in words: `counted(1, 'answer lies', 'answers lie')`. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
