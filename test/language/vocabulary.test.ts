import { describe, expect, it } from 'vitest';
import { nextHash, Vocabulary } from '../../src/language/vocabulary.js';

const unitsOf = (word: string) => Uint16Array.from([...word].map((letter) => letter.charCodeAt(0)));
const hashOf = (word: string) => unitsOf(word).reduce(nextHash, 0);

describe('a vocabulary', () => {
  it('numbers words in order of first appearance, however many there are', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
    for (const word of [...words, ...words]) vocabulary.idOf(word);
    expect(vocabulary.size).toBe(20_000);
    expect(vocabulary.words).toEqual(words);
    expect(words.every((word, id) => vocabulary.find(word) === id && vocabulary.word(id) === word)).toBe(
      true,
    );
    expect(vocabulary.find('word20000')).toBe(-1);
  });

  it('has room for words of any length', () => {
    const vocabulary = new Vocabulary();
    const long = 'w'.repeat(300_000);
    expect(vocabulary.idOf('short')).toBe(0);
    expect(vocabulary.idOf(long)).toBe(1);
    expect(vocabulary.idOf('short')).toBe(0);
    expect(vocabulary.find(long)).toBe(1);
    expect(vocabulary.words[1] === long).toBe(true);
  });

  it('gives half a surrogate pair back as it came', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.word(vocabulary.idOf('a\ud83d'))).toBe('a\ud83d');
  });

  it('knows a word by its code units as by its text', () => {
    const vocabulary = new Vocabulary();
    const text = unitsOf('the tent, the stove');
    const tent = vocabulary.idOfUnits(text, 4, 8, hashOf('tent'));
    expect(vocabulary.idOf('tent')).toBe(tent);
    expect(vocabulary.idOfUnits(text, 10, 13, hashOf('the'))).toBe(
      vocabulary.idOfUnits(text, 0, 3, hashOf('the')),
    );
    expect(vocabulary.words).toEqual(['tent', 'the']);
  });

  it('tells words apart that have the same hash', () => {
    // Of two letters, one more in the first is worth 31 of the second.
    expect(hashOf('Aa')).toBe(hashOf('BB'));
    const vocabulary = new Vocabulary();
    const words = ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'];
    expect(words.map((word) => vocabulary.idOf(word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(words.map((word) => vocabulary.idOfUnits(unitsOf(word), 0, word.length, hashOf(word)))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('begins anew when it is cleared', () => {
    const vocabulary = new Vocabulary();
    for (const word of ['tent', 'stove']) vocabulary.idOf(word);
    expect(vocabulary.words).toEqual(['tent', 'stove']);
    vocabulary.clear();
    expect([vocabulary.size, vocabulary.find('tent')]).toEqual([0, -1]);
    expect(vocabulary.idOf('stove')).toBe(0);
    expect(vocabulary.words).toEqual(['stove']);
  });
});
