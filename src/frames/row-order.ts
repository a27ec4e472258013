import type { Cells, Vector } from './vector.js';

/** Which of the things that were collected become a table's rows, and in which order. */
export class RowOrder {
  /** How many rows there are. */
  readonly length: number;
  /** By row: the place at which it was collected. Undefined where all are rows as they were collected. */
  readonly #places: Int32Array | undefined;

  constructor(collected: number, places?: Int32Array) {
    this.length = places?.length ?? collected;
    this.#places = places;
  }

  /** The place at which a row was collected. */
  placeOf(row: number): number {
    return this.#places?.[row] ?? row;
  }

  cells<Array extends Cells>(collected: Vector<Array>): Array {
    return collected.finish(this.length, this.#places);
  }

  strings(collected: (string | null)[]): (string | null)[] {
    return this.#places === undefined
      ? collected
      : Array.from(this.#places, (place) => collected[place] ?? null);
  }
}
