import { UxframeError } from '../errors.js';

/** Refuses what a method cannot take: an error here is a mistake of the caller, never an odd sample. */
export function refuse(name: string, problem: string): never {
  throw new UxframeError('usage', `${name} ${problem}.`, {
    hint: 'Leave out missing values (null, NaN) before you call, and check the order of the arguments.',
  });
}

/** A sample as it may be handed in; throws where a value is no finite number. */
export function finiteSample(values: ArrayLike<number>, name: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) refuse(name, `has no finite number at index ${i}`);
  }
}

export function finiteNumber(value: number, name: string): void {
  if (!Number.isFinite(value)) refuse(name, 'must be a finite number');
}

/** A count: a finite number from 0 on. Weighted counts may be fractions. */
export function count(value: number, name: string): void {
  if (!(Number.isFinite(value) && value >= 0)) refuse(name, 'must be a finite number, 0 or more');
}

export function wholeCount(value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) refuse(name, 'must be a whole number, 0 or more');
}

export function positive(value: number, name: string): void {
  if (!(value > 0)) refuse(name, 'must be greater than 0');
}

export function probability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) refuse(name, 'must lie between 0 and 1');
}

/** A confidence level: strictly between 0 and 1. */
export function confidenceLevel(value: number): void {
  if (!(value > 0 && value < 1)) refuse('confidence', 'must lie strictly between 0 and 1 (0.95 for 95 %)');
}

/** The power of a test: strictly between 0 and 1. */
export function powerLevel(value: number): void {
  if (!(value > 0 && value < 1)) refuse('power', 'must lie strictly between 0 and 1 (0.8 for 80 %)');
}

/** A rectangular table of counts; gives its dimensions. */
export function countTable(
  table: readonly (readonly number[])[],
  name: string,
): { rows: number; columns: number } {
  const columns = table[0]?.length ?? 0;
  for (const [i, row] of table.entries()) {
    if (row.length !== columns)
      refuse(name, `is not rectangular: row ${i} has ${row.length} cells, not ${columns}`);
    for (const cell of row) count(cell, `${name}: every cell`);
  }
  return { rows: table.length, columns };
}
