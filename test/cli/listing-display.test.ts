import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/context.js';
import { ListingDisplay } from '../../src/cli/listing-display.js';

describe('the display of a listing', () => {
  it('tells what is listed, what is asked about, and of a request that is tried again', () => {
    let now = 0;
    const printed: string[] = [];
    const context = {
      stderr: { write: (text: string) => printed.push(text) },
      clock: () => now,
      isTTY: false,
    } as unknown as CommandContext;
    const display = new ListingDisplay(context, { limit: 10, windowMs: 5_000 });
    const event = { path: '/api', attempt: 2, status: null, waitedMs: 0, durationMs: 20, retryInMs: 4_000 };
    display.start();
    now = 6_000;
    display.noteRequest(event);
    now = 12_000;
    display.noteRequest({ ...event, status: 200, retryInMs: null });
    display.noteListed();
    now = 18_000;
    display.noteToProbe(40);
    display.noteProbed();
    display.stop();
    expect(printed).toEqual([
      'no answer (try 2): trying again in 4 s · 0 tests listed\n',
      '1 test listed\n',
      '39 tests to ask about, whose kind is not listed · at least 15 s to go (--no-probe asks nothing)\n',
    ]);
  });
});
