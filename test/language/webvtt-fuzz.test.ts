import { describe, expect, it } from 'vitest';
import { isUxframeError } from '../../src/errors.js';
import { transcriptCues } from '../../src/language/cues.js';
import { mutate, seeded } from './mutation.js';

/** `npm run fuzz:webvtt` runs 100,000. */
const FILES = Number(process.env.UXFRAME_FUZZ ?? 5000);

describe(`${FILES} mutated WebVTT files`, () => {
  it('give sound cues or the typed error, and nothing else', { timeout: 600_000 }, () => {
    const random = seeded(20_26);
    const faults: { vtt: string; fault: string }[] = [];
    let read = 0;
    let refused = 0;
    for (let file = 0; file < FILES; file += 1) {
      const vtt = mutate(random);
      try {
        const cues = transcriptCues(vtt);
        read += 1;
        const unsound = cues.find(
          ({ startMs, endMs, text }, i) =>
            !Number.isInteger(startMs) ||
            !(endMs >= startMs) ||
            text.trim() === '' ||
            startMs < (cues[i - 1]?.startMs ?? 0),
        );
        if (unsound) faults.push({ vtt, fault: JSON.stringify(unsound) });
      } catch (error) {
        refused += 1;
        if (!isUxframeError(error, 'webvtt')) faults.push({ vtt, fault: String(error) });
      }
    }
    expect(faults).toEqual([]);
    expect(read + refused).toBe(FILES);
    // Were nearly all refused, or nearly all read, the mutations would try nothing.
    expect(read / FILES).toBeGreaterThan(0.2);
    expect(refused / FILES).toBeGreaterThan(0.05);
  });
});
