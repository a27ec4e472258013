import type { Random } from '../resampling/random.js';

/** log 0! … log n! */
export function logFactorials(n: number): Float64Array {
  const log = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) log[i] = (log[i - 1] as number) + Math.log(i);
  return log;
}

/**
 * A random table of counts with the given margins, as probable as under independence: cell by cell from the hypergeometric
 * distribution of what is left (Patefield 1981, AS 159).
 */
export function randomTable(
  rowSums: readonly number[],
  columnSums: readonly number[],
  log: Float64Array,
  random: Random,
): number[][] {
  const left = [...columnSums];
  return rowSums.map((rowSum, i) => {
    if (i === rowSums.length - 1) return [...left];
    let open = rowSum;
    let pool = left.reduce((sum, value) => sum + value, 0);
    return left.map((column, j) => {
      pool -= column;
      const cell = hypergeometric(open, column, pool, log, random());
      open -= cell;
      left[j] = column - cell;
      return cell;
    });
  });
}

/** Draws by inversion, searching outwards from the mode so that few steps are needed. */
function hypergeometric(drawn: number, white: number, black: number, log: Float64Array, u: number): number {
  const least = Math.max(0, drawn - black);
  const most = Math.min(white, drawn);
  if (least === most) return least;
  const at = (i: number) => log[i] as number;
  const total = white + black;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (white + 1)) / (total + 2))));
  const logMode =
    at(white) -
    at(mode) -
    at(white - mode) +
    at(black) -
    at(drawn - mode) -
    at(black - drawn + mode) -
    (at(total) - at(drawn) - at(total - drawn));
  let up = mode;
  let down = mode;
  let pUp = Math.exp(logMode);
  let pDown = pUp;
  let rest = u - pUp;
  while (rest > 0 && (up < most || down > least)) {
    if (up < most) {
      pUp *= ((white - up) * (drawn - up)) / ((up + 1) * (black - drawn + up + 1));
      up++;
      rest -= pUp;
      if (rest <= 0) return up;
    }
    if (down > least) {
      pDown *= (down * (black - drawn + down)) / ((white - down + 1) * (drawn - down + 1));
      down--;
      rest -= pDown;
      if (rest <= 0) return down;
    }
  }
  return mode;
}
