import { answerReader, type ReadAnswer } from './decoders/answer.js';
import type { Decoded, DecoderContext, Decoders } from './decoders/decoder.js';
import { isObject, type JsonObject } from './decoders/json.js';
import { stringOf } from './document.js';
import { ANSWERED, EMPTY, NO_RESPONSE, SKIPPED, UNDECODED } from './frame-store.js';
import { copyOf } from './json-text.js';
import { ShownOptions } from './shown-options.js';
import { canonicalType } from './task-type.js';
import { responseOfV2 } from './v2-response.js';
import { ValuePool } from './value-pool.js';
import { Vector } from './vector.js';

/** What became of an answer, as the codes of `ResponseCells`. */
export interface AnswerResult {
  readonly status: number;
  readonly value: number;
}

export const SKIPPED_ANSWER: AnswerResult = { status: SKIPPED, value: -1 };
export const EMPTY_ANSWER: AnswerResult = { status: EMPTY, value: -1 };
export const NOT_SHOWN: AnswerResult = { status: NO_RESPONSE, value: -1 };

const FREE_TEXT = new Set(['written', 'verbal']);

/** Answers that repeat are few; those that do not must not fill the memory. */
const MOST_KNOWN = 5000;

/** A task while documents come in. */
export class CollectedTask implements DecoderContext {
  readonly taskId: string;
  /** 0, or more where a session names the same task again. */
  readonly occurrence: number;
  taskType: string;
  question: string | null;
  readonly pool = new ValuePool();
  readonly raws: string[] = [];
  readonly decodedBy = new Set<string>();
  scale: { low: number; high: number } | null = null;
  /** Each scale that an answer told: one, as a rule. */
  readonly scales = new Set<string>();
  labels: Map<string, string> | null = null;
  options: ShownOptions | null = null;
  multiple = false;
  isChoice = false;
  /** What people write is rarely the same twice. */
  isFreeText = false;
  /** Positions in `raws` of answers at which a decoder of the user's failed. */
  readonly failed = new Set<number>();
  lastSession = -1;
  /** Answers that were decoded before, by their JSON. */
  readonly known = new Map<string, AnswerResult>();

  constructor(taskId: string, occurrence: number, taskType: string, question: string | null) {
    this.taskId = taskId;
    this.occurrence = occurrence;
    this.taskType = taskType;
    this.question = question;
  }

  /** Takes in what an answer tells of its question, and gives the value's code. */
  add(decoded: Decoded, key: string): number {
    const { scale, labels, options } = decoded;
    if (scale !== undefined) {
      const known = this.scale ?? scale;
      this.scales.add(`${scale.low}–${scale.high}`);
      this.scale = { low: Math.min(scale.low, known.low), high: Math.max(scale.high, known.high) };
    }
    if (labels !== undefined) {
      this.labels ??= new Map();
      for (const [value, label] of Object.entries(labels)) {
        if (!this.labels.has(value)) this.labels.set(value, label);
      }
    }
    if (options !== undefined) {
      this.options ??= new ShownOptions();
      this.options.add(options);
    }
    const isChoice = key === 'multipleChoice';
    if (isChoice) this.isChoice = true;
    const value = isChoice && typeof decoded.value === 'string' ? [decoded.value] : decoded.value;
    if (decoded.multiple === true) this.multiple = true;
    if (isChoice && Array.isArray(value) && value.length > 1) this.multiple = true;
    return this.pool.add(value, decoded.text ?? null, { distinct: !FREE_TEXT.has(key) });
  }
}

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
}
