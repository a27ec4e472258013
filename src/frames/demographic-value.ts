import type { DemographicQuestion } from './frame-store.js';

/**
 * The answers in a multi-valued demographic, which come as one string with commas between them.
 * A comma between a digit and three digits belongs to a number: `$60,000 - $79,999`.
 *
 * Source: docs/results-api.md, demographics (the vendor's own values contain such commas).
 */
function splitValues(value: string): readonly string[] {
  const parts = value.split(/(?<!\d(?=,\d{3}(?!\d))),/);
  const values: string[] = [];
  for (const part of parts) {
    const text = part.trim();
    if (text !== '' && !values.includes(text)) values.push(text);
  }
  return Object.freeze(values);
}

/** The answers in one value of a question: several only where the question said so, none in a blank one. */
export function valuesOf({ values, lists }: Pick<DemographicQuestion, 'values' | 'lists'>, code: number) {
  const text = values.at(code) ?? '';
  if (lists[code]) return splitValues(text);
  return Object.freeze(text.trim() === '' ? [] : [text]);
}
