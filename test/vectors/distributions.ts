import {
  dbinom,
  dhyper,
  pbeta,
  pbinom,
  pchisq,
  pf,
  pgamma,
  phyper,
  pnorm,
  pt,
  qbeta,
  qbinom,
  qchisq,
  qf,
  qgamma,
  qnorm,
  qt,
} from '../../src/index.js';
import type { Adapter } from './case.js';

type Arguments = { args: (number | string)[] };
type Distribution = (...args: number[]) => number;

/** R writes an infinite argument as a string, for JSON has no number for it. */
const toNumber = (value: number | string) =>
  typeof value === 'number' ? value : Number(value.replace('Inf', 'Infinity'));

const lowerTail =
  (distribution: Distribution): Adapter =>
  (input) => ({ value: distribution(...(input as unknown as Arguments).args.map(toNumber)) });

const functions: Record<string, Distribution> = {
  dbinom: (x, size, prob) => dbinom(x!, size!, prob!),
  dhyper: (x, m, n, k) => dhyper(x!, m!, n!, k!),
  pbeta: (q, a, b) => pbeta(q!, a!, b!),
  pbinom: (q, size, prob) => pbinom(q!, size!, prob!),
  pchisq: (q, df) => pchisq(q!, df!),
  pf: (q, df1, df2) => pf(q!, df1!, df2!),
  pgamma: (q, shape, rate) => pgamma(q!, shape!, rate),
  phyper: (q, m, n, k) => phyper(q!, m!, n!, k!),
  pnorm: (q, mean, sd) => pnorm(q!, mean, sd),
  pt: (q, df) => pt(q!, df!),
  qbeta: (p, a, b) => qbeta(p!, a!, b!),
  qbinom: (p, size, prob) => qbinom(p!, size!, prob!),
  qchisq: (p, df) => qchisq(p!, df!),
  qf: (p, df1, df2) => qf(p!, df1!, df2!),
  qgamma: (p, shape, rate) => qgamma(p!, shape!, rate),
  qnorm: (p, mean, sd) => qnorm(p!, mean, sd),
  qt: (p, df) => qt(p!, df!),
};

export const adapters: Record<string, Adapter> = Object.fromEntries(
  Object.entries(functions).map(([name, distribution]) => [`distribution.${name}`, lowerTail(distribution)]),
);
