import { FAULT_SWITCHES, type Faults, type LimitHeaders } from './fault.js';

const HEADERS: readonly LimitHeaders[] = ['seconds', 'date', 'reset', 'none'];

/**
 * Reads one fault as it is written on a command line: `5xx=0.1`, `slow-ms=3000`, `429-headers=date`.
 * A switch without a value strikes always. Throws a RangeError that says what is understood.
 */
export function parseFault(text: string): Faults {
  const [name = '', value = '1'] = text.split('=', 2);
  if (name === '429-headers' && HEADERS.includes(value as LimitHeaders)) {
    return { '429-headers': value as LimitHeaders };
  }
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if ((name === 'slow-ms' && number >= 0) || (name === 'skew-ms' && Number.isFinite(number))) {
    return { [name]: number };
  }
  const fault = FAULT_SWITCHES.find((known) => known === name);
  if (fault && number >= 0 && number <= 1) return { [fault]: number };
  throw new RangeError(
    `"${text}" is no fault. Write a switch with its probability (${FAULT_SWITCHES.join(', ')}; 5xx=0.1, say), ` +
      `slow-ms=N, skew-ms=N, or 429-headers=${HEADERS.join('|')}.`,
  );
}
