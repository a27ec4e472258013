import type { AnswerResult } from './answer-result.js';
import { type NameBook, taskColumnName } from './column-name.js';
import type { Decoded, DecoderContext } from './decoders/decoder.js';
import type { TaskQuestion } from './frame-store.js';
import { ShownOptions } from './shown-options.js';
import type { ResponseValue } from './tables.js';
import { ValuePool } from './value-pool.js';

/** Answer keys under which people write as they please. */
export const FREE_TEXT = new Set(['written', 'verbal']);

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

  /** `number`: its place among the tasks, from 1. */
  finish(number: number, names: NameBook): TaskQuestion {
    const { taskId, taskType, question, pool, raws, scale, labels, options, multiple } = this;
    return {
      name: names.take(taskColumnName(number, question, taskType)),
      taskId: this.occurrence === 0 ? taskId : `${taskId}#${this.occurrence + 1}`,
      taskType,
      question,
      values: this.#values(),
      texts: pool.texts,
      raws,
      scale,
      labels: labels && Object.fromEntries(labels),
      options: options?.texts ?? null,
      // The options of a ranking may be known by nothing but the ranking.
      optionsVary: options === null || taskType === 'RANK_ORDER' ? null : options.vary,
      multiple,
      decodedBy: this.decodedBy.size === 0 ? null : [...this.decodedBy].join(', '),
    };
  }

  /** Of a choice with one option each time, and nothing that says that there may be several: the option itself. */
  #values(): ResponseValue[] {
    const { values } = this.pool;
    if (!this.isChoice || this.multiple) return values;
    return values.map((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value));
  }
}
