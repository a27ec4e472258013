import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { demographic, details } from './payload.js';

describe('a demographic without a word in it', () => {
  const blank = [demographic('AGE', 'Age', '', 'SINGLE'), demographic('WEB', 'Web', ' ', 'MULTIPLE')];
  const filled = [demographic('AGE', 'Age', '18-24', 'SINGLE'), demographic('WEB', 'Web', 'a', 'MULTIPLE')];
  const documents = [
    details('s1', [], blank),
    details('s2', [], blank),
    details('s3', [], [...blank, ...filled]),
  ];

  it.each([
    ['objects', documents],
    ['text', documents.map((document) => JSON.stringify(document))],
  ])('is no value, and is kept as it came, from %s', (_, given) => {
    const { sessions, demographics, codebook, warnings } = framesFromSessions(given);
    expect(rows(sessions).map(({ age, web }) => [age, web])).toEqual([
      [null, null],
      [null, null],
      ['18-24', ['a']],
    ]);
    expect(rows(demographics).slice(0, 2)).toMatchObject([
      { column: 'age', value: '', values: [] },
      { column: 'web', value: ' ', values: [] },
    ]);
    const counted = rows(codebook).filter(({ kind }) => kind === 'demographic');
    expect(
      counted.map(({ column, values, n_answered, n_empty }) => [column, values, n_answered, n_empty]),
    ).toEqual([
      ['age', '18-24', 1, 2],
      ['web', 'a', 1, 2],
    ]);
    expect(warnings).toEqual([]);
  });
});
