import { type AnswerResult, EMPTY_ANSWER, NOT_SHOWN, SKIPPED_ANSWER } from './answer-result.js';
import { CollectedTask, FREE_TEXT } from './collected-task.js';
import type { NameBook } from './column-name.js';
import { answerReader, type ReadAnswer } from './decoders/answer.js';
import type { DecoderContext, Decoders } from './decoders/decoder.js';
import { isObject, type JsonObject } from './decoders/json.js';
import { stringOf } from './document.js';
import { byFirstAppearance } from './first-appearance.js';
import { ANSWERED, type ResponseCells, type TaskQuestion, UNDECODED } from './frame-store.js';
import { copyOf } from './json-text.js';
import type { SessionOrder } from './session-order.js';
import { canonicalType } from './task-type.js';
import { responseOfV2 } from './v2-response.js';
import { Vector } from './vector.js';

/** Answers that repeat are few; those that do not must not fill the memory. */
const MOST_KNOWN = 5000;

/** Collects the responses of all sessions. */
export class TaskCollector {
  readonly tasks: CollectedTask[] = [];
  readonly session = new Vector(Int32Array);
  readonly task = new Vector(Int32Array);
  readonly status = new Vector(Uint8Array);
  readonly value = new Vector(Int32Array);
  readonly start = new Vector(Float64Array);
  readonly end = new Vector(Float64Array);
  readonly #indexes = new Map<string, number>();
  readonly #read: (answer: unknown, context: DecoderContext) => ReadAnswer;
  // A decoder of the user's is asked about every answer: it may go by more than the answer's text.
  readonly #hasCustom: boolean;

  constructor(decoders: Decoders | undefined) {
    this.#read = answerReader(decoders);
    this.#hasCustom = Object.keys(decoders ?? {}).length > 0;
  }

  add(session: number, tasks: readonly unknown[], version: 2 | 3 | null): void {
    for (const [position, task] of tasks.entries()) {
      if (!isObject(task)) continue;
      if (version === 2) this.#addV2(session, position, task);
      else this.addV3(session, position, task);
    }
  }

  /** Adds one task of a session, and gives its index. */
  addV3(session: number, position: number, task: JsonObject): number {
    const index = this.#indexOf(session, position, stringOf(task.uuid), task.type, task.text);
    const { response } = task;
    if (isObject(response)) {
      const { answer, startTimeMs, endTimeMs } = response;
      this.#push(session, index, response.skipped === true, answer, startTimeMs, endTimeMs);
    } else if (response === null || response === undefined) this.push(session, index, NOT_SHOWN, null, null);
    else this.#push(session, index, false, response, null, null);
    return index;
  }

  /** The superseded payload has no text, and times at best where its response is wrapped. */
  #addV2(session: number, position: number, task: JsonObject): void {
    const index = this.#indexOf(session, position, stringOf(task.taskId), task.taskType, null);
    const { skipped, answer, startTimeMs, endTimeMs } = responseOfV2(task);
    this.#push(session, index, skipped, answer, startTimeMs, endTimeMs);
  }

  #push(
    session: number,
    index: number,
    skipped: boolean,
    answer: unknown,
    start: unknown,
    end: unknown,
  ): void {
    const result = skipped ? SKIPPED_ANSWER : this.#resolve(this.tasks[index] as CollectedTask, answer);
    this.push(session, index, result, start, end);
  }

  /** Adds a response whose answer was read already. */
  push(session: number, index: number, result: AnswerResult, start: unknown, end: unknown): void {
    this.session.push(session);
    this.task.push(index);
    this.status.push(result.status);
    this.value.push(result.value);
    this.start.push(typeof start === 'number' ? start : Number.NaN);
    this.end.push(typeof end === 'number' ? end : Number.NaN);
  }

  #resolve(task: CollectedTask, answer: unknown): AnswerResult {
    const { status, decoded, key, custom, failed } = this.#read(answer, task);
    if (decoded !== null && key !== null) {
      task.decodedBy.add(custom ? `${key} (custom)` : key);
      if (FREE_TEXT.has(key)) task.isFreeText = true;
      return { status: ANSWERED, value: task.add(decoded, key) };
    }
    if (status !== 'undecoded') return EMPTY_ANSWER;
    const value = task.raws.push(JSON.stringify(answer)) - 1;
    if (failed) task.failed.add(value);
    return { status: UNDECODED, value };
  }

  /** An answer that was read before, by its JSON, letter by letter. */
  knownAnswer(task: CollectedTask, json: string): AnswerResult | undefined {
    return task.isFreeText ? undefined : task.known.get(json);
  }

  /** Reads an answer from its JSON. */
  readAnswer(task: CollectedTask, json: string): AnswerResult {
    const result = this.#resolve(task, JSON.parse(json));
    const repeats = !this.#hasCustom && !task.isFreeText;
    if (repeats && task.known.size < MOST_KNOWN) task.known.set(copyOf(json), result);
    return result;
  }

  #indexOf(session: number, position: number, uuid: string | null, type: unknown, text: unknown): number {
    const taskId = uuid ?? `task-${position + 1}`;
    const question = stringOf(text);
    for (let occurrence = 0; ; occurrence++) {
      const key = occurrence === 0 ? taskId : `${taskId}\u0000${occurrence}`;
      let index = this.#indexes.get(key);
      if (index === undefined) {
        index = this.tasks.push(new CollectedTask(taskId, occurrence, canonicalType(type), question)) - 1;
        this.#indexes.set(key, index);
      }
      const task = this.tasks[index] as CollectedTask;
      if (task.lastSession === session) continue;
      task.lastSession = session;
      task.question ??= question;
      if (task.taskType === 'SKIPPED') task.taskType = canonicalType(type);
      return index;
    }
  }

  finish(
    sessionOrder: SessionOrder,
    names: NameBook,
  ): { tasks: CollectedTask[]; taskQuestions: TaskQuestion[]; responses: ResponseCells } {
    const { order, session } = sessionOrder.entries(this.session);
    const { questions: tasks, cells } = byFirstAppearance(order.cells(this.task), this.tasks);
    return {
      tasks,
      taskQuestions: tasks.map((task, place) => task.finish(place + 1, names)),
      responses: {
        session,
        task: cells,
        status: order.cells(this.status),
        value: order.cells(this.value),
        start: order.cells(this.start),
        end: order.cells(this.end),
      },
    };
  }
}
