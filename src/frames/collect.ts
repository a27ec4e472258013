import { demographicColumnName, NameBook, SESSION_COLUMNS, taskColumnName } from './column-name.js';
import type { Decoders } from './decoders/decoder.js';
import { isObject, type JsonObject } from './decoders/json.js';
import { DemographicCollector } from './demographic-collector.js';
import {
  type DocumentHead,
  headOf,
  listOf,
  partsOf,
  type ReadDocument,
  readDocument,
  stringOf,
} from './document.js';
import type { DemographicQuestion, FrameStore, TaskQuestion } from './frame-store.js';
import { collectWarnings } from './frame-warnings.js';
import {
  byFirstAppearance,
  compareStarts,
  inverse,
  oldestFirst,
  pick,
  renumbered,
  rowsInOrder,
} from './row-order.js';
import { readSessionText } from './session-text.js';
import { type CollectedTask, TaskCollector } from './task-collector.js';
import { TaskTextReader } from './task-text.js';
import { Vector } from './vector.js';

/** Reads all documents once, in any order, and gives their cells, oldest session first. */
export function collectSessions(documents: Iterable<unknown>, decoders?: Decoders): FrameStore {
  const collector = new SessionCollector(decoders);
  for (const document of oldestFirst(documents)) collector.read(document);
  return collector.finish();
}

