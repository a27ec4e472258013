import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/api/documents.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { details, task } from './payload.js';

describe('a document that a newer one took the place of', () => {
  const at = (fetchedAt: string, tasks: Task[]) => ({
    sessionId: 's1',
    fetchedAt,
    details: details('s1', tasks),
  });
  const older = (tasks: Task[]) => at('2026-01-01T00:00:00Z', tasks);
  const newer = (tasks: Task[]) => at('2026-01-02T00:00:00Z', tasks);

  it('leaves no value in the codebook and no column broken out of one', () => {
    const tasks = (success: boolean, option: string) => [
      task('a', 'URL', { url: { success } }),
      task('b', 'MULTIPLE_CHOICE', { multipleChoice: { multiSelect: true, selected: [option] } }),
    ];
    const documents = [older(tasks(false, 'Red')), newer(tasks(true, 'Blue'))];
    const { codebook, sessions } = framesFromSessions(documents, { breakout: true });
    const asked = rows(codebook).filter(({ kind }) => kind === 'task');
    expect(asked.map(({ column, values }) => [column, values])).toEqual([
      ['q01_question_a', 'success'],
      ['q02_question_b', 'Blue'],
      ['q02_question_b_blue', 'true'],
    ]);
    expect(sessions.columnNames()).not.toContain('q02_question_b_red');
  });

  it('counts in no warning of a decoder that failed', () => {
    const failing = () => {
      throw new Error('of the decoder');
    };
    const tasks = [task('a', 'NPS', { nps: { score: 3 } })];
    const { warnings } = framesFromSessions([older(tasks), newer(tasks)], { decoders: { nps: failing } });
    expect(warnings).toContainEqual({
      code: 'decoder-failed',
      message: expect.stringContaining('The only answer to “Question a” could not be read'),
      detail: expect.stringContaining('responses.raw'),
      subject: 'q01_question_a',
    });
  });
});
