import { stringOf } from './document.js';

/** `ratingScale`, `Rating scale` and `RATING_SCALE` are one type; an unknown one stays as it came. */
export function canonicalType(type: unknown): string {
  const text = stringOf(type);
  if (text === null) return 'UNRECOGNIZED';
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toUpperCase();
}