class SessionCollector {
  readonly #ids: (string | null)[] = [];
  readonly #participants: (string | null)[] = [];
  readonly #audiences: (string | null)[] = [];
  readonly #statuses: (string | null)[] = [];
  readonly #startedAt = new Vector(Float64Array);
  readonly #finishedAt = new Vector(Float64Array);
  readonly #fetchedAt = new Vector(Float64Array);
  readonly #versions: (2 | 3 | null)[] = [];
  readonly #demographics = new DemographicCollector();
  readonly #tasks: TaskCollector;
  readonly #taskText: TaskTextReader;
  readonly #groupSession = new Vector(Int32Array);
  readonly #groupScore = new Vector(Float64Array);
  readonly #groups: { ids: (string | null)[]; types: (string | null)[]; sequences: (string | null)[] } = {
    ids: [],
    types: [],
    sequences: [],
  };
  readonly #byId = new Map<string, number>();
  readonly #superseded = new Set<number>();
  #duplicates = 0;
  #unreadable = 0;

  constructor(decoders: Decoders | undefined) {
    this.#tasks = new TaskCollector(decoders);
    this.#taskText = new TaskTextReader(this.#tasks);
  }

  read(document: unknown): void {
    const parts = partsOf(document);
    if (typeof parts.details !== 'string' || !this.#addText(parts.list, parts.details)) {
      this.#add(readDocument(parts));
    }
  }

  #add(document: ReadDocument): void {
    if (document.version === null) this.#unreadable++;
    const session = this.#ids.length;
    if (!this.#isNewest(document, session)) return;
    this.#pushHead(document);
    this.#demographics.add(session, document.demographics);
    this.#tasks.add(session, document.tasks, document.version);
    this.#addGroups(session, document.taskGroups);
  }

  /** False where the text has to be read in the ordinary way; what was added of it is left out then. */
  #addText(list: JsonObject, text: string): boolean {
    const session = this.#ids.length;
    const added = this.#tasks.session.length + this.#demographics.session.length;
    const header = readSessionText(text, session, {
      demographics: this.#demographics,
      tasks: this.#taskText,
    });
    if (header === undefined) {
      if (this.#tasks.session.length + this.#demographics.session.length === added) return false;
      this.#pushHead(headOf({}, {}, null));
      this.#superseded.add(session);
      return false;
    }
    const head = headOf(list, header, 3);
    if (!this.#isNewest(head, session)) this.#superseded.add(session);
    this.#pushHead(head);
    this.#addGroups(session, listOf(header.taskGroups));
    return true;
  }

  #pushHead(head: DocumentHead): void {
    this.#ids.push(head.sessionId);
    this.#participants.push(head.participantId);
    this.#audiences.push(head.audienceId);
    this.#statuses.push(head.status);
    this.#startedAt.push(head.startedAt);
    this.#finishedAt.push(head.finishedAt);
    this.#fetchedAt.push(head.fetchedAt);
    this.#versions.push(head.version);
  }

  /** Of two documents of one session the fuller counts (v3), then the one that was fetched later. */
  #isNewest(document: DocumentHead, session: number): boolean {
    const id = document.sessionId;
    if (id === null) return true;
    const known = this.#byId.get(id);
    if (known !== undefined) {
      this.#duplicates++;
      const version = (document.version ?? 0) - (this.#versions[known] ?? 0);
      const fetched = document.fetchedAt - this.#fetchedAt.at(known);
      if (version < 0 || (version === 0 && !(fetched > 0))) return false;
      this.#superseded.add(known);
    }
    this.#byId.set(id, session);
    return true;
  }

  #addGroups(session: number, groups: readonly unknown[]): void {
    for (const [index, group] of groups.entries()) {
      if (!isObject(group)) continue;
      const response = isObject(group.response) ? group.response : {};
      this.#groupSession.push(session);
      this.#groups.ids.push(stringOf(group.uuid) ?? `group-${index + 1}`);
      this.#groups.types.push(stringOf(group.type) ?? 'UNRECOGNIZED');
      this.#groups.sequences.push(stringOf(response.sequence));
      this.#groupScore.push(typeof response.score === 'number' ? response.score : Number.NaN);
    }
  }

  finish(): FrameStore {
    const order = this.#sessionOrder();
    const count = order?.length ?? this.#ids.length;
    const rowOf = order === undefined ? undefined : inverse(order, this.#ids.length);
    const tasks = this.#tasks;
    const demographics = this.#demographics;
    const taskRows = rowOf && rowsInOrder(tasks.session.finish(tasks.session.length), rowOf);
    const demographicRows =
      rowOf && rowsInOrder(demographics.session.finish(demographics.session.length), rowOf);
    const groupRows = rowOf && rowsInOrder(this.#groupSession.finish(this.#groupSession.length), rowOf);
    const rows = <C extends Int32Array | Float64Array | Uint8Array>(
      vector: Vector<C>,
      kept?: Int32Array,
    ): C => vector.finish(kept?.length ?? vector.length, kept);
    const sessions = (vector: Vector<Int32Array>, kept?: Int32Array): Int32Array => {
      const cells = rows(vector, kept);
      return rowOf === undefined ? cells : cells.map((session) => rowOf[session] as number);
    };
    const responseTasks = rows(tasks.task, taskRows);
    const answerQuestions = rows(demographics.question, demographicRows);
    const [taskNumbers, taskOrder] = byFirstAppearance(responseTasks, tasks.tasks.length);
    const [questionNumbers, questionOrder] = byFirstAppearance(
      answerQuestions,
      demographics.questions.length,
    );
    const collected = taskOrder.map((index) => tasks.tasks[index] as CollectedTask);
    const names = new NameBook(SESSION_COLUMNS);
    const unidentified = this.#identify(order);

    const store: FrameStore = {
      sessions: {
        count,
        ids: pick(this.#ids, order),
        participantIds: pick(this.#participants, order),
        audienceIds: pick(this.#audiences, order),
        statuses: pick(this.#statuses, order),
        startedAt: this.#startedAt.finish(count, order),
        finishedAt: this.#finishedAt.finish(count, order),
        fetchedAt: this.#fetchedAt.finish(count, order),
      },
      demographicQuestions: questionOrder.map((index): DemographicQuestion => {
        const question = demographics.questions[index];
        if (question === undefined) throw new RangeError('no such question');
        const { label, multiple, variants, values, lists, cells, key } = question;
        const name = names.take(demographicColumnName(key, label));
        return { name, label, multiple, variants, values, lists, cells: cells.finish(count, order) };
      }),
      demographics: {
        session: sessions(demographics.session, demographicRows),
        question: renumbered(answerQuestions, questionNumbers),
        variant: rows(demographics.variant, demographicRows),
        value: rows(demographics.value, demographicRows),
      },
      taskQuestions: collected.map((task, position) => finishTask(task, position + 1, names)),
      responses: {
        session: sessions(tasks.session, taskRows),
        task: renumbered(responseTasks, taskNumbers),
        status: rows(tasks.status, taskRows),
        value: rows(tasks.value, taskRows),
        start: rows(tasks.start, taskRows),
        end: rows(tasks.end, taskRows),
      },
      taskGroups: {
        session: sessions(this.#groupSession, groupRows),
        ids: pick(this.#groups.ids, groupRows),
        types: pick(this.#groups.types, groupRows),
        score: rows(this.#groupScore, groupRows),
        sequences: pick(this.#groups.sequences, groupRows),
      },
      warnings: [],
    };
    store.warnings = collectWarnings(store, {
      duplicates: this.#duplicates,
      unreadable: this.#unreadable,
      unidentified,
      tasks: collected,
    });
    return store;
  }

  /** Undefined where the sessions came in order and none is to be left out. */
  #sessionOrder(): Int32Array | undefined {
    const starts = this.#startedAt.finish(this.#startedAt.length);
    let sorted = this.#superseded.size === 0;
    for (let row = 1; sorted && row < starts.length; row++) sorted = compareStarts(starts, row - 1, row) < 0;
    if (sorted) return undefined;
    const order = Int32Array.from(starts, (_, index) => index).filter(
      (index) => !this.#superseded.has(index),
    );
    return order.sort((a, b) => compareStarts(starts, a, b));
  }

  /** A session needs a key: one that came without is numbered, and the reader is told. */
  #identify(order: Int32Array | undefined): number {
    let number = 0;
    for (let row = 0; row < (order?.length ?? this.#ids.length); row++) {
      const session = order?.[row] ?? row;
      if (this.#ids[session] !== null) continue;
      do number++;
      while (this.#byId.has(`unidentified-${number}`));
      this.#ids[session] = `unidentified-${number}`;
    }
    return number;
  }
}

function finishTask(task: CollectedTask, number: number, names: NameBook): TaskQuestion {
  const { taskId, taskType, question, pool, raws, scale, labels, options, multiple } = task;
  const single = task.isChoice && !multiple;
  return {
    name: names.take(taskColumnName(number, question, taskType)),
    taskId: task.occurrence === 0 ? taskId : `${taskId}#${task.occurrence + 1}`,
    taskType,
    question,
    // One option each time, and nothing that says that there may be several: the option itself.
    values: single
      ? pool.values.map((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value))
      : pool.values,
    texts: pool.texts,
    raws,
    scale,
    labels: labels && Object.fromEntries(labels),
    options: options?.texts ?? null,
    // The options of a ranking may be known by nothing but the ranking.
    optionsVary: options === null || taskType === 'RANK_ORDER' ? null : options.vary,
    multiple,
    decodedBy: task.decodedBy.size === 0 ? null : [...task.decodedBy].join(', '),
  };
}
