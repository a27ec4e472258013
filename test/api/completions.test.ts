import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ask,
  type Completions,
  completeSlot,
  dropSlot,
  NO_COMPLETIONS,
  pauseFor,
  type SlotRules,
  takeSlot,
  takeSpares,
} from '../../src/api/completions.js';

const RULES: SlotRules = { limit: 2, windowMs: 1000, marginMs: 50, holdMs: 5000, graceMs: 300 };

function ask(id: string, now: number, isAlive: Ask['isAlive'] = () => true): Ask {
  return { id, owner: `owner of ${id}`, now, isAlive };
}

/** Takes slots that are free. */
function taken(...ids: string[]): Completions {
  return ids.reduce((state, id) => takeSlot(state, ask(id, 0), RULES)[0], NO_COMPLETIONS);
}

describe('a slot', () => {
  it('is taken while one is free', () => {
    const [state, waitMs] = takeSlot(taken('a'), ask('b', 10), RULES);
    expect(waitMs).toBe(0);
    expect(state.slots.map(({ id, takenAt, doneAt }) => [id, takenAt, doneAt])).toEqual([
      ['a', 0, null],
      ['b', 10, null],
    ]);
  });

  it('is free again one window and the margin after its request completed, not after it was sent', () => {
    const full = completeSlot(taken('a', 'b'), 'a', 700);
    expect(takeSlot(full, ask('c', 1749), RULES)[1]).toBe(1);
    expect(takeSlot(full, ask('c', 1750), RULES)[1]).toBe(0);
  });

  it('under way can be free in a window and the margin at the soonest', () => {
    expect(takeSlot(taken('a', 'b'), ask('c', 300), RULES)[1]).toBe(1050);
  });

  it('that nothing was sent in is free at once', () => {
    expect(takeSlot(dropSlot(taken('a', 'b'), 'b'), ask('c', 1), RULES)[1]).toBe(0);
  });

  it('of a holder that died is freed by time, from when the death was seen', () => {
    const dead = (now: number) => ask('c', now, (owner) => owner !== 'owner of a');
    const [seen, waitMs] = takeSlot(taken('a', 'b'), dead(400), RULES);
    expect(waitMs).toBe(1050);
    expect(takeSlot(seen, dead(1449), RULES)[1]).toBe(1);
    expect(takeSlot(seen, dead(1450), RULES)[1]).toBe(0);
  });

  it('that is held longer than any request takes counts as completed then', () => {
    expect(takeSlot(taken('a', 'b'), ask('c', 6049), RULES)[1]).toBe(1);
    expect(takeSlot(taken('a', 'b'), ask('c', 6050), RULES)[1]).toBe(0);
  });

  it('that was taken in the future is held no longer than any other: the clock was set back', () => {
    const [full] = takeSlot(takeSlot(NO_COMPLETIONS, ask('a', 99_000), RULES)[0], ask('b', 99_000), RULES);
    const [seen] = takeSlot(full, ask('c', 100), RULES);
    expect(takeSlot(seen, ask('d', 6149), RULES)[1]).toBe(1);
    expect(takeSlot(seen, ask('d', 6150), RULES)[1]).toBe(0);
  });

  it('with a stamp from the future counts from now: the clock was set back', () => {
    const ahead = completeSlot(completeSlot(taken('a', 'b'), 'a', 9_000_000), 'b', 9_000_000);
    expect(takeSlot(ahead, ask('c', 100), RULES)[1]).toBe(1050);
  });
});

