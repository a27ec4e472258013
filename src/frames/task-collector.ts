import { answerReader, type ReadAnswer } from './decoders/answer.js';
import type { Decoded, DecoderContext, Decoders } from './decoders/decoder.js';
import { isObject, type JsonObject } from './decoders/json.js';
import { stringOf } from './document.js';
import { ANSWERED, EMPTY, NO_RESPONSE, SKIPPED, UNDECODED } from './frame-store.js';
import { ValuePool } from './value-pool.js';
import { Vector } from './vector.js';

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
  labels: Map<string, string> | null = null;
  options: Set<string> | null = null;
  multiple = false;
  failures = 0;
  lastSession = -1;

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
      if (this.scale === null) this.scale = { low: scale.low, high: scale.high };
      else if (scale.low !== this.scale.low || scale.high !== this.scale.high) {
        this.scale = {
          low: Math.min(scale.low, this.scale.low),
          high: Math.max(scale.high, this.scale.high),
        };
      }
    }
    if (labels !== undefined) {
      this.labels ??= new Map();
      for (const value in labels)
        if (!this.labels.has(value)) this.labels.set(value, labels[value] as string);
    }
    if (options !== undefined) {
      this.options ??= new Set();
      for (const option of options) this.options.add(option);
    }
    if (decoded.multiple === true) this.multiple = true;
    const isChoice = key === 'multipleChoice';
    const listed =
      isChoice && typeof decoded.value === 'string' ? { ...decoded, value: [decoded.value] } : decoded;
    if (isChoice && Array.isArray(listed.value) && listed.value.length > 1) this.multiple = true;
    return this.pool.add(listed, { distinct: !FREE_TEXT.has(key) });
  }
}

const FREE_TEXT = new Set(['written', 'verbal']);

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
  // Sessions list the same tasks in the same order: the last session's are looked at before the map is.
  readonly #byPosition: number[] = [];
  readonly #read: (answer: unknown, context: DecoderContext) => ReadAnswer;

  constructor(decoders: Decoders | undefined) {
    this.#read = answerReader(decoders);
  }

  add(session: number, tasks: readonly unknown[], version: 2 | 3 | null): void {
    for (let position = 0; position < tasks.length; position++) {
      const task = tasks[position];
      if (!isObject(task)) continue;
      if (version === 2) this.#addV2(session, position, task);
      else this.#addV3(session, position, task);
    }
  }

  #addV3(session: number, position: number, task: JsonObject): void {
    const index = this.#indexOf(session, position, stringOf(task.uuid), task.type, task.text);
    const response = task.response;
    if (isObject(response)) {
      const skipped = response.skipped === true;
      this.#push(session, index, skipped, response.answer, response.startTimeMs, response.endTimeMs);
    } else if (response === null || response === undefined) this.#pushNoResponse(session, index);
    else this.#push(session, index, false, response, null, null);
  }

  /** The superseded payload has neither times nor text; a skipped task is a type of its own. */
  #addV2(session: number, position: number, task: JsonObject): void {
    const skipped = task.taskType === 'SKIPPED';
    const index = this.#indexOf(session, position, stringOf(task.taskId), task.taskType, null);
    const response = task.taskResponse;
    if (isObject(response) && 'answer' in response && ('skipped' in response || 'startTimeMs' in response)) {
      const { answer, startTimeMs, endTimeMs } = response;
      this.#push(session, index, skipped || response.skipped === true, answer, startTimeMs, endTimeMs);
    } else this.#push(session, index, skipped, response, null, null);
  }

  #push(
    session: number,
    index: number,
    skipped: boolean,
    answer: unknown,
    start: unknown,
    end: unknown,
  ): void {
    const task = this.tasks[index] as CollectedTask;
    let status = SKIPPED;
    let value = -1;
    if (!skipped) {
      const { status: found, decoded, key, custom, failed } = this.#read(answer, task);
      if (decoded !== null && key !== null) {
        status = ANSWERED;
        value = task.add(decoded, key);
        task.decodedBy.add(custom ? CUSTOM_OF(key) : key);
      } else if (found === 'undecoded') {
        status = UNDECODED;
        value = task.raws.push(JSON.stringify(answer)) - 1;
        if (failed) task.failures++;
      } else status = EMPTY;
    }
    this.session.push(session);
    this.task.push(index);
    this.status.push(status);
    this.value.push(value);
    this.start.push(typeof start === 'number' ? start : Number.NaN);
    this.end.push(typeof end === 'number' ? end : Number.NaN);
  }

  #pushNoResponse(session: number, index: number): void {
    this.session.push(session);
    this.task.push(index);
    this.status.push(NO_RESPONSE);
    this.value.push(-1);
    this.start.push(Number.NaN);
    this.end.push(Number.NaN);
  }

  #indexOf(session: number, position: number, uuid: string | null, type: unknown, text: unknown): number {
    const expected = this.#byPosition[position];
    const known = expected === undefined ? undefined : this.tasks[expected];
    if (
      known !== undefined &&
      known.taskId === uuid &&
      known.lastSession !== session &&
      known.occurrence === 0 &&
      known.question !== null &&
      known.taskType !== 'SKIPPED'
    ) {
      known.lastSession = session;
      return expected as number;
    }
    return this.#lookUp(session, position, uuid ?? `task-${position + 1}`, type, text);
  }

  #lookUp(session: number, position: number, taskId: string, type: unknown, text: unknown): number {
    const taskType = canonicalType(type);
    const question = stringOf(text);
    for (let occurrence = 0; ; occurrence++) {
      const key = occurrence === 0 ? taskId : `${taskId}\u0000${occurrence}`;
      let index = this.#indexes.get(key);
      if (index === undefined) {
        index = this.tasks.push(new CollectedTask(taskId, occurrence, taskType, question)) - 1;
        this.#indexes.set(key, index);
      }
      const task = this.tasks[index] as CollectedTask;
      if (task.lastSession === session) continue;
      task.lastSession = session;
      task.question ??= question;
      if (task.taskType === 'SKIPPED') task.taskType = taskType;
      this.#byPosition[position] = index;
      return index;
    }
  }
}

const CUSTOM_OF = (key: string): string => `${key} (custom)`;

/** `ratingScale`, `Rating scale` and `RATING_SCALE` are one type; an unknown one stays as it came. */
function canonicalType(type: unknown): string {
  const text = stringOf(type);
  if (text === null) return 'UNRECOGNIZED';
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toUpperCase();
}
