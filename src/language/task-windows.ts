import type { Interval } from './intervals.js';

/** Words of a window: shared by overlap (a fraction of a word may come out), or by the cues' midpoints. */
export interface WindowWords {
  overlap: number;
  midpoint: number;
}

/**
 * How many words fall into each window of time. `overlap` shares a cue's words among the windows in
 * proportion to the time they cover of it; `midpoint` gives them all to the window that holds the middle of
 * the cue (its start included, its end not). A cue without duration counts by its time in both.
 *
 * @example
 * wordsByWindow([{ startMs: 4000, endMs: 8000, words: 12 }], [{ startMs: 0, endMs: 5000 }]); // => [{ "overlap": 3, "midpoint": 0 }]
 */
export function wordsByWindow(
  cues: readonly (Interval & { words: number })[],
  windows: readonly Interval[],
): WindowWords[] {
  return windows.map((window) => {
    let overlap = 0;
    let midpoint = 0;
    for (const cue of cues) {
      const inside = holdsMiddle(window, cue) ? cue.words : 0;
      midpoint += inside;
      overlap += cue.endMs > cue.startMs ? cue.words * overlapShare(cue, window) : inside;
    }
    return { overlap, midpoint };
  });
}

/** Whether the middle of a cue falls into a window. */
export function holdsMiddle(window: Interval, cue: Interval): boolean {
  const middle = (cue.startMs + cue.endMs) / 2;
  return middle >= window.startMs && middle < window.endMs;
}

function overlapShare(cue: Interval, window: Interval): number {
  const shared = Math.min(cue.endMs, window.endMs) - Math.max(cue.startMs, window.startMs);
  return Math.max(0, shared) / (cue.endMs - cue.startMs);
}
