/**
 * The options of a question, as the answers list them. Answers that all list them in one order tell the
 * questionnaire's; where two differ, each participant saw an order of their own.
 */
export class ShownOptions {
  readonly #places = new Map<string, number>();
  /** Whether two answers listed the same options in different orders. */
  vary = false;

  /** Takes in one answer's list. */
  add(texts: readonly string[]): void {
    let last = -1;
    for (const text of texts) {
      const place = this.#places.get(text) ?? this.#places.size;
      this.#places.set(text, place);
      if (place < last) this.vary = true;
      last = place;
    }
  }

  /** In the order of the first answer that listed each. */
  get texts(): string[] {
    return [...this.#places.keys()];
  }
}
