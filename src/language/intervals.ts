/** A stretch of time in milliseconds. */
export interface Interval {
  startMs: number;
  endMs: number;
}

/** The union of stretches of time: sorted, and joined where they touch or overlap. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  let last: Interval | undefined;
  for (const { startMs, endMs } of isSorted(intervals) ? intervals : inOrder(intervals)) {
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else {
      last = { startMs, endMs };
      joined.push(last);
    }
  }
  return joined;
}

function isSorted(intervals: readonly Interval[]): boolean {
  for (let i = 1; i < intervals.length; i += 1) {
    if (intervals[i]!.startMs < intervals[i - 1]!.startMs) return false;
  }
  return true;
}

function inOrder(intervals: readonly Interval[]): Interval[] {
  return [...intervals].sort((a, b) => a.startMs - b.startMs);
}

/** Milliseconds in all, without what overlaps. */
export function lengthOf(union: readonly Interval[]): number {
  return union.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
