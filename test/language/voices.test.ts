import { describe, expect, it } from 'vitest';
import { voicePieces } from '../../src/language/voices.js';

const pieces = (raw: string) => voicePieces(raw).map(({ speaker, text }) => [speaker, text]);

describe('the voices of a cue', () => {
  it('follow each other as they speak, neighbours of one voice together', () => {
    expect(pieces('well <i>then</i> <v Ana>yes</v> <v Ana>and no</v><v Ben>go</v>')).toEqual([
      [null, 'well then '],
      ['Ana', 'yes'],
      ['Ana', 'and no'],
      ['Ben', 'go'],
    ]);
  });

  it('are the innermost where they nest, and nobody where the tag has no name', () => {
    expect(pieces('<v Ana>one <v Ben>two</v> three</v><v>four</v>')).toEqual([
      ['Ana', 'one '],
      ['Ben', 'two'],
      ['Ana', ' three'],
      [null, 'four'],
    ]);
  });

  it.each([
    ['<v R&amp;D>a', 'R&D'],
    ['<v Jos&eacute;>a', 'José'],
    ['<v A&unknown;>a', 'A&unknown;'],
  ])('%s have decoded names', (raw, speaker) => {
    expect(pieces(raw)).toEqual([[speaker, 'a']]);
  });

  it.each([
    ['&#0;', '\uFFFD'],
    ['&#1;', '\u0001'],
    ['&#xD7FF;', '\uD7FF'],
    ['&#xD800;', '\uFFFD'],
    ['&#xDFFF;', '\uFFFD'],
    ['&#xE000;', '\uE000'],
    ['&#x10FFFF;', '\u{10FFFF}'],
    ['&#x110000;', '\uFFFD'],
    ['&#X3C;b&#62;', '<b>'],
    ['&#38;amp;', '&amp;'],
  ])('say %s as the character, if there is one', (raw, text) => {
    expect(pieces(`a ${raw}`)).toEqual([[null, `a ${text}`]]);
  });

  it('leave out ruby annotations and blank pieces', () => {
    expect(pieces('<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>')).toEqual([[null, '漢字']]);
    expect(pieces(' \n ')).toEqual([]);
    expect(pieces('<v Ana> </v>')).toEqual([]);
  });

  it('of more than 400 marks lose their tags, and name nobody', () => {
    expect(pieces(`<v Ana>${'<b>'.repeat(399)}hi`)).toEqual([['Ana', 'hi']]);
    expect(pieces(`<v Ana>${'<b>'.repeat(400)}hi > all`)).toEqual([[null, 'hi > all']]);
    expect(pieces(`so ${'&'.repeat(400)}<i`)).toEqual([[null, `so ${'&'.repeat(400)}`]]);
  });
});
