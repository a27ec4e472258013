import { describe, expect, it } from 'vitest';
import type { TestKind } from '../../src/api/documents.js';
import { methodNotes } from '../../src/notebook/method-notes.js';

const OPEN = { identify: true, minimumCell: 1 };
const text = (kind: TestKind, compared: boolean) => methodNotes(kind, OPEN, { compared }).join(' ');

describe('method notes', () => {
  it('of one interaction test speak of its QXscore as UserTesting gave it', () => {
    expect(text('interaction', false)).toContain('is shown as UserTesting gave it');
    expect(text('interaction', false)).not.toContain('Holm');
  });

  it('of several interaction tests speak of participants’ means, differences, and the days of fetching', () => {
    const notes = text('interaction', true);
    expect(notes).not.toContain('is shown as UserTesting gave it');
    expect(notes).toContain('means of the participants’ own scores');
    expect(notes).toContain('later test’s figure less the earlier one’s');
    expect(notes).toContain('compare the days on which the data of the tests was fetched');
  });

  it.each<[TestKind, RegExp]>([
    ['survey', /QXscore|transcript|add up to more|Task success|times on task/],
    ['think-out-loud', /QXscore|transcript|Word/],
    ['live-conversation', /QXscore|transcript|Word|times on task/],
    ['unknown', /QXscore|transcript|Word/],
  ])('of several tests of kind %s speak of nothing that a comparison does not show', (kind, absent) => {
    expect(text(kind, true)).toContain('An adjusted p');
    expect(text(kind, true)).not.toMatch(absent);
  });

  it('tell what a report keeps to itself', () => {
    const notes = methodNotes('survey', { identify: false, minimumCell: 5 }, { compared: true }).join(' ');
    expect(notes).toContain('short codes');
    expect(notes).toContain('fewer than 5 people');
  });
});
