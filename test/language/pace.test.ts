import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pace } from '../../src/language/pace.js';
import { talkRatio } from '../../src/language/talk-ratio.js';
import { wordsByWindow } from '../../src/language/task-windows.js';

const cue = (startMs: number, endMs: number, words = 0) => ({ startMs, endMs, words });
const anyCue = fc
  .tuple(fc.nat(10_000), fc.nat(5000), fc.nat(30))
  .map(([startMs, duration, words]) => cue(startMs, startMs + duration, words));

describe('pace', () => {
  it('counts overlapping speech once', () => {
    expect(pace([cue(0, 3000), cue(1000, 4000), cue(5000, 6000)]).speechMs).toBe(5000);
  });

  it('takes a gap of 250 ms for a pause, and one of 249 ms for none', () => {
    const found = pace([cue(0, 1000), cue(1249, 2000), cue(2250, 3000)]);
    expect([found.pauses, found.pauseMs, found.longestPauseMs]).toEqual([1, 250, 250]);
  });

  it('measures silence over the time given, silence before the first word too', () => {
    expect(pace([cue(4000, 6000, 10)], { totalMs: 8000 })).toMatchObject({
      silenceShare: 0.75,
      wordsPerMinute: 75,
      articulationRate: 300,
    });
  });

  it('measures from the first cue to the last where no time is given', () => {
    expect(pace([cue(4000, 6000, 10)])).toMatchObject({
      totalMs: 2000,
      silenceShare: 0,
      wordsPerMinute: 300,
    });
  });

  it('has no length of pauses where there is none', () => {
    expect(pace([cue(0, 1000)])).toMatchObject({
      pauses: 0,
      pauseMs: 0,
      meanPauseMs: null,
      longestPauseMs: null,
    });
  });

  it('is null where no time passed', () => {
    expect(pace([])).toMatchObject({ wordsPerMinute: null, articulationRate: null, silenceShare: null });
  });

  it('does not depend on the order of the cues', () => {
    fc.assert(
      fc.property(fc.array(anyCue), (cues) => {
        expect(pace(cues.toReversed())).toEqual(pace(cues));
      }),
      { seed: 3 },
    );
  });
});

describe('the talk ratio', () => {
  it('is unknown as soon as one cue names nobody', () => {
    expect(
      talkRatio([
        { ...cue(0, 1, 1), speaker: 'A' },
        { ...cue(1, 2, 1), speaker: null },
      ]),
    ).toBeNull();
    expect(talkRatio([])).toBeNull();
  });

  it('has no shares of no words and of no time', () => {
    expect(talkRatio([{ ...cue(5, 5, 0), speaker: 'A' }])?.speakers).toEqual([
      { speaker: 'A', words: 0, timeMs: 0, wordShare: null, timeShare: null },
    ]);
  });

  it('counts runs of one speaker as turns', () => {
    const said = ['A', 'A', 'B', 'A'].map((speaker, i) => ({ ...cue(i, i + 1, 1), speaker }));
    expect(talkRatio(said)?.turns).toBe(3);
  });
});

describe('words by window', () => {
  it('shares out no more words than there are, and all of them where windows cover the time', () => {
    fc.assert(
      fc.property(fc.array(anyCue), (cues) => {
        const halves = [
          { startMs: 0, endMs: 7000 },
          { startMs: 7000, endMs: 20_000 },
        ];
        const all = cues.reduce((sum, one) => sum + one.words, 0);
        const found = wordsByWindow(cues, halves);
        expect(found.reduce((sum, one) => sum + one.overlap, 0)).toBeCloseTo(all, 6);
        expect(found.reduce((sum, one) => sum + one.midpoint, 0)).toBe(all);
      }),
      { seed: 4 },
    );
  });

  it('gives a cue without duration to the window that it falls into', () => {
    expect(
      wordsByWindow(
        [cue(5, 5, 3)],
        [
          { startMs: 0, endMs: 5 },
          { startMs: 5, endMs: 9 },
        ],
      ),
    ).toEqual([
      { overlap: 0, midpoint: 0 },
      { overlap: 3, midpoint: 3 },
    ]);
  });
});
