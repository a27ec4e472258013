import { demographicColumnName, type NameBook } from './column-name.js';
import type { DemographicQuestion } from './frame-store.js';
import type { SessionOrder } from './session-order.js';
import { Vector } from './vector.js';

/** The type of a question to which several answers may be given. */
export const MULTIPLE = 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE';

/** A demographic question while documents come in. */
export class CollectedDemographic {
  /** Its code; its label or id where it has none. */
  readonly key: string;
  readonly occurrence: number;
  label: string | null = null;
  readonly variants: { code: string | null; label: string | null; type: string | null }[] = [];
  multiple = false;
  readonly values: string[] = [];
  /** By code: whether the value is a list. Of one question some answers may be and others not. */
  readonly lists: boolean[] = [];
  readonly cells = new Vector(Int32Array, -1);
  readonly #codes = new Map<string, number>();
  readonly #listCodes = new Map<string, number>();

  constructor(key: string, occurrence: number) {
    this.key = key;
    this.occurrence = occurrence;
  }

  code(value: string, isList: boolean): number {
    const codes = isList ? this.#listCodes : this.#codes;
    let code = codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.lists.push(isList);
      codes.set(value, code);
    }
    return code;
  }

  variant(code: string | null, label: string | null, type: string | null): number {
    for (let index = 0; index < this.variants.length; index++) {
      const known = this.variants[index];
      if (known?.type === type && known.label === label && known.code === code) return index;
    }
    this.label ??= label;
    if (type === MULTIPLE) this.multiple = true;
    return this.variants.push({ code, label, type }) - 1;
  }

  finish({ sessions }: SessionOrder, names: NameBook): DemographicQuestion {
    const { label, multiple, variants, values, lists } = this;
    const name = names.take(demographicColumnName(this.key, label));
    return { name, label, multiple, variants, values, lists, cells: sessions.cells(this.cells) };
  }
}
