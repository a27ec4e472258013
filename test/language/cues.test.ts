import { describe, expect, it } from 'vitest';
import { transcriptCues } from '../../src/language/cues.js';

const cuesOf = (...texts: string[]) =>
  transcriptCues(
    `WEBVTT\n\n${texts.map((text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}`).join('\n\n')}`,
  ).map(({ speaker, text }) => [speaker, text]);

describe('cues of speech', () => {
  it('takes speakers from voice tags, with classes and entities', () => {
    expect(cuesOf('<v.loud Mary &amp; Jo>Hi <i>you</i></v>', 'nobody')).toEqual([
      ['Mary & Jo', 'Hi you'],
      [null, 'nobody'],
    ]);
  });

  it('takes speakers from prefixes that repeat', () => {
    expect(
      cuesOf('Moderator: Go on', 'Participant 1: Well', 'Moderator: Yes?', 'Participant 1: so', 'hm'),
    ).toEqual([
      ['Moderator', 'Go on'],
      ['Participant 1', 'Well'],
      ['Moderator', 'Yes?'],
      ['Participant 1', 'so'],
      [null, 'hm'],
    ]);
  });

  it('takes no speaker from a prefix that stands once, from a time or from a sentence', () => {
    expect(
      cuesOf(
        'Question: where is it?',
        'At 10:30 I left',
        'At 10:45 I came back',
        'so then: yes',
        'so then: no',
      ),
    ).toEqual([
      [null, 'Question: where is it?'],
      [null, 'At 10:30 I left'],
      [null, 'At 10:45 I came back'],
      [null, 'so then: yes'],
      [null, 'so then: no'],
    ]);
  });

  it('takes no speaker from a prefix that stands once beside one that repeats', () => {
    expect(cuesOf('Moderator: Go on', 'Note: it is slow', 'Moderator: Yes?')).toEqual([
      ['Moderator', 'Go on'],
      [null, 'Note: it is slow'],
      ['Moderator', 'Yes?'],
    ]);
  });

  it('takes a prefix of forty letters for a name, and a longer one for a sentence', () => {
    const name = `Ana${'-'.repeat(37)}`;
    expect(cuesOf(`${name}: one`, `${name}: two`)).toEqual([
      [name, 'one'],
      [name, 'two'],
    ]);
    expect(cuesOf(`${name}-: one`, `${name}-: two`)).toEqual([
      [null, `${name}-: one`],
      [null, `${name}-: two`],
    ]);
  });

  it('takes a full-width colon for a colon', () => {
    expect(cuesOf('主持人：请继续', '主持人：好的')).toEqual([
      ['主持人', '请继续'],
      ['主持人', '好的'],
    ]);
  });

  it('leaves prefixes alone where voice tags name the speakers, if only one', () => {
    expect(cuesOf('<v Ana>Note: one', '<v Ana>Note: two')).toEqual([
      ['Ana', 'Note: one'],
      ['Ana', 'Note: two'],
    ]);
    expect(cuesOf('well <v Ana>Hi</v>', 'Note: one', 'Note: two')).toEqual([
      [null, 'well'],
      ['Ana', 'Hi'],
      [null, 'Note: one'],
      [null, 'Note: two'],
    ]);
  });

  it('parts a cue of several voices and shares its time by length', () => {
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:10.000\n<v A>abcd</v>\n<v B>efghijkl</v>';
    expect(transcriptCues(vtt)).toEqual([
      { startMs: 0, endMs: 3333, speaker: 'A', text: 'abcd' },
      { startMs: 3333, endMs: 10_000, speaker: 'B', text: 'efghijkl' },
    ]);
  });

  it('parts lines that begin with another known name', () => {
    expect(cuesOf('A: one\nB: two', 'A: three\nand four', 'B: five')).toEqual([
      ['A', 'one'],
      ['B', 'two'],
      ['A', 'three and four'],
      ['B', 'five'],
    ]);
  });

  it.each([
    ['R&amp;D &lt;b&gt;', 'R&D <b>'],
    ['caf&eacute; &#233; &#xE9; &#x1F600;', 'café é é 😀'],
    ['5 &#60; 6 &#x26; 7', '5 < 6 & 7'],
    ['AT&T and R & D', 'AT&T and R & D'],
    ['<b>un</b>known <00:00.500>word', 'unknown word'],
    ['<ruby>漢<rt>kan</rt></ruby>字', '漢字'],
    ['one\ntwo', 'one two'],
    [' one  \ttwo ', 'one two'],
  ])('makes plain text of %j', (raw, plain) => {
    expect(cuesOf(raw)).toEqual([[null, plain]]);
  });

  it('sorts by start, gives a backward cue no duration, and leaves out empty ones', () => {
    const vtt =
      'WEBVTT\n\n00:05.000 --> 00:04.000\nb\n\n00:01.000 --> 00:02.000\n<b></b>\n\n00:00.000 --> 00:01.000\na';
    expect(transcriptCues(vtt)).toEqual([
      { startMs: 0, endMs: 1000, speaker: null, text: 'a' },
      { startMs: 5000, endMs: 5000, speaker: null, text: 'b' },
    ]);
  });

  it('sorts cues of the same start by their end', () => {
    const vtt =
      'WEBVTT\n\n00:00.000 --> 00:03.000\nlong\n\n00:00.000 --> 00:01.000\nshort\n\n00:00.000 --> 00:02.000\nmiddle';
    expect(transcriptCues(vtt).map(({ text }) => text)).toEqual(['short', 'middle', 'long']);
  });

  it('leaves out a line without text before the first name', () => {
    expect(cuesOf('<b></b>\nA: one', 'A: two')).toEqual([
      ['A', 'one'],
      ['A', 'two'],
    ]);
  });

  it.each([
    ['nested tags', '<b>'],
    ['nested voices', '<v A>'],
    ['open tags', '<'],
    ['ampersands', '&x;'],
  ])('reads a cue of 200,000 %s without a deep tree', (_, mark) => {
    const cues = transcriptCues(`WEBVTT\n\n00:00.000 --> 00:01.000\nword ${mark.repeat(200_000)}`);
    expect(cues[0]?.text.startsWith('word')).toBe(true);
  });
});
