/** What every interval method takes. */
export interface IntervalOptions {
  /** Confidence level, 0.95 unless given. */
  confidence?: number | undefined;
}

/** The ends of an interval, null where it is undefined. */
export interface ConfidenceInterval {
  low: number | null;
  high: number | null;
}

/** A share x of n with its interval. With n = 0 every figure but n is null. */
export interface ProportionInterval extends ConfidenceInterval {
  n: number;
  /** x / n */
  p: number | null;
}
