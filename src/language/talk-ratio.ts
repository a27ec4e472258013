import type { Interval } from './intervals.js';

/** What one speaker's part is. */
export interface SpeakerShare {
  speaker: string;
  words: number;
  /** Milliseconds of the speaker's cues, added up. */
  timeMs: number;
  /** Shares (0–1) of all words, and of all speakers' time. */
  wordShare: number | null;
  timeShare: number | null;
}

export interface TalkRatio {
  speakers: SpeakerShare[];
  /** Runs of cues of one speaker. */
  turns: number;
}

/**
 * Who talks how much. Cues must be in order. Null where a cue names no speaker: shares of an unknown whole
 * mean nothing.
 *
 * @example
 * const moderator = { startMs: 0, endMs: 1000, speaker: 'M', words: 2 };
 * const participant = { startMs: 1000, endMs: 4000, speaker: 'P', words: 6 };
 * talkRatio([moderator, participant])?.speakers[1]?.wordShare; // => 0.75
 */
export function talkRatio(
  cues: readonly (Interval & { speaker: string | null; words: number })[],
): TalkRatio | null {
  if (cues.length === 0) return null;
  const totals = new Map<string, { words: number; timeMs: number }>();
  let turns = 0;
  let previous: string | null = null;
  for (const { speaker, words, startMs, endMs } of cues) {
    if (speaker === null) return null;
    if (speaker !== previous) turns += 1;
    previous = speaker;
    const total = totals.get(speaker) ?? { words: 0, timeMs: 0 };
    total.words += words;
    total.timeMs += endMs - startMs;
    totals.set(speaker, total);
  }
  const all = [...totals.values()];
  const words = all.reduce((sum, total) => sum + total.words, 0);
  const timeMs = all.reduce((sum, total) => sum + total.timeMs, 0);
  const speakers = [...totals].map(([speaker, total]) => ({
    speaker,
    ...total,
    wordShare: words > 0 ? total.words / words : null,
    timeShare: timeMs > 0 ? total.timeMs / timeMs : null,
  }));
  return { speakers, turns };
}
