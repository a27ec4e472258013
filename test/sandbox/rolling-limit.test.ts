import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/sandbox/random.js';
import { RollingLimit } from '../../src/sandbox/rolling-limit.js';

describe('the rolling limit', () => {
  it('admits so many in a window, and the next when the oldest is one window old', () => {
    const limit = new RollingLimit(2, 1000);
    expect([0, 400, 500, 999, 1000, 1100, 1400].map((now) => limit.admit(now))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('does not count what it refuses', () => {
    const limit = new RollingLimit(1, 1000);
    expect([0, 900, 1000].map((now) => limit.admit(now))).toEqual([true, false, true]);
  });

  it('has no edge where two windows meet: never more than the limit within any window', () => {
    const limit = new RollingLimit(10, 1000);
    const admitted = Array.from({ length: 400 }, (_, index) => index * 13).filter((now) => limit.admit(now));
    const crowds = admitted.map((end) => admitted.filter((time) => time > end - 1000 && time <= end).length);
    expect(Math.max(...crowds)).toBe(10);
  });

  it('says what is left and how many whole seconds until a slot is free', () => {
    const limit = new RollingLimit(3, 60_000);
    expect([limit.remaining(0), limit.resetSeconds(0)]).toEqual([3, 0]);
    limit.admit(0);
    limit.admit(10_000);
    expect([limit.remaining(10_000), limit.resetSeconds(10_001)]).toEqual([1, 50]);
    expect([limit.remaining(60_000), limit.resetSeconds(60_000)]).toEqual([2, 10]);
  });

  it('never refuses a client that reuses a slot one window after its answer, whatever the latency', () => {
    const random = createRandom('latency');
    const limit = new RollingLimit(10, 1000);
    let slots = Array.from({ length: 10 }, () => 0);
    let now = 0;
    for (let request = 0; request < 500; request++) {
      const free = Math.min(...slots);
      now = Math.max(now, free);
      // The request travels, is counted at its arrival, and is answered later.
      const [there, back] = [random.int(0, 40), random.int(0, 300)];
      expect(limit.admit(now + there)).toBe(true);
      slots = [...slots.filter((_, place) => place !== slots.indexOf(free)), now + there + back + 1000];
      now += 40;
    }
  });
});
