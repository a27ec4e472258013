import { UxframeError } from '../errors.js';

/** The error for a column that the test does not have. */
export function unknownColumn(column: string, known: readonly string[]): UxframeError {
  const list = known.slice(0, 20).join(', ');
  return new UxframeError('usage', `The test has no column ${column}.`, {
    subject: column,
    hint: known.length === 0 ? 'Its tables are empty.' : `It has: ${list}${known.length > 20 ? ', …' : ''}.`,
  });
}
