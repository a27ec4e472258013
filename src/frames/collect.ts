import { NameBook, SESSION_COLUMNS } from './column-name.js';
import type { Decoders } from './decoders/decoder.js';
import type { JsonObject } from './decoders/json.js';
import { DemographicCollector } from './demographic-collector.js';
import { headOf, listOf, partsOf, type ReadDocument, readDocument } from './document.js';
import type { FrameStore } from './frame-store.js';
import { collectWarnings } from './frame-warnings.js';
import { HeadCollector } from './head-collector.js';
import { oldestFirst } from './session-order.js';
import { readSessionText } from './session-text.js';
import { TaskCollector } from './task-collector.js';
import { TaskGroupCollector } from './task-group-collector.js';
import { TaskTextReader } from './task-text.js';

/** Reads all documents once, in any order, and gives their cells, oldest session first. */
export function collectSessions(documents: Iterable<unknown>, decoders?: Decoders): FrameStore {
  const collector = new SessionCollector(decoders);
  for (const document of oldestFirst(documents)) collector.read(document);
  return collector.finish();
}

class SessionCollector {
  readonly #heads = new HeadCollector();
  readonly #demographics = new DemographicCollector();
  readonly #tasks: TaskCollector;
  readonly #taskText: TaskTextReader;
  readonly #groups = new TaskGroupCollector();
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
    const session = this.#heads.next;
    if (!this.#heads.add(document)) return;
    this.#demographics.add(session, document.demographics);
    this.#tasks.add(session, document.tasks, document.version);
    this.#groups.add(session, document.taskGroups);
  }

  /** False where the text has to be read in the ordinary way; what was added of it is left out then. */
  #addText(list: JsonObject, text: string): boolean {
    const session = this.#heads.next;
    const before = this.#collectedParts();
    const header = readSessionText(text, session, {
      demographics: this.#demographics,
      tasks: this.#taskText,
    });
    if (header === undefined) {
      if (this.#collectedParts() > before) this.#heads.addLeftOut(headOf({}, {}, null));
      return false;
    }
    const head = headOf(list, header, 3);
    if (!this.#heads.add(head)) this.#heads.addLeftOut(head);
    this.#groups.add(session, listOf(header.taskGroups));
    return true;
  }

  #collectedParts(): number {
    return this.#tasks.session.length + this.#demographics.session.length;
  }

  finish(): FrameStore {
    const order = this.#heads.order();
    const unidentified = this.#heads.nameUnidentified(order);
    const names = new NameBook(SESSION_COLUMNS);
    // Demographics have the first choice of names: their columns come first.
    const { demographicQuestions, demographics } = this.#demographics.finish(order, names);
    const { tasks, taskQuestions, responses } = this.#tasks.finish(order, names);
    return {
      sessions: this.#heads.finish(order),
      demographicQuestions,
      demographics,
      taskQuestions,
      responses,
      taskGroups: this.#groups.finish(order),
      warnings: collectWarnings(
        { taskQuestions, responses },
        { duplicates: this.#heads.duplicates, unreadable: this.#unreadable, unidentified, tasks },
      ),
    };
  }
}
