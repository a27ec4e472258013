import { describe, expect, it } from 'vitest';
import type { SyncProgress } from '../../src/archive/sync-counter.js';
import type { CommandContext } from '../../src/cli/context.js';
import { duration } from '../../src/cli/duration.js';
import { Pace } from '../../src/cli/pace.js';
import { progressLine, SyncDisplay } from '../../src/cli/sync-display.js';
import { Trouble } from '../../src/cli/trouble.js';

const RATE = { limit: 10, windowMs: 60_000 };
const progress = (changes: Partial<SyncProgress> = {}): SyncProgress => ({
  testId: 'a',
  phase: 'details',
  sessions: 40,
  sessionsInScope: 200,
  newSessions: 40,
  newTranscripts: 0,
  requestsLeft: 160,
  ...changes,
});

function display(isTTY: boolean) {
  let now = 0;
  const printed: string[] = [];
  const context = {
    stderr: { write: (text: string) => printed.push(text), columns: 60 },
    clock: () => now,
    isTTY,
  } as unknown as CommandContext;
  const shown = new SyncDisplay(context, RATE);
  return { printed, shown, at: (ms: number) => (now = ms) };
}

describe('a line of progress', () => {
  it('tells sessions, requests, the wait and the time to go', () => {
    const pace = new Pace(RATE);
    for (let i = 0; i < 10; i++) pace.note(0);
    expect(progressLine([progress()], pace, 18_000)).toBe(
      '40 of 200 sessions · about 16 min to go · waiting 42 s for the rate limit · 10 requests done, 160 left',
    );
  });

  it('adds up several tests', () => {
    const tests = [
      progress(),
      progress({ testId: 'b', phase: 'transcripts', newTranscripts: 3, requestsLeft: 2 }),
    ];
    expect(progressLine(tests, new Pace(RATE), 0)).toMatch(
      /^80 of 400 sessions · about 16 min to go · 3 new transcripts · .*162 left/,
    );
  });

  it('tells of a request that failed, and when it is tried again', () => {
    const trouble = new Trouble();
    const event = { path: '/api', attempt: 3, status: null, waitedMs: 0, durationMs: 20, retryInMs: 8_000 };
    expect(trouble.note(event, 12_000)).toBe(true);
    expect(progressLine([progress()], new Pace(RATE), 12_000, trouble.text(12_000))).toMatch(
      /^40 of 200 sessions · no answer \(try 3\): trying again in 8 s · about 15 min to go · /,
    );
  });

  it('says what it waits for', () => {
    const waiting = progress({ phase: 'waiting', requestsLeft: 1 });
    const says = 'Waiting for another uxframe that syncs the same test';
    expect(progressLine([waiting], new Pace(RATE), 0)).toBe(says);
    expect(progressLine([progress({ testId: 'b' }), waiting], new Pace(RATE), 0)).toContain(` · ${says} · `);
  });

  it('before there is a list says so, and counts no request that is tried again as done', () => {
    const pace = new Pace(RATE);
    pace.note(0, false);
    expect(progressLine([], pace, 0)).toBe('Reading the list · 0 requests done');
  });

  it.each([
    [0, '0 s'],
    [42_001, '43 s'],
    [360_000, '6 min'],
    [6_000_000, '1 h 40 min'],
    [7_200_000, '2 h'],
  ])('gives %i ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe('the display', () => {
  it('writes a line to a log soon, and then one a window', () => {
    const { printed, shown, at } = display(false);
    shown.start();
    const linesAt = [1_000, 6_000, 59_000, 65_000, 67_000, 125_000, 127_000].map((ms) => {
      at(ms);
      shown.noteProgress(progress());
      return printed.length;
    });
    shown.stop();
    expect(linesAt).toEqual([0, 1, 1, 1, 2, 2, 3]);
    expect(printed.every((line) => line.endsWith('\n') && !line.includes('\u001b'))).toBe(true);
  });

  it('says once, and at once, in a log too that it waits for another process', () => {
    const { printed, shown } = display(false);
    shown.noteProgress(progress({ phase: 'waiting' }));
    shown.noteProgress(progress({ phase: 'waiting' }));
    expect(printed).toEqual(['Waiting for another uxframe that syncs the same test\n']);
  });

  it('shows at once that a request failed', () => {
    const { printed, shown, at } = display(true);
    at(500);
    const event = { path: '/api', attempt: 1, status: 503, waitedMs: 0, durationMs: 20, retryInMs: 4_000 };
    shown.noteRequest(event);
    expect(printed.at(-1)).toContain('answer 503 (try 1): trying again in 4 s');
    at(700);
    shown.noteRequest({ ...event, status: 200, retryInMs: null });
    shown.noteProgress(progress());
    expect(printed.at(-1)).not.toContain('trying again');
  });

  it('updates one line in place on a terminal, no wider than it, and leaves it clean', () => {
    const { printed, shown, at } = display(true);
    shown.start();
    for (const ms of [50, 100, 150, 250]) {
      at(ms);
      shown.noteProgress(progress());
    }
    shown.stop();
    expect(printed).toHaveLength(3);
    expect(
      printed.slice(0, 2).every((line) => line.startsWith('\r\u001b[2K40 of 200') && line.length <= 59 + 5),
    ).toBe(true);
    expect(printed.at(-1)).toBe('\r\u001b[2K');
  });
});
