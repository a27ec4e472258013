import { type Interval, lengthOf, unionOf } from './intervals.js';

/** How fast and how steadily somebody speaks. Rates of no time are null. */
export interface Pace {
  words: number;
  /** Words per minute of the whole time. */
  wordsPerMinute: number | null;
  /** Words per minute of speech. */
  articulationRate: number | null;
  /** Milliseconds of speech: the union of the cues, so that overlaps count once. */
  speechMs: number;
  /** The whole time: as given, else from the first cue's start to the last cue's end. */
  totalMs: number;
  /** The share (0–1) of the whole time without speech. */
  silenceShare: number | null;
  /** Gaps between cues of at least the shortest pause. */
  pauses: number;
  pauseMs: number;
  meanPauseMs: number | null;
  longestPauseMs: number | null;
}

export interface PaceOptions {
  /** Milliseconds of the whole session. Default: from the first cue to the last. */
  totalMs?: number | undefined;
  /** A shorter gap is no pause. Default 250 ms, the usual threshold between articulation and hesitation. */
  shortestPauseMs?: number | undefined;
}

/**
 * Speech rate, articulation rate, silence and pauses of cues with their number of words. Cue times are the
 * transcriber's: a cue may hold short silences, so the articulation rate is a lower bound.
 *
 * Source for the 250 ms: Goldman-Eisler (1968), "Psycholinguistics: experiments in spontaneous speech".
 *
 * @example
 * pace([{ startMs: 0, endMs: 2000, words: 5 }, { startMs: 3000, endMs: 5000, words: 5 }]).articulationRate; // => 150
 */
export function pace(
  cues: readonly (Interval & { words: number })[],
  { totalMs, shortestPauseMs = 250 }: PaceOptions = {},
): Pace {
  const union = unionOf(cues);
  const words = cues.reduce((sum, cue) => sum + cue.words, 0);
  const speechMs = lengthOf(union);
  const first = union[0]?.startMs ?? 0;
  const last = union.at(-1)?.endMs ?? 0;
  const total = totalMs ?? last - first;
  const pauses: number[] = [];
  for (let i = 1; i < union.length; i += 1) {
    const gap = union[i]!.startMs - union[i - 1]!.endMs;
    if (gap >= shortestPauseMs) pauses.push(gap);
  }
  const pauseMs = pauses.reduce((sum, gap) => sum + gap, 0);
  return {
    words,
    wordsPerMinute: total > 0 ? (words * 60_000) / total : null,
    articulationRate: speechMs > 0 ? (words * 60_000) / speechMs : null,
    speechMs,
    totalMs: total,
    silenceShare: total > 0 ? Math.max(0, 1 - speechMs / total) : null,
    pauses: pauses.length,
    pauseMs,
    meanPauseMs: pauses.length > 0 ? pauseMs / pauses.length : null,
    longestPauseMs: pauses.length > 0 ? Math.max(...pauses) : null,
  };
}
