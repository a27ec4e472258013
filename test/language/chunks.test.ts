import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkCues } from '../../src/language/chunks.js';

const cue = (i: number, text: string, speaker: string | null = null) => ({
  startMs: i * 1000,
  endMs: i * 1000 + 900,
  speaker,
  text,
});

describe('chunks', () => {
  it('label each turn, and the first line of each piece', () => {
    const said = [cue(0, 'go on', 'M'), cue(1, 'so here', 'P'), cue(2, 'it is', 'P'), cue(3, 'fine', 'P')];
    expect(
      chunkCues(said, 6).map(({ text, words, startMs, endMs }) => [text, words, startMs, endMs]),
    ).toEqual([
      ['M: go on\nP: so here\nit is', 6, 0, 2900],
      ['P: fine', 1, 3000, 3900],
    ]);
  });

  it('give no label to a line of nobody, and a new one to who speaks after it', () => {
    const said = [cue(0, 'go on', 'M'), cue(1, 'music'), cue(2, 'yes', 'M')];
    expect(chunkCues(said, 9).map(({ text }) => text)).toEqual(['M: go on\nmusic\nM: yes']);
  });

  it('leave a cue that is too long whole', () => {
    expect(chunkCues([cue(0, 'a b c'), cue(1, 'd')], 2).map(({ words }) => words)).toEqual([3, 1]);
  });

  it('hold every cue once, in order', () => {
    const texts = fc.array(fc.constantFrom('one', 'one two', 'one two three'), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (said, maxWords) => {
        const pieces = chunkCues(
          said.map((text, i) => cue(i, text)),
          maxWords,
        );
        expect(pieces.flatMap((piece) => piece.text.split('\n'))).toEqual(said);
        expect(pieces.every((piece) => piece.words <= maxWords || piece.firstCue === piece.lastCue)).toBe(
          true,
        );
      }),
      { seed: 5 },
    );
  });
});
