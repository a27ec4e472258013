/** A stretch of time in milliseconds. */
export interface Interval {
  startMs: number;
  endMs: number;
}

/** The union of stretches of time: sorted, and joined where they touch or overlap. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { startMs, endMs } of [...intervals].sort((a, b) => a.startMs - b.startMs)) {
    const last = joined.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined;
}

/** Milliseconds in all, without what overlaps. */
export function lengthOf(union: readonly Interval[]): number {
  return union.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
