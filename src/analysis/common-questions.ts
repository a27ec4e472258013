import type { TestData } from '../frames/tables.js';
import { counted } from './notes.js';
import { type AnsweredQuestion, answeredQuestions } from './questions.js';
import { labelKey } from './qx-groups.js';

/** What `compareQuestions` reads of a test. */
export type ComparedAnswers = Pick<TestData, 'test' | 'responses' | 'codebook'>;

/** A question that two tests ask. */
export interface CommonQuestion {
  a: AnsweredQuestion;
  b: AnsweredQuestion;
  /** How the two were matched, where that is a guess; empty where it is none. */
  note: string;
}

/**
 * The questions of the given task types that two tests ask in the same words (case and blanks aside), in the order of
 * the first. Where the same words stand several times, the first belongs to the first; where they stand more often in
 * one test than in the other, nobody can tell which belong together, and they are left out.
 */
export function commonQuestions(
  a: ComparedAnswers,
  b: ComparedAnswers,
  taskTypes: readonly string[],
): CommonQuestion[] {
  const [first, second] = [byWords(a, taskTypes), byWords(b, taskTypes)];
  const common = [...first].flatMap(([words, asked]) => {
    const again = second.get(words) ?? [];
    if (again.length !== asked.length) return [];
    return asked.map((question, i) => ({
      a: question,
      b: again[i] as AnsweredQuestion,
      note:
        asked.length === 1
          ? ''
          : `Asked ${asked.length} times in each test: number ${i + 1} against number ${i + 1}.`,
    }));
  });
  const order = answeredQuestions(a, taskTypes).map(({ column }) => column);
  return common.sort((x, y) => order.indexOf(x.a.column) - order.indexOf(y.a.column));
}

/** Questions by their kind and words; one whose text is not known is told by nothing that another test has. */
function byWords(test: ComparedAnswers, taskTypes: readonly string[]): Map<string, AnsweredQuestion[]> {
  const questions = new Map<string, AnsweredQuestion[]>();
  for (const question of answeredQuestions(test, taskTypes)) {
    const { question: text, task_type: kind } = question.codebook;
    if (text === null) continue;
    const key = `${kind} ${labelKey(text)}`;
    questions.set(key, [...(questions.get(key) ?? []), question]);
  }
  return questions;
}

/** Answers of both tests that are in no figure: those that could not be read, and those of which the measure makes nothing. */
export function unusedNote({ a, b }: CommonQuestion, used: number): string {
  const given = [a, b].reduce((sum, { values, codebook }) => sum + values.length + codebook.n_undecoded, 0);
  const unused = given - used;
  if (unused === 0) return '';
  return `${counted(unused, 'answer', 'answers')} left out: ${UNUSED[a.codebook.task_type ?? ''] ?? 'undefined outcomes'}, or unread.`;
}

const UNUSED: Partial<Record<string, string>> = { NPS: 'outside 0–10', RATING_SCALE: 'no numbers' };
