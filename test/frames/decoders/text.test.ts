import { describe, expect, it } from 'vitest';
import { type Case, decode } from './decode.js';

describe('free text', () => {
  it.each<Case>([
    [' Good ', ' Good '],
    ['', 'empty'],
    [null, 'empty'],
    [[], 'empty'],
    [{}, 'empty'],
    [true, 'undecoded'],
    [['Good'], 'Good'],
    [['Good', 'Bad'], 'undecoded'],
    [42, 'undecoded'],
    [{ text: 4 }, 'undecoded'],
    [{ text: 'Good', value: 'Good' }, 'Good'],
    [{ text: 'Good', value: '' }, 'Good'],
    [{ text: ['Good'] }, 'Good'],
    [{ id: 'a1', wordCount: 1, text: 'Good' }, 'Good'],
    [{ notes: 'Good' }, 'Good'],
    [{ notes: 'Good', confidence: 0.9, empty: '' }, 'Good'],
    [{ notes: 'Good', more: 'Bad' }, 'undecoded'],
    [{ notes: ['Good'] }, 'undecoded'],
    [{ text: 'Good', notes: 'Bad' }, 'Good'],
    [{ question: 'Why?' }, 'undecoded'],
    [{ placeholder: 'Type here' }, 'undecoded'],
    [{ status: 'SUBMITTED' }, 'undecoded'],
    [{ inputType: 'SPEECH' }, 'undecoded'],
    [{ videoId: 'abc' }, 'undecoded'],
    [{ audioUrl: 'https://a.example' }, 'undecoded'],
    [{ comment: 'Good' }, 'Good'],
    [{ text: '', notes: 'Bad' }, 'undecoded'],
    [{ text: null, language: 'en', id: 'a1' }, 'empty'],
    [{ language: 'en' }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('written', answer)).toEqual(value);
  });
});

describe("an image's address", () => {
  const URL = 'https://images.example/1.png';
  it.each<Case>([
    [URL, URL],
    ['http://images.example/1.png', 'http://images.example/1.png'],
    ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
    ['ftp://images.example/1.png', 'undecoded'],
    [`see ${URL}`, 'undecoded'],
    [`${URL} there`, 'undecoded'],
    [7, 'undecoded'],
    [[URL, URL], URL],
    [{ a: URL, b: { c: [URL] } }, URL],
    [{ a: URL, b: null, c: 4 }, URL],
    [{ a: URL, b: 'https://images.example/2.png' }, 'undecoded'],
    [{ a: { b: { c: { d: URL } } } }, URL],
    [{ a: { b: { c: { d: { e: URL } } } } }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('image', answer)).toEqual(value);
  });
});

describe('a step without a question', () => {
  it.each<Case>([
    [true, true],
    [false, false],
    ['done', 'undecoded'],
    [{ viewed: false }, false],
    [{ done: true, at: 12 }, true],
    [{ completed: true, done: true }, 'undecoded'],
    [{ completed: 'yes' }, 'undecoded'],
    [{ undone: true }, 'undecoded'],
    [7, 'undecoded'],
    [['done'], 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('blank', answer)).toEqual(value);
  });
});
