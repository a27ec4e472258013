import { describe, expect, it } from 'vitest';
import type { Decoders } from '../../src/frames/decoders/decoder.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { details, task } from './payload.js';

describe('a rating on several scales', () => {
  it('is warned of, with its scales', () => {
    const on = (high: number) => [
      task('a', 'RATING_SCALE', { ratingScale: { value: 5, min: 1, max: high } }),
    ];
    const { warnings, codebook } = framesFromSessions([details('s1', on(5)), details('s2', on(7))]);
    expect(rows(codebook).at(-1)).toMatchObject({ scale_low: 1, scale_high: 7 });
    expect(warnings).toEqual([
      {
        code: 'mixed-scales',
        subject: 'q01_question_a',
        message: expect.stringContaining('1–5, 1–7'),
        detail: 'Column q01_question_a, type RATING_SCALE.',
      },
    ]);
    expect(framesFromSessions([details('s1', on(7)), details('s2', on(7))]).warnings).toEqual([]);
  });
});

describe('answers that could not be read', () => {
  const warningsOf = (
    answers: readonly unknown[],
    decoders?: Decoders,
    text: string | null = 'Sort these cards',
  ) =>
    framesFromSessions(
      answers.map((answer, i) =>
        details(`s${i}`, [task('a', 'CARD_SORT', answer, { text: text as string })]),
      ),
      { decoders },
    ).warnings;
  const messages = (...args: Parameters<typeof warningsOf>) =>
    warningsOf(...args).map(({ message }) => message);
  const sorted = { cardSort: { groups: 3 } };

  it('are told by their question, with how many of how many, and what follows; where they are is a detail', () => {
    const decoders: Decoders = {
      cardSort: (answer: unknown) => {
        const { done } = answer as { done?: string };
        return done === undefined ? undefined : { value: done };
      },
    };
    expect(messages([sorted, sorted, { cardSort: { done: 'yes' } }, null], decoders)).toEqual([
      '2 of 3 answers to “Sort these cards” could not be read: no table or chart counts them.',
    ]);
    expect(warningsOf([sorted])[0]?.detail).toBe(
      'As they came, they are in responses.raw (column q01_sort_these_cards, type CARD_SORT). answerShapes and "uxframe shapes" tell their structure.',
    );
  });

  it('may be all, or the only one', () => {
    expect(messages([sorted, sorted])[0]).toMatch(/^All 2 answers to “Sort these cards” could not be read:/);
    expect(messages([sorted])[0]).toMatch(/^The only answer to “Sort these cards” could not be read:/);
  });

  it('are told by their column where the text is not known, and by the beginning of a long text', () => {
    expect(messages([sorted], undefined, null)[0]).toContain('answer to the question q01_card_sort could');
    expect(messages([sorted], undefined, 'x'.repeat(300))[0]).toContain(`“${'x'.repeat(119)}…”`);
  });

  it('name a decoder of one’s own that failed', () => {
    const decoders = {
      cardSort: () => {
        throw new Error('no');
      },
    };
    expect(messages([sorted], decoders)[0]).toMatch(/could not be read, since a decoder of your own failed:/);
  });
});

describe('documents', () => {
  it('that are no session, or tell of one again, are told by what they mean for the figures', () => {
    const { warnings } = framesFromSessions([
      details('s1', []),
      details('s1', []),
      { sessionId: 's2', details: '[]' },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      '1 session could not be read: counted among the sessions, and in no figure of what people answered.',
      '1 document told of a session again: each session counts once, by its newest document.',
    ]);
  });
});
