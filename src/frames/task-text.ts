import { type AnswerResult, EMPTY_ANSWER, NOT_SHOWN, SKIPPED_ANSWER } from './answer-result.js';
import type { CollectedTask } from './collected-task.js';
import { isObject } from './decoders/json.js';
import {
  CLOSE_OBJECT,
  COMMA,
  codesOf,
  integerAt,
  integerEnd,
  isAt,
  NULL,
  nestedEnd,
  OPEN_OBJECT,
} from './json-text.js';
import type { TaskCollector } from './task-collector.js';

/** How the JSON of a task begins, up to its response: the same in every session. */
interface KnownTask {
  index: number;
  task: CollectedTask;
  beginning: string;
}

/** Tasks that may follow one and the same: a condition leads to one of a few. */
const MOST_FOLLOWERS = 4;

const KEYS = ['"startTimeMs":', '"endTimeMs":', '"skipped":', '"answer":'].map(codesOf);
const TRUE = codesOf('true');
const FALSE = codesOf('false');
const SKIPPED = 2;
const ANSWER = 3;

const keyAt = (text: string, at: number): number => KEYS.findIndex((key) => isAt(text, at, key));

/** Reads tasks from a session's text without parsing what every session repeats. */
export class TaskTextReader {
  readonly #tasks: TaskCollector;
  /** By the task before (−1: none), those that were seen to follow. */
  readonly #followers = new Map<number, KnownTask[]>();
  #before = -1;
  // What the response that was read last tells.
  #start = Number.NaN;
  #end = Number.NaN;
  #result: AnswerResult = EMPTY_ANSWER;

  constructor(tasks: TaskCollector) {
    this.#tasks = tasks;
  }

  /** Adds the task that starts here, and gives where it ends. */
  add(session: number, position: number, text: string, at: number): number {
    if (position === 0) this.#before = -1;
    const known = this.#find(session, text, at);
    if (known !== undefined) {
      const end = this.#readResponse(known.task, text, at + known.beginning.length);
      if (end !== -1 && text.charCodeAt(end) === CLOSE_OBJECT) {
        known.task.lastSession = session;
        this.#tasks.push(session, known.index, this.#result, this.#start, this.#end);
        this.#before = known.index;
        return end + 1;
      }
    }
    return this.#parse(session, position, text, at);
  }

  #find(session: number, text: string, at: number): KnownTask | undefined {
    const followers = this.#followers.get(this.#before);
    if (followers === undefined) return undefined;
    for (const known of followers) {
      const { beginning } = known;
      if (text.slice(at, at + beginning.length) === beginning)
        return known.task.lastSession === session ? undefined : known;
    }
    return undefined;
  }

  #parse(session: number, position: number, text: string, at: number): number {
    const end = nestedEnd(text, at);
    if (end === -1) return -1;
    const parsed: unknown = JSON.parse(text.slice(at, end));
    if (!isObject(parsed)) return -1;
    const index = this.#tasks.addV3(session, position, parsed);
    const task = this.#tasks.tasks[index] as CollectedTask;
    const { uuid, text: question, type } = parsed;
    const strings = typeof uuid === 'string' && typeof question === 'string' && typeof type === 'string';
    if (strings && task.occurrence === 0 && task.taskType === type && task.question === question) {
      const header = JSON.stringify({ uuid, text: question, type });
      this.#learn({ index, task, beginning: `${header.slice(0, -1)},"response":` }, text, at);
    }
    this.#before = index;
    return end;
  }

  #learn(known: KnownTask, text: string, at: number): void {
    if (!text.startsWith(known.beginning, at)) return;
    const followers = this.#followers.get(this.#before) ?? [];
    if (followers.length >= MOST_FOLLOWERS || followers.some(({ index }) => index === known.index)) return;
    this.#followers.set(this.#before, [...followers, known]);
  }

  /** Behind the response; −1 where it is none of the usual ones. */
  #readResponse(task: CollectedTask, text: string, from: number): number {
    this.#start = Number.NaN;
    this.#end = Number.NaN;
    this.#result = NOT_SHOWN;
    if (text.charCodeAt(from) !== OPEN_OBJECT) return isAt(text, from, NULL) ? from + 4 : -1;
    this.#result = EMPTY_ANSWER;
    let seen = 0;
    let skipped = false;
    let at = from;
    for (let position = 0; position === 0 || text.charCodeAt(at) === COMMA; position++) {
      at++;
      // Keys come in this order as a rule.
      const usual = KEYS[position];
      const key = usual !== undefined && isAt(text, at, usual) ? position : keyAt(text, at);
      if (key === -1 || (seen & (1 << key)) !== 0) return -1;
      seen |= 1 << key;
      at += (KEYS[key] as readonly number[]).length;
      if (key === ANSWER) at = this.#readAnswer(task, text, at, skipped);
      else if (key === SKIPPED) {
        // Whether it was skipped has to be known before the answer is read.
        if ((seen & (1 << ANSWER)) !== 0) return -1;
        skipped = isAt(text, at, TRUE);
        if (!skipped && !isAt(text, at, FALSE)) return -1;
        at += skipped ? 4 : 5;
        if (skipped) this.#result = SKIPPED_ANSWER;
      } else at = this.#readTime(text, at, key === 0);
      if (at === -1) return -1;
    }
    return text.charCodeAt(at) === CLOSE_OBJECT ? at + 1 : -1;
  }

  #readAnswer(task: CollectedTask, text: string, at: number, skipped: boolean): number {
    if (text.charCodeAt(at) !== OPEN_OBJECT) return isAt(text, at, NULL) ? at + 4 : -1;
    if (!skipped) {
      // The answer, the response and the task end together, as a rule: two of these braces are not the
      // answer's. If the text up to there was read before, it is a whole value, so the guess was right.
      const braces = text.indexOf('}}}', at);
      let end = braces + 1;
      while (text.charCodeAt(end) === CLOSE_OBJECT) end++;
      const known = this.#tasks.knownAnswer(task, text.slice(at, end - 2));
      if (known !== undefined) {
        this.#result = known;
        return end - 2;
      }
    }
    const end = nestedEnd(text, at);
    if (end === -1) return -1;
    const json = text.slice(at, end);
    if (skipped) JSON.parse(json);
    else this.#result = this.#tasks.readAnswer(task, json);
    return end;
  }

  #readTime(text: string, at: number, isStart: boolean): number {
    const end = integerEnd(text, at);
    if (end === -1) return isAt(text, at, NULL) ? at + 4 : -1;
    const time = integerAt(text, at, end);
    if (isStart) this.#start = time;
    else this.#end = time;
    return end;
  }
}
