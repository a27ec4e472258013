import { createHmac } from 'node:crypto';
import type { ExportTable } from './export-column.js';

/** Columns that identify a person or a person's session, and what the hash is bound to. */
const IDENTIFYING: ReadonlyMap<string, 'participant' | 'session'> = new Map([
  ['participant_id', 'participant'],
  ['session_id', 'session'],
]);

/** Gives the same pseudonym for the same ID and key, in every table and every export. */
export type Pseudonymizer = (kind: 'participant' | 'session', id: string) => string;

/**
 * A keyed hash (HMAC-SHA-256, cut to 128 bits, as hexadecimal): without the key nobody can try IDs.
 * Source: RFC 2104.
 */
export function pseudonymizer(key: Uint8Array): Pseudonymizer {
  const known = new Map<string, string>();
  return (kind, id) => {
    const name = `${kind}:${id}`;
    let pseudonym = known.get(name);
    if (pseudonym === undefined) {
      pseudonym = createHmac('sha256', key).update(name).digest('hex').slice(0, 32);
      known.set(name, pseudonym);
    }
    return pseudonym;
  };
}

/** The table with pseudonyms in place of participants' and sessions' IDs. */
export function pseudonymized(table: ExportTable, pseudonym: Pseudonymizer): ExportTable {
  const columns = table.columns.map((column) => {
    const kind = IDENTIFYING.get(column.name);
    if (kind === undefined) return column;
    const cells = (from: number, to: number) =>
      column.cells(from, to).map((id) => (typeof id === 'string' ? pseudonym(kind, id) : null));
    return { ...column, cells };
  });
  return { ...table, columns };
}
