import { UxframeError } from '../errors.js';

/**
 * Refuses an option that is no whole number between two (both are allowed). What is not given passes.
 *
 * @throws `usage`
 */
export function checkWholeNumber(
  name: string,
  value: number | undefined,
  [from, to]: readonly [from: number, to: number] = [1, Number.MAX_SAFE_INTEGER],
): void {
  if (value === undefined || (Number.isSafeInteger(value) && value >= from && value <= to)) return;
  const range = to === Number.MAX_SAFE_INTEGER ? `${from} on` : `${from} to ${to}`;
  throw new UxframeError('usage', `The option ${name} is ${value}.`, {
    hint: `Give a whole number from ${range}, or leave it out.`,
    subject: name,
  });
}
