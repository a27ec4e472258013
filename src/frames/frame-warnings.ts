import type { CollectedTask } from './collected-task.js';
import { ANSWERED, type FrameStore, type TaskQuestion, UNDECODED } from './frame-store.js';
import type { Warning } from './tables.js';

type Answered = Pick<FrameStore, 'responses' | 'taskQuestions'>;

interface Collected {
  duplicates: number;
  unreadable: number;
  unidentified: number;
  /** In the order of `taskQuestions`. */
  tasks: readonly Pick<CollectedTask, 'failed' | 'scales'>[];
}

/**
 * What a reader of the tables should know: at most one warning a column and kind. The message says what it means
 * for the figures, the detail where a programmer looks.
 */
export function collectWarnings(answered: Answered, collected: Collected): Warning[] {
  const answers = countAnswers(answered, collected);
  return [
    ...documentWarnings(collected),
    ...answered.taskQuestions.flatMap((question, index) => [
      ...unreadWarnings(question, answers[index] as AnswerCounts),
      ...scaleWarnings(question, [...(collected.tasks[index]?.scales ?? [])]),
    ]),
  ];
}

function documentWarnings({ unreadable, duplicates, unidentified }: Collected): Warning[] {
  const warnings: Warning[] = [];
  if (unreadable > 0) {
    const message = `${counted(unreadable, 'session')} could not be read: counted among the sessions, and in no figure of what people answered.`;
    warnings.push({ code: 'unreadable-documents', message });
  }
  if (duplicates > 0) {
    const message = `${counted(duplicates, 'document')} told of a session again: each session counts once, by its newest document.`;
    warnings.push({ code: 'duplicate-sessions', message });
  }
  if (unidentified > 0) {
    const message = `${counted(unidentified, 'session')} came without an ID and got a made-up one (unidentified-1, …): a session that came twice in this way counts twice.`;
    warnings.push({ code: 'sessions-without-id', message });
  }
  return warnings;
}

/** How many sessions gave an answer to a question, and how many of these are in no figure. */
interface AnswerCounts {
  given: number;
  undecoded: number;
  failed: number;
}

function countAnswers({ responses, taskQuestions }: Answered, { tasks }: Collected): AnswerCounts[] {
  const counts = taskQuestions.map((): AnswerCounts => ({ given: 0, undecoded: 0, failed: 0 }));
  const { status, task, value } = responses;
  for (let row = 0; row < status.length; row++) {
    const index = task[row] as number;
    const count = counts[index] as AnswerCounts;
    if (status[row] === ANSWERED) count.given++;
    else if (status[row] === UNDECODED) {
      count.given++;
      count[tasks[index]?.failed.has(value[row] as number) === true ? 'failed' : 'undecoded']++;
    }
  }
  return counts;
}

function unreadWarnings(question: TaskQuestion, { given, undecoded, failed }: AnswerCounts): Warning[] {
  const { name, taskType } = question;
  const warnings: Warning[] = [];
  const of = (count: number) =>
    given === count ? allOf(given) : `${count.toLocaleString('en-US')} of ${counted(given, 'answer')}`;
  const detail = `As they came, they are in responses.raw (column ${name}, type ${taskType}).`;
  if (failed > 0) {
    const message = `${of(failed)} to ${asked(question)} could not be read, since a decoder of your own failed: no table or chart counts them.`;
    warnings.push({ code: 'decoder-failed', message, detail, subject: name });
  }
  if (undecoded > 0) {
    const message = `${of(undecoded)} to ${asked(question)} could not be read: no table or chart counts them.`;
    const structure = `${detail} answerShapes and "uxframe shapes" tell their structure.`;
    warnings.push({ code: 'undecoded-answers', message, detail: structure, subject: name });
  }
  return warnings;
}

const allOf = (given: number): string =>
  given === 1 ? 'The only answer' : `All ${counted(given, 'answer')}`;

function scaleWarnings(question: TaskQuestion, scales: readonly string[]): Warning[] {
  if (scales.length < 2) return [];
  const { name, taskType } = question;
  const message = `People answered ${asked(question)} on different scales (${scales.join(', ')}): a mean or a share over all of them mixes these, and is not to be trusted.`;
  return [{ code: 'mixed-scales', message, detail: `Column ${name}, type ${taskType}.`, subject: name }];
}

/** Longer questions are cut: the column tells the rest. */
const LONGEST = 120;

/** The question as people saw it; its column where the documents do not tell the text. */
function asked({ question, name }: TaskQuestion): string {
  const text = question?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return `the question ${name}`;
  const letters = [...text];
  return letters.length > LONGEST ? `“${letters.slice(0, LONGEST - 1).join('')}…”` : `“${text}”`;
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