describe('the line', () => {
  const full = completeSlot(completeSlot(taken('a', 'b'), 'a', 100), 'b', 300);

  it('wakes each waiter for a slot of its own', () => {
    const [first, firstWait] = takeSlot(full, ask('c', 400), RULES);
    const [second, secondWait] = takeSlot(first, ask('d', 400), RULES);
    const [, thirdWait] = takeSlot(second, ask('e', 400), RULES);
    expect([firstWait, secondWait]).toEqual([750, 950]);
    // Those ahead look again before a second windowful is free.
    expect(thirdWait).toBe(1050);
  });

  it('serves whoever came first, also where another asks first', () => {
    const [waiting] = takeSlot(full, ask('c', 400), RULES);
    expect(takeSlot(waiting, ask('d', 1150), RULES)[1]).toBeGreaterThan(0);
    expect(takeSlot(waiting, ask('c', 1150), RULES)[1]).toBe(0);
  });

  it('passes over a waiter that died or does not look again', () => {
    const [waiting] = takeSlot(full, ask('c', 400), RULES);
    const dead = ask('d', 1150, (owner) => owner !== 'owner of c');
    expect(takeSlot(waiting, dead, RULES)[1]).toBe(0);
    expect(takeSlot(waiting, ask('d', 1450), RULES)[1]).toBe(0);
  });

  it('keeps its order when a waiter asks again', () => {
    const [one] = takeSlot(full, ask('c', 400), RULES);
    const [two] = takeSlot(one, ask('d', 400), RULES);
    const [again] = takeSlot(two, ask('c', 500), RULES);
    expect(again.waiters.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('spare slots', () => {
  const rules = { ...RULES, limit: 10 };

  /** One took its slot of ten while so many others wait in line. */
  function first(others: number): Completions {
    const waiters = Array.from({ length: others }, (_, index) => ({ id: `w${index}`, owner: 'o', dueAt: 9 }));
    return { ...takeSlot(NO_COMPLETIONS, ask('a', 0), rules)[0], waiters };
  }

  it.each([
    [0, 4, 4],
    [0, 20, 9],
    [1, 20, 4],
    [2, 20, 2],
    [9, 20, 0],
    [30, 20, 0],
  ])('with %i others in line and %i jobs behind are %i', (others, jobs, expected) => {
    const ids = Array.from({ length: jobs }, (_, index) => `s${index}`);
    const [state, taken] = takeSpares(first(others), ids, ask('a', 0), rules);
    expect(taken).toEqual(ids.slice(0, expected));
    expect(state.slots.map(({ id }) => id)).toEqual(['a', ...taken]);
  });
});

describe('a pause', () => {
  it('stops everyone, also where slots are free', () => {
    const paused = pauseFor(NO_COMPLETIONS, 4000, 1000);
    expect(takeSlot(paused, ask('a', 1000), RULES)[1]).toBe(4000);
    expect(takeSlot(paused, ask('a', 5000), RULES)[1]).toBe(0);
  });

  it('is not shortened by a shorter one', () => {
    expect(pauseFor(pauseFor(NO_COMPLETIONS, 5000, 0), 2000, 1000).pausedUntil).toBe(5000);
    expect(pauseFor(pauseFor(NO_COMPLETIONS, 5000, 0), 5000, 1000).pausedUntil).toBe(6000);
  });

  it('that begins in the future begins now, as long as it was: the clock was set back', () => {
    const [seen, waitMs] = takeSlot(pauseFor(NO_COMPLETIONS, 4000, 99_000), ask('a', 1000), RULES);
    expect(waitMs).toBe(4000);
    expect(takeSlot(seen, ask('a', 4999), RULES)[1]).toBe(1);
    expect(takeSlot(seen, ask('a', 5000), RULES)[1]).toBe(0);
  });
});

describe('any run of requests, wherever between sending and completion the server counts them', () => {
  it('never has more than the limit in any window', () => {
    const latency = fc.integer({ min: 0, max: 400 });
    const request = fc.record({ process: fc.integer({ min: 0, max: 2 }), before: latency, after: latency });
    fc.assert(
      fc.property(fc.array(request, { minLength: 3, maxLength: 40 }), (requests) => {
        const counted = simulate(requests);
        expect(counted).toHaveLength(requests.length);
        for (const [index, at] of counted.entries()) {
          const earlier = counted[index - RULES.limit];
          if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(RULES.windowMs);
        }
      }),
      { seed: 20260301, numRuns: 200 },
    );
  });
});

interface Simulated {
  process: number;
  before: number;
  after: number;
}

/** Lets three processes work off their requests, each waiting as it is told; gives when the server counted. */
function simulate(requests: Simulated[]): number[] {
  let state = NO_COMPLETIONS;
  const counted: number[] = [];
  const events = new Map<number, (() => void)[]>();
  const at = (time: number, event: () => void) => events.set(time, [...(events.get(time) ?? []), event]);
  const start = (queue: Simulated[], number: number, now: number) => {
    const [request, ...rest] = queue;
    if (request === undefined) return;
    const id = `${request.process}#${number}`;
    const [next, waitMs] = takeSlot(state, ask(id, now), RULES);
    state = next;
    if (waitMs > 0) {
      at(now + waitMs, () => start(queue, number, now + waitMs));
      return;
    }
    counted.push(now + request.before);
    const doneAt = now + request.before + request.after;
    at(doneAt, () => {
      state = completeSlot(state, id, doneAt);
    });
    start(rest, number + 1, now);
  };
  for (const process of [0, 1, 2]) {
    at(process, () =>
      start(
        requests.filter((request) => request.process === process),
        0,
        process,
      ),
    );
  }
  while (events.size > 0) {
    const time = Math.min(...events.keys());
    const due = events.get(time) ?? [];
    events.delete(time);
    for (const event of due) event();
  }
  return counted.sort((a, b) => a - b);
}
