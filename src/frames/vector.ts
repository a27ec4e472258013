export type Cells = Int32Array | Float64Array | Uint8Array;

/** A typed array that grows. Places that were skipped hold `fill`. */
export class Vector<Array extends Cells> {
  length = 0;
  #cells: Array;
  readonly #make: new (
    length: number,
  ) => Array;
  readonly #fill: number;

  constructor(make: new (length: number) => Array, fill = 0) {
    this.#make = make;
    this.#fill = fill;
    this.#cells = new make(1024);
    if (fill !== 0) this.#cells.fill(fill);
  }

  push(value: number): void {
    if (this.length === this.#cells.length) this.#grow(this.length + 1);
    this.#cells[this.length++] = value;
  }

  set(index: number, value: number): void {
    if (index >= this.#cells.length) this.#grow(index + 1);
    this.#cells[index] = value;
    if (index >= this.length) this.length = index + 1;
  }

  at(index: number): number {
    return index < this.length ? (this.#cells[index] as number) : this.#fill;
  }

  /** What was collected, brought to `length` and, if an order is given, into it. */
  finish(length: number, order?: Int32Array): Array {
    const cells = this.#cells;
    const result = new this.#make(length);
    if (order !== undefined) {
      for (let row = 0; row < length; row++) result[row] = this.at(order[row] as number);
      return result;
    }
    result.set(cells.subarray(0, Math.min(length, this.length)) as Array & ArrayLike<number>);
    if (length > this.length && this.#fill !== 0) result.fill(this.#fill, this.length);
    return result;
  }

  #grow(needed: number): void {
    const next = new this.#make(Math.max(needed, Math.ceil(this.#cells.length * 1.5)));
    if (this.#fill !== 0) next.fill(this.#fill, this.#cells.length);
    next.set(this.#cells as Array & ArrayLike<number>);
    this.#cells = next;
  }
}
