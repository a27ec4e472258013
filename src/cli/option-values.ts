import { InvalidArgumentError } from 'commander';

/** A whole number from 1 on. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

/** A day or moment in ISO 8601; a day begins at 00:00 UTC. */
export function parseDay(text: string): Date {
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time);
  throw new InvalidArgumentError('It must be a day such as 2026-11-01.');
}
