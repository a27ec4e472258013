import type { Table } from './tables.js';

/**
 * A table's rows as typed objects, in the table's order. (Arquero's own `objects()` is not typed.)
 *
 * @example
 * rows(framesFromSessions([]).responses).length; // => 0
 */
export function rows<Row>(table: Table<Row>): Row[] {
  return table.objects() as Row[];
}
