import { describe, expect, it } from 'vitest';
import { questions, rows } from '../../src/index.js';
import { smallStudy } from './study.js';

describe('the list of questions', () => {
  it('says what was asked in words, of how many, and what came of it', () => {
    const test = smallStudy({
      demographics: { age_group: ['18-24'] },
      questions: [
        { column: 'q01', task_type: 'BLANK', question: 'Welcome.', answers: [null, null], n_skipped: 0 },
        { column: 'q02', task_type: 'MULTIPLE_CHOICE', question: 'Which?', answers: ['A', null] },
        {
          column: 'q03',
          task_type: 'CARD_SORT',
          question: 'Sort.',
          answers: [null, 'x'],
          n_skipped: 0,
          n_undecoded: 1,
        },
        { column: 'q04_rate_it', task_type: 'RATING_SCALE', question: null, answers: [] },
        { column: 'q03_part', task_type: 'MATRIX', part: 'Row A', answers: [] },
      ],
    });
    const told = rows(questions(test)).map(({ column: _, ...row }) => Object.values(row));
    expect(told).toEqual([
      ['Welcome.', 'task or instruction', 2, 0, 0, 2, 0, 'Nothing to fill in.'],
      ['Which?', 'multiple choice', 2, 1, 1, 0, 0, ''],
      ['Sort.', 'card sort', 2, 1, 0, 0, 1, '1 answer could not be read: in no table and no chart.'],
      ['q04 rate it', 'rating', 0, 0, 0, 0, 0, ''],
    ]);
  });
});
