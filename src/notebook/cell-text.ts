import type { PayloadColumn, PayloadValue } from './table-payload.js';

/**
 * A cell of a payload as a reader sees it: numbers with the column's decimals, shares as percents, dates to the minute
 * in UTC, lists joined with `; `, and an empty string for nothing.
 */
export function cellText(
  value: PayloadValue,
  column: Pick<PayloadColumn, 'type' | 'digits' | 'percent'>,
): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return column.percent ? `${numberText(100 * value, column.digits)}%` : numberText(value, column.digits);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return column.type === 'date' ? dateText(value) : value;
  if (isList(value)) return value.join('; ');
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${item ?? '–'}`)
    .join('; ');
}

function isList(value: readonly string[] | object): value is readonly string[] {
  return Array.isArray(value);
}

function numberText(value: number, digits: number | null): string {
  const places = digits ?? (Number.isInteger(value) ? 0 : 2);
  const smallest = 10 ** -places;
  if (value !== 0 && Math.abs(value) < smallest / 2) {
    return value > 0 ? `<${smallest.toFixed(places)}` : `>−${smallest.toFixed(places)}`;
  }
  return value
    .toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
    .replace('-', '−');
}

function dateText(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
