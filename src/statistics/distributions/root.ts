/** A function's value and slope at a point. */
export interface ValueAndSlope {
  value: number;
  slope: number;
}

/**
 * The point where a monotone function takes a value: Newton's steps inside a bracket that shrinks,
 * halved where a step would leave it. `low` and `high` may be infinite: then the bracket is widened
 * from `start` until the value lies within.
 */
export function monotoneRoot(
  f: (u: number) => ValueAndSlope,
  target: number,
  start: number,
  low: number,
  high: number,
): number {
  const rising = f(start).slope > 0 || (f(start).slope === 0 && f(start + 1).value > f(start).value);
  const below = (value: number) => (rising ? value < target : value > target);
  let [left, right] = [low, high];
  for (let step = 1; left === Number.NEGATIVE_INFINITY && step < 1e300; step *= 2) {
    if (below(f(start - step).value)) left = start - step;
  }
  for (let step = 1; right === Number.POSITIVE_INFINITY && step < 1e300; step *= 2) {
    if (!below(f(start + step).value)) right = start + step;
  }
  let u = start;
  for (let i = 0; i < 300; i++) {
    const { value, slope } = f(u);
    if (value === target) return u;
    if (below(value)) left = Math.max(left, u);
    else right = Math.min(right, u);
    let next = u + (target - value) / slope;
    if (!(next > left && next < right)) next = left + (right - left) / 2;
    if (next === u || Math.abs(next - u) <= 1e-16 * Math.abs(next)) return next;
    u = next;
  }
  return u;
}
