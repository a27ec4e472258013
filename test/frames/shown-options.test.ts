import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { ShownOptions } from '../../src/frames/shown-options.js';
import { details, task } from './payload.js';

const listed = (...lists: string[][]) => {
  const options = new ShownOptions();
  for (const list of lists) options.add(list);
  return options;
};

describe('the options that answers list', () => {
  it('stand in the order of the first answer, and do not vary where all agree', () => {
    const options = listed(['Never', 'Sometimes', 'Often'], ['Never', 'Often'], ['Sometimes', 'Often']);
    expect([options.texts, options.vary]).toEqual([['Never', 'Sometimes', 'Often'], false]);
  });

  it('vary where two answers list them in different orders', () => {
    expect(listed(['A', 'B'], ['B', 'A']).vary).toBe(true);
  });
});

describe('the order of options in the codebook', () => {
  const order = (type: string, answers: readonly unknown[]) =>
    rows(
      framesFromSessions(answers.map((answer, i) => details(`s${i}`, [task('a', type, answer)]))).codebook,
    ).at(-1)?.option_order;
  const chosen = (texts: string[], index: number) => ({
    multipleChoice: { options: texts.map((text, i) => ({ text, selected: i === index })) },
  });
  const [fixed, turned] = [
    ['A', 'B', 'C'],
    ['C', 'A', 'B'],
  ];

  it('is fixed where five answers agree, and not known of fewer', () => {
    const five = [0, 1, 2, 0, 1].map((index) => chosen(fixed, index));
    expect(order('MULTIPLE_CHOICE', five)).toBe('fixed');
    expect(order('MULTIPLE_CHOICE', five.slice(1))).toBeNull();
  });

  it('is shuffled where two answers differ', () => {
    expect(order('MULTIPLE_CHOICE', [chosen(fixed, 0), chosen(turned, 0)])).toBe('shuffled');
  });

  it('is not known where the answers list none, or rank them', () => {
    const rank = { rankOrder: { order: ['A', 'B', 'C'] } };
    const only = { multipleChoice: { selectedOption: 'A' } };
    expect(order('MULTIPLE_CHOICE', [only, only, only, only, only])).toBeNull();
    expect(order('RANK_ORDER', [rank, rank, rank, rank, rank])).toBeNull();
  });
});
