import type { TaskType } from '../api/documents.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import type { TrueValue } from './truth.js';

/** What a question may look at: who answers, and what was answered before (by the questions' keys). */
export interface Asking {
  person: Person;
  random: Random;
  answers: Readonly<Record<string, TrueValue>>;
  /** The number of the session, for what must occur at least once. */
  index: number;
}

/** One task of a study, and how people answer it. */
export interface Question {
  /** Names the question within its study. */
  key: string;
  text: string;
  type: TaskType;
  /** One of the rival shapes of `answer-shapes.ts`; several alternate from session to session. */
  shape: string | readonly string[];
  choices?: readonly string[];
  multiple?: boolean;
  scale?: { minimum: number; maximum: number; low: string; high: string };
  /** Address or title of what is shown: a page, a prototype, a picture. */
  shown?: string;
  /** Seconds that a participant of usual pace takes. */
  seconds: number;
  /** The chance that it is skipped. */
  skip?: number;
  /** Whether this participant gets to see it. Default: everybody does. */
  asked?(asking: Asking): boolean;
  /** What becomes of it where it was not asked: no task at all, or a task without a response. Default `absent`. */
  notAsked?: 'absent' | 'null-response';
  answer(asking: Asking): TrueValue;
}
