import type { VectorCase } from './case.js';

/** How R writes what JSON has no number for. */
const SPECIAL: Record<string, number | null> = {
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
  NaN: null,
  NA: null,
};

/**
 * The places where an actual value does not agree with the expected one, as sentences.
 * Objects are compared by the keys of `expected`, arrays by length and element,
 * numbers within the case's tolerance, everything else exactly.
 */
export function disagreements(expected: unknown, actual: unknown, vector: VectorCase, path = ''): string[] {
  if (typeof expected === 'string' && expected in SPECIAL && typeof actual !== 'string') {
    return sameNumber(SPECIAL[expected] ?? null, actual, vector)
      ? []
      : [`${path}: ${actual}, not ${expected}`];
  }
  if (typeof expected === 'number') {
    return sameNumber(expected, actual, vector) ? [] : [`${path}: ${String(actual)}, not ${expected}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: no list`];
    if (actual.length !== expected.length)
      return [`${path}: ${actual.length} elements, not ${expected.length}`];
    return expected.flatMap((value, i) => disagreements(value, actual[i], vector, `${path}[${i}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: no object`];
    return Object.entries(expected).flatMap(([key, value]) =>
      key in actual
        ? disagreements(
            value,
            (actual as Record<string, unknown>)[key],
            vector,
            path === '' ? key : `${path}.${key}`,
          )
        : [`${path}.${key}: missing`],
    );
  }
  return Object.is(expected, actual)
    ? []
    : [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

function sameNumber(expected: number | null, actual: unknown, { tol, relTol }: VectorCase): boolean {
  if (expected === null || !Number.isFinite(expected)) return actual === expected;
  if (typeof actual !== 'number' || !Number.isFinite(actual)) return false;
  const difference = Math.abs(actual - expected);
  if (tol !== undefined && difference <= tol) return true;
  if (relTol !== undefined) return difference <= (expected === 0 ? 1e-300 : relTol * Math.abs(expected));
  return difference === 0;
}
