import { pnorm, qnorm, quantile } from '../../../src/index.js';

type Figure = (sample: readonly number[]) => number;

export const mean: Figure = (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length;

/** Every resample of a small sample. */
function resamples(values: readonly number[], length = values.length): number[][] {
  if (length === 0) return [[]];
  return resamples(values, length - 1).flatMap((rest) => values.map((value) => [value, ...rest]));
}

/** The BCa interval over all resamples, line by line as in Efron & Tibshirani 1993, section 14.3. */
export function bcaByTheBook(values: readonly number[], figure: Figure) {
  const estimate = figure(values);
  const replicates = resamples(values)
    .map(figure)
    .sort((a, b) => a - b);
  const z0 = qnorm(replicates.filter((one) => one < estimate - 1e-9).length / replicates.length);
  const jackknife = values.map((_, left) => figure(values.filter((_value, i) => i !== left)));
  const centre = mean(jackknife);
  const cubes = jackknife.reduce((sum, one) => sum + (centre - one) ** 3, 0);
  const squares = jackknife.reduce((sum, one) => sum + (centre - one) ** 2, 0);
  const acceleration = cubes / (6 * squares ** 1.5);
  const percentile = (z: number) => pnorm(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
  const [alpha1, alpha2] = [percentile(qnorm(0.025)), percentile(qnorm(0.975))];
  return {
    n: values.length,
    estimate,
    low: quantile(replicates, alpha1) as number,
    high: quantile(replicates, alpha2) as number,
    percentileLow: quantile(replicates, 0.025) as number,
    percentileHigh: quantile(replicates, 0.975) as number,
    z0,
    acceleration,
    alpha1,
    alpha2,
    resamples: replicates.length,
  };
}

/** PractRand's sfc32 in whole numbers without limit, its state as `seededRandom` sets it. */
export function* sfc32(seed: number): Generator<number> {
  const word = (value: bigint) => BigInt.asUintN(32, value);
  let [a, b, c, counter] = [word(BigInt(seed)), word(BigInt(seed) >> 32n), 0x9e3779b9n, 1n];
  for (let round = 0; ; round++) {
    const sum = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + word(c << 3n));
    c = word(word((c << 21n) | (c >> 11n)) + sum);
    if (round >= 15) yield Number(sum) / 4294967296;
  }
}
