import { CollectedDemographic, MULTIPLE } from './collected-demographic.js';
import type { NameBook } from './column-name.js';
import { isBlank, isObject, type JsonObject } from './decoders/json.js';
import { byFirstAppearance } from './first-appearance.js';
import type { DemographicCells, DemographicQuestion } from './frame-store.js';
import { copyOf, nestedEnd } from './json-text.js';
import type { SessionOrder } from './session-order.js';
import { Vector } from './vector.js';

interface KnownAnswer {
  answer: JsonObject;
  index: number;
  question: CollectedDemographic;
  variant: number;
  code: number;
  /** What the session's cell holds: `code`, or −1 for a blank value. */
  cell: number;
}

/** Answers that repeat are few; those that do not (postcodes, say) must not fill the memory. */
const MOST_KNOWN = 20_000;

interface Answer {
  key: string;
  label: string | null;
  type: string | null;
  value: string | null;
}

/** Collects the demographic answers of all sessions. */
export class DemographicCollector {
  readonly questions: CollectedDemographic[] = [];
  readonly session = new Vector(Int32Array);
  readonly question = new Vector(Int32Array);
  readonly variant = new Vector(Int32Array);
  readonly value = new Vector(Int32Array);
  readonly #indexes = new Map<string, number>();
  readonly #byPosition: number[] = [];
  readonly #known = new Map<string, KnownAnswer>();

  add(session: number, answers: readonly unknown[]): void {
    for (let position = 0; position < answers.length; position++) {
      const answer = answers[position];
      if (isObject(answer)) this.#addAnswer(session, position, answer);
    }
  }

  /**
   * The same from the answer's JSON that starts here; gives where it ends. One that was seen before,
   * letter by letter, is not parsed again: up to the next brace it is the same, so it ends there too.
   */
  addText(session: number, text: string, start: number): number {
    const brace = text.indexOf('}', start) + 1;
    const known = this.#known.get(text.slice(start, brace));
    if (known === undefined) return this.#addUnknown(session, text, start);
    if (known.question.cells.at(session) === -1) {
      this.#push(session, known.index, known.variant, known.code);
      if (known.cell !== -1) known.question.cells.set(session, known.cell);
    } else this.#addAnswer(session, 0, known.answer);
    return brace;
  }

  #addUnknown(session: number, text: string, start: number): number {
    const end = nestedEnd(text, start);
    if (end === -1) return -1;
    const slice = text.slice(start, end);
    const answer: unknown = JSON.parse(slice);
    if (!isObject(answer)) return -1;
    this.#learn(slice, answer, this.#addAnswer(session, 0, answer));
    return end;
  }

  #learn(text: string, answer: JsonObject, index: number): void {
    const question = this.questions[index] as CollectedDemographic;
    if (question.occurrence > 0 || this.#known.size >= MOST_KNOWN) return;
    const [variant, code] = [this.variant.at(this.variant.length - 1), this.value.at(this.value.length - 1)];
    const cell = isBlank(answer.value) ? -1 : code;
    this.#known.set(copyOf(text), { answer, index, question, variant, code, cell });
  }

  #push(session: number, index: number, variant: number, code: number): void {
    this.session.push(session);
    this.question.push(index);
    this.variant.push(variant);
    this.value.push(code);
  }

  #addAnswer(session: number, position: number, answer: JsonObject): number {
    const code = stringOrNull(answer.code);
    const label = stringOrNull(answer.label);
    const type = stringOrNull(answer.type);
    const value = stringOrNull(answer.value);
    const key = code || label || stringOrNull(answer.id) || 'demographic';
    // Nothing said is kept as it came, and is no value.
    const said = isBlank(value) ? null : value;
    const index = this.#indexOf(session, position, { key, label, type, value: said });
    const question = this.questions[index] as CollectedDemographic;
    const valueCode = value === null ? -1 : question.code(value, type === MULTIPLE);
    this.#push(session, index, question.variant(code, label, type), valueCode);
    if (said === null) return index;
    const held = question.cells.at(session);
    if (held === -1 || held === valueCode) {
      question.cells.set(session, valueCode);
      return index;
    }
    // A multi-valued question that came as one row a value: its values read as one.
    question.cells.set(session, question.code(`${question.values[held]}, ${value}`, true));
    return index;
  }

  #indexOf(session: number, position: number, answer: Answer): number {
    const { key, label, type, value } = answer;
    const expected = this.#byPosition[position];
    if (expected !== undefined) {
      const known = this.questions[expected] as CollectedDemographic;
      if (known.key === key && known.occurrence === 0 && known.cells.at(session) === -1) return expected;
    }
    for (let occurrence = 0; ; occurrence++) {
      const name = occurrence === 0 ? key : `${key}\u0000${occurrence}`;
      let index = this.#indexes.get(name);
      if (index === undefined) {
        index = this.questions.push(new CollectedDemographic(key, occurrence)) - 1;
        this.#indexes.set(name, index);
      }
      const question = this.questions[index] as CollectedDemographic;
      const held = question.cells.at(session);
      const joins = type === MULTIPLE && question.multiple && question.label === label;
      if (held !== -1 && value !== null && question.values[held] !== value && !joins) continue;
      this.#byPosition[position] = index;
      return index;
    }
  }

  finish(
    sessionOrder: SessionOrder,
    names: NameBook,
  ): { demographicQuestions: DemographicQuestion[]; demographics: DemographicCells } {
    const { order, session } = sessionOrder.entries(this.session);
    const { questions, cells } = byFirstAppearance(order.cells(this.question), this.questions);
    return {
      demographicQuestions: questions.map((question) => question.finish(sessionOrder, names)),
      demographics: {
        session,
        question: cells,
        variant: order.cells(this.variant),
        value: order.cells(this.value),
      },
    };
  }
}

const stringOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
