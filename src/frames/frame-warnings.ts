import { type FrameStore, UNDECODED } from './frame-store.js';
import type { Warning } from './tables.js';
import type { CollectedTask } from './task-collector.js';

interface Collected {
  duplicates: number;
  unreadable: number;
  unidentified: number;
  /** In the order of the store's questions. */
  tasks: readonly Pick<CollectedTask, 'failed' | 'scales'>[];
}

/** What a reader of the tables should know: at most one warning a column and kind. */
export function collectWarnings(store: FrameStore, collected: Collected): Warning[] {
  const warnings: Warning[] = [];
  if (collected.unreadable > 0) {
    const message = `${collected.unreadable} ${plural(collected.unreadable, 'document')} could not be read as a session: the row holds what the list says, and no answers.`;
    warnings.push({ code: 'unreadable-documents', message });
  }
  if (collected.duplicates > 0) {
    const message = `${collected.duplicates} ${plural(collected.duplicates, 'document')} told of a session again: the newest document of each session counts.`;
    warnings.push({ code: 'duplicate-sessions', message });
  }
  if (collected.unidentified > 0) {
    const message = `${collected.unidentified} ${plural(collected.unidentified, 'session')} came without an ID and got a made-up one (unidentified-1, …).`;
    warnings.push({ code: 'sessions-without-id', message });
  }
  const unread = store.taskQuestions.map(() => ({ undecoded: 0, failed: 0 }));
  const { status, task, value } = store.responses;
  for (let row = 0; row < status.length; row++) {
    if (status[row] !== UNDECODED) continue;
    const index = task[row] as number;
    const isFailure = collected.tasks[index]?.failed.has(value[row] as number) === true;
    (unread[index] as (typeof unread)[number])[isFailure ? 'failed' : 'undecoded']++;
  }
  for (const [index, { name, taskType }] of store.taskQuestions.entries()) {
    const { undecoded, failed } = unread[index] as (typeof unread)[number];
    if (failed > 0) {
      const message = `The decoder for ${name} (${taskType}) failed on ${failed} ${plural(failed, 'answer')}.`;
      warnings.push({ code: 'decoder-failed', message, subject: name });
    }
    if (undecoded > 0) {
      const message = `${undecoded} ${plural(undecoded, 'answer')} of ${name} (${taskType}) ${undecoded === 1 ? 'has' : 'have'} a shape that no decoder knows: their JSON is in responses.raw.`;
      warnings.push({ code: 'undecoded-answers', message, subject: name });
    }
    const scales = [...(collected.tasks[index]?.scales ?? [])];
    if (scales.length > 1) {
      const message = `The answers of ${name} (${taskType}) tell different scales (${scales.join(', ')}): a figure over all of them mixes these.`;
      warnings.push({ code: 'mixed-scales', message, subject: name });
    }
  }
  return warnings;
}

const plural = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`);
