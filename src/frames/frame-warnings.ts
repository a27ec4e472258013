import { type FrameStore, UNDECODED } from './frame-store.js';
import type { Warning } from './tables.js';

interface Counts {
  duplicates: number;
  unreadable: number;
  unidentified: number;
  /** By task: answers at which a decoder of the user's failed. */
  failures: readonly number[];
}

/** What a reader of the tables should know: at most one warning a column and kind. */
export function collectWarnings(store: FrameStore, counts: Counts): Warning[] {
  const warnings: Warning[] = [];
  if (counts.unreadable > 0) {
    const message = `${counts.unreadable} ${plural(counts.unreadable, 'document')} could not be read as a session: the row holds what the list says, and no answers.`;
    warnings.push({ code: 'unreadable-documents', message });
  }
  if (counts.duplicates > 0) {
    const message = `${counts.duplicates} ${plural(counts.duplicates, 'document')} told of a session again: the newest document of each session counts.`;
    warnings.push({ code: 'duplicate-sessions', message });
  }
  if (counts.unidentified > 0) {
    const message = `${counts.unidentified} ${plural(counts.unidentified, 'session')} came without an ID and got a made-up one (unidentified-1, …).`;
    warnings.push({ code: 'sessions-without-id', message });
  }
  const undecoded = new Int32Array(store.taskQuestions.length);
  const { status, task } = store.responses;
  for (let row = 0; row < status.length; row++) {
    if (status[row] === UNDECODED) undecoded[task[row] as number] = (undecoded[task[row] as number] ?? 0) + 1;
  }
  for (const [index, { name, taskType }] of store.taskQuestions.entries()) {
    const failed = counts.failures[index] ?? 0;
    if (failed > 0) {
      const message = `The decoder for ${name} (${taskType}) failed on ${failed} ${plural(failed, 'answer')}.`;
      warnings.push({ code: 'decoder-failed', message, subject: name });
    }
    const count = undecoded[index] ?? 0;
    if (count > failed) {
      const message = `${count} ${plural(count, 'answer')} of ${name} (${taskType}) have a shape that no decoder knows: their JSON is in responses.raw.`;
      warnings.push({ code: 'undecoded-answers', message, subject: name });
    }
  }
  return warnings;
}

const plural = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`);
