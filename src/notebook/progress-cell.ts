import type { SyncProgress } from '../archive/sync-counter.js';
import type { CellDisplay } from './cell-display.js';
import { escapeHtml } from './escape-html.js';

/** Milliseconds between two updates: a front end need not draw each request. */
const PAUSE = 200;

/**
 * A progress bar in a cell's output, updated in place, that leaves one line when the sync is done.
 * `id` is the display's; `now` gives milliseconds.
 */
export function progressInCell(
  display: CellDisplay,
  { id, now }: { id: string; now: () => number },
): (progress: SyncProgress) => void {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let asked = 0;
  let left: number | null = null;
  return (progress) => {
    if (left !== null && progress.requestsLeft < left) asked += left - progress.requestsLeft;
    left = progress.requestsLeft;
    const isDone = progress.phase === 'done';
    if (!isDone && now() - drawn < PAUSE) return;
    drawn = now();
    const text = isDone
      ? doneText(progress)
      : `${stateText(progress)}${timeText(asked, left, now() - started)}`;
    const bar = isDone ? '' : barHtml(asked, left);
    display.replace(id, {
      'text/html': `<p style="margin:.3em 0;font-variant-numeric:tabular-nums">${bar}${escapeHtml(text)}</p>`,
      'text/plain': text,
    });
  };
}

function barHtml(asked: number, left: number): string {
  return `<progress value="${asked}" max="${Math.max(1, asked + left)}" aria-label="requests"></progress> `;
}

function stateText({ phase, sessions, sessionsInScope, newTranscripts, requestsLeft }: SyncProgress): string {
  const size = (count: number) => count.toLocaleString('en-US');
  switch (phase) {
    case 'waiting':
      return 'Waiting: another process syncs this test';
    case 'list':
      return 'Listing sessions';
    case 'transcripts':
      return `${size(newTranscripts)} transcripts, ${size(requestsLeft)} requests left`;
    default:
      return `${size(sessions)} of ${size(sessionsInScope)} sessions, ${size(requestsLeft)} requests left`;
  }
}

/** By the pace so far, which has the rate limit in it; nothing before ten requests tell. */
function timeText(asked: number, left: number, elapsed: number): string {
  if (asked < 10 || left === 0) return '';
  const seconds = Math.round(((elapsed / asked) * left) / 1000);
  return seconds < 90 ? `, about ${Math.max(1, seconds)} s` : `, about ${Math.round(seconds / 60)} min`;
}

function doneText({ sessions, newSessions, newTranscripts }: SyncProgress): string {
  const size = (count: number, word: string) =>
    `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
  const transcripts = newTranscripts > 0 ? ` and ${size(newTranscripts, 'new transcript')}` : '';
  const brought =
    newSessions === 0 && newTranscripts === 0 ? 'nothing new' : `${newSessions} new${transcripts}`;
  return `${size(sessions, 'session')} in the archive, ${brought}.`;
}
