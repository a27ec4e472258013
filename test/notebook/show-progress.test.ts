import { describe, expect, it } from 'vitest';
import type { SyncProgress } from '../../src/archive/sync-counter.js';
import { progressInCell } from '../../src/notebook/progress-cell.js';

const at = (changes: Partial<SyncProgress>): SyncProgress => ({
  testId: 't',
  phase: 'details',
  sessions: 0,
  sessionsInScope: 60,
  newSessions: 0,
  newTranscripts: 0,
  requestsLeft: 60,
  ...changes,
});

/** What stands in the cell after each step, and the ids it was shown under. */
function drawn(steps: [ms: number, progress: SyncProgress][]) {
  const ids = new Set<string>();
  const texts: string[] = [];
  const html: string[] = [];
  let clock = 0;
  const onProgress = progressInCell(
    {
      show: () => undefined,
      replace: (id, bundle) => {
        ids.add(id);
        texts.push(String(bundle['text/plain']));
        html.push(String(bundle['text/html']));
      },
    },
    { id: 'bar', now: () => clock },
  );
  for (const [ms, progress] of steps) {
    clock = ms;
    onProgress(progress);
  }
  return { ids: [...ids], texts, html };
}

describe('progress in a cell', () => {
  it('is one output that is replaced, and leaves one line', () => {
    const { ids, texts, html } = drawn([
      [0, at({ phase: 'list', sessionsInScope: 0, requestsLeft: 1 })],
      [1000, at({})],
      [61_000, at({ sessions: 20, newSessions: 20, requestsLeft: 40 })],
      [400_000, at({ phase: 'done', sessions: 60, newSessions: 60, requestsLeft: 0 })],
    ]);
    expect(ids).toEqual(['bar']);
    expect(texts).toEqual([
      'Listing sessions',
      '0 of 60 sessions, 60 requests left',
      '20 of 60 sessions, 40 requests left, about 2 min',
      '60 sessions in the archive, 60 new.',
    ]);
    expect(html[2]).toContain('<progress value="20" max="60"');
    expect(html[3]).not.toContain('<progress');
  });

  it('draws a few times a second at most, and the end in any case', () => {
    const steps = Array.from({ length: 50 }, (_, step): [number, SyncProgress] => [
      step * 10,
      at({ sessions: step }),
    ]);
    const { texts } = drawn([...steps, [501, at({ phase: 'done', sessions: 1, requestsLeft: 0 })]]);
    expect(texts.length).toBe(4);
    expect(texts.at(-1)).toBe('1 session in the archive, nothing new.');
  });
});
