import { isObject } from './decoders/json.js';
import { CLOSE_OBJECT, COMMA, integerAt, integerEnd, nestedEnd, OPEN_OBJECT, valueEnd } from './json-text.js';
import {
  type AnswerResult,
  type CollectedTask,
  EMPTY_ANSWER,
  NOT_SHOWN,
  SKIPPED_ANSWER,
  type TaskCollector,
} from './task-collector.js';

/** How the JSON of a task begins, up to its response: the same in every session. */
interface KnownTask {
  index: number;
  task: CollectedTask;
  beginning: string;
}

/** Tasks that may follow one and the same: a condition leads to one of a few. */
const MOST_FOLLOWERS = 4;

const KEYS = ['"startTimeMs":', '"endTimeMs":', '"skipped":', '"answer":'] as const;

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
      if (text.startsWith(known.beginning, at)) return known.task.lastSession === session ? undefined : known;
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
    if (text.charCodeAt(from) !== OPEN_OBJECT) {
      this.#result = NOT_SHOWN;
      return text.startsWith('null', from) ? from + 4 : -1;
    }
    let seen = 0;
    let skipped = false;
    let answerAt = -1;
    let answerEnd = -1;
    let at = from;
    do {
      at++;
      const key = KEYS.findIndex((name) => text.startsWith(name, at));
      const bit = 1 << key;
      if (key === -1 || (seen & bit) !== 0) return -1;
      seen |= bit;
      at += (KEYS[key] as string).length;
      if (key === 3) {
        answerAt = at;
        at = answerEnd = valueEnd(text, at);
      } else if (key === 2) {
        skipped = text.startsWith('true', at);
        if (!skipped && !text.startsWith('false', at)) return -1;
        at += skipped ? 4 : 5;
      } else at = this.#readTime(text, at, key === 0);
      if (at === -1) return -1;
    } while (text.charCodeAt(at) === COMMA);
    if (text.charCodeAt(at) !== CLOSE_OBJECT) return -1;
    const answer = answerAt === -1 ? 'null' : text.slice(answerAt, answerEnd);
    if (answer === 'null') this.#result = skipped ? SKIPPED_ANSWER : EMPTY_ANSWER;
    else if (!skipped) this.#result = this.#tasks.resolveText(task, answer);
    else {
      JSON.parse(answer);
      this.#result = SKIPPED_ANSWER;
    }
    return at + 1;
  }

  #readTime(text: string, at: number, isStart: boolean): number {
    const end = integerEnd(text, at);
    if (end === -1) return text.startsWith('null', at) ? at + 4 : -1;
    const time = integerAt(text, at, end);
    if (isStart) this.#start = time;
    else this.#end = time;
    return end;
  }
}
