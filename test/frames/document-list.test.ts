import { describe, expect, it } from 'vitest';
import { answerShapes } from '../../src/frames/answer-shapes.js';
import { documentsOf } from '../../src/frames/document-list.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { details, rating } from './payload.js';

const ONE = JSON.stringify(details('s1', [rating('a', 4)]));
const TWO = JSON.stringify(details('s2', [rating('a', 5)]));

describe('a list of documents', () => {
  it.each([
    ['\n', `${ONE}\n${TWO}\n`],
    ['\r\n', `${ONE}\r\n\r\n${TWO}\r\n`],
  ])('of the lines of NDJSON (%j) has none for a blank one', (_, text) => {
    expect(framesFromSessions(text.split('\n')).sessions.array('session_id')).toEqual(['s1', 's2']);
    expect(framesFromSessions(new Set(text.split('\n'))).sessions.numRows()).toBe(2);
  });

  it('keeps what is no text, and what is no session', () => {
    expect([...documentsOf([null, 0, '{', {}])]).toEqual([null, 0, '{', {}]);
  });

  it.each([
    ['a text', ONE, 'A text was given where a list of documents is read.'],
    ['one document', JSON.parse(ONE), 'What was given is no list of documents.'],
    ['a promise', Promise.resolve([ONE]), 'What was given is no list of documents.'],
    ['nothing', null, 'What was given is no list of documents.'],
  ])('is not %s', (_, given, message) => {
    const refusal = expect.objectContaining({ code: 'usage', message });
    expect(() => framesFromSessions(given)).toThrow(refusal);
    expect(() => answerShapes(given)).toThrow(refusal);
  });
});
