import { isObject } from './decoders/json.js';
import { stringOf } from './document.js';
import type { TaskGroupCells } from './frame-store.js';
import type { SessionOrder } from './session-order.js';
import { Vector } from './vector.js';

/** Collects the task groups of all sessions. */
export class TaskGroupCollector {
  readonly #session = new Vector(Int32Array);
  readonly #ids: (string | null)[] = [];
  readonly #types: (string | null)[] = [];
  readonly #score = new Vector(Float64Array);
  readonly #sequences: (string | null)[] = [];

  add(session: number, groups: readonly unknown[]): void {
    for (const [index, group] of groups.entries()) {
      if (!isObject(group)) continue;
      const response = isObject(group.response) ? group.response : {};
      this.#session.push(session);
      this.#ids.push(stringOf(group.uuid) ?? `group-${index + 1}`);
      this.#types.push(stringOf(group.type) ?? 'UNRECOGNIZED');
      this.#score.push(typeof response.score === 'number' ? response.score : Number.NaN);
      this.#sequences.push(stringOf(response.sequence));
    }
  }

  finish(sessionOrder: SessionOrder): TaskGroupCells {
    const { order, session } = sessionOrder.entries(this.#session);
    return {
      session,
      ids: order.strings(this.#ids),
      types: order.strings(this.#types),
      score: order.cells(this.#score),
      sequences: order.strings(this.#sequences),
    };
  }
}
