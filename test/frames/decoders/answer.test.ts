import { describe, expect, it } from 'vitest';
import { answerReader } from '../../../src/frames/decoders/answer.js';
import type { Decoders } from '../../../src/frames/decoders/decoder.js';

/** `status value key`, and who read it. */
function told(answer: unknown, taskType = 'RATING_SCALE', decoders?: Decoders): unknown[] {
  const read = answerReader(decoders)(answer, { taskType, question: null });
  return [read.status, read.decoded?.value ?? null, read.key, read.custom, read.failed];
}
const EMPTY = ['empty', null, null, false, false];
const UNDECODED = ['undecoded', null, null, false, false];
const FAILED = ['undecoded', null, null, false, true];
const answered = (value: unknown, key: string, custom = false) => ['answered', value, key, custom, false];

describe('an answer', () => {
  it.each<[answer: unknown, expected: unknown]>([
    [null, EMPTY],
    [undefined, EMPTY],
    [{}, EMPTY],
    [{ ratingScale: null, nps: null }, EMPTY],
    [{ ratingScale: { value: null } }, EMPTY],
    [{ ratingScale: { value: 4 } }, answered(4, 'ratingScale')],
    [{ ratingScale: { value: 4 }, nps: { score: 7 } }, answered(4, 'ratingScale')],
    // Under the key of another kind, or under none, as in v2 documents.
    [{ ratingScale: null, nps: { score: 7 } }, answered(7, 'nps')],
    [{ nps: { score: 7 }, written: { text: 'Good' } }, UNDECODED],
    [{ nps: null, cardSort: { groups: ['A'] } }, UNDECODED],
    [{ value: 4 }, answered(4, 'ratingScale')],
    [4, answered(4, 'ratingScale')],
    [{ ratingScale: 'Easy' }, UNDECODED],
  ])('%j is %j', (answer, expected) => {
    expect(told(answer)).toEqual(expected);
  });

  it('of a kind that nobody knows is kept, unless there is nothing in it', () => {
    expect(told({ cardSort: { groups: ['A'] } }, 'CARD_SORT')).toEqual(UNDECODED);
    expect(told({ cardSort: { groups: [] } }, 'CARD_SORT')).toEqual(EMPTY);
    expect(told({ verbal: '' }, 'VERBAL')).toEqual(EMPTY);
  });
});

describe("a user's decoder", () => {
  it.each([[null], [undefined]])('is not asked about %s', (answer) => {
    const own: Decoders = { ratingScale: () => ({ value: -1 }) };
    expect(told(answer, 'RATING_SCALE', own)).toEqual(EMPTY);
  });

  const sorted: Decoders = { cardSort: (answer) => ({ value: (answer as { groups: string[] }).groups }) };

  it('reads what uxframe does not know, by the name of the task type', () => {
    expect(told({ cardSort: { groups: ['A'] } }, 'CARD_SORT', sorted)).toEqual(
      answered(['A'], 'cardSort', true),
    );
    expect(told({ cardSort: { groups: ['A'] }, nps: null }, 'UNRECOGNIZED', sorted)).toEqual(
      answered(['A'], 'cardSort', true),
    );
  });

  it('is asked first, and gives way where it knows no better', () => {
    const own: Decoders = { ratingScale: (answer) => (answer === 9 ? undefined : { value: -1 }) };
    expect(told({ ratingScale: 4 }, 'RATING_SCALE', own)).toEqual(answered(-1, 'ratingScale', true));
    expect(told({ ratingScale: 9 }, 'RATING_SCALE', own)).toEqual(answered(9, 'ratingScale'));
  });

  it.each<[result: unknown, expected: unknown]>([
    [null, EMPTY],
    [{ value: null }, EMPTY],
    [{ value: 'A' }, answered('A', 'cardSort', true)],
    [{ value: true }, answered(true, 'cardSort', true)],
    [{ value: 1.5 }, answered(1.5, 'cardSort', true)],
    [{ value: [] }, answered([], 'cardSort', true)],
    [{ value: { A: 1, B: 'two', C: null } }, answered({ A: 1, B: 'two', C: null }, 'cardSort', true)],
    [{ value: Number.NaN }, FAILED],
    [{ value: undefined }, FAILED],
    [{ value: ['A', 1] }, FAILED],
    [{ value: { A: [1] } }, FAILED],
    [{ value: { A: 1, B: Number.NaN } }, FAILED],
    [{ value: () => 1 }, FAILED],
    [{}, FAILED],
  ])('that gives %o makes %j', (result, expected) => {
    const own: Decoders = { cardSort: () => result as never };
    expect(told({ cardSort: 1 }, 'CARD_SORT', own)).toEqual(expected);
  });

  it('that throws fails alone', () => {
    const own: Decoders = {
      cardSort: () => {
        throw new Error('broken');
      },
    };
    expect(told({ cardSort: 1 }, 'CARD_SORT', own)).toEqual(FAILED);
    expect(told({ ratingScale: 4 }, 'RATING_SCALE', own)).toEqual(answered(4, 'ratingScale'));
  });
});
