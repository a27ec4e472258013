import type { ResponseValue } from './tables.js';

/** A task's values, each distinct one once: two million answers are a few hundred values. */
export class ValuePool {
  readonly values: ResponseValue[] = [];
  readonly texts: (string | null)[] = [];
  readonly #codes = new Map<unknown, number>();

  /** The value's code. Free text is rarely said twice: looking for it would cost more than it saves. */
  add(value: ResponseValue, text: string | null, { distinct }: { distinct: boolean }): number {
    if (!distinct && typeof value === 'string') return this.#append(value, text);
    const key = keyOf(value);
    const code = this.#codes.get(key);
    if (code !== undefined) {
      this.texts[code] ??= text;
      return code;
    }
    this.#codes.set(key, this.values.length);
    return this.#append(freeze(value), text);
  }

  #append(value: ResponseValue, text: string | null): number {
    this.values.push(value);
    return this.texts.push(text) - 1;
  }
}

/** A list and a string that reads like it must not meet: lists carry a mark that no text holds. */
function keyOf(value: ResponseValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return `\u0000${JSON.stringify(value)}`;
  return value.length === 1 ? `\u0001${value[0]}` : `\u0000${JSON.stringify(value)}`;
}

// Values are shared by all rows that hold them.
function freeze(value: ResponseValue): ResponseValue {
  return typeof value === 'object' && value !== null ? Object.freeze(value) : value;
}
