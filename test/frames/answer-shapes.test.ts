import { describe, expect, it } from 'vitest';
import { answerShapes } from '../../src/frames/answer-shapes.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';

const task = (uuid: string, type: string, answer: unknown, skipped = false) => ({
  uuid,
  text: 'Question',
  type,
  response: { startTimeMs: 0, endTimeMs: 1, skipped, answer },
});
const v3 = (...tasks: object[]) => ({ sessionId: 's1', taskGroups: [], tasks }) as never;
const v2 = (...sessionTaskResults: object[]) => ({ sessionId: 's1', sessionTaskResults }) as never;

const shapes = (document: never) =>
  rows(answerShapes([document])).map(({ shape, status }) => [shape, status]);

describe('answerShapes', () => {
  it('tells keys and types, and nothing that was said', () => {
    const secret = { cardSort: { 'What I said': ['secret', 3], done: null } };
    const [shape] = shapes(v3(task('a', 'CARD_SORT', secret)));
    expect(shape).toEqual(['{cardSort: {<text>: [number | string], done: null}}', 'undecoded']);
  });

  it('leaves out what is no answer: nothing, and the left-over of a skipped task', () => {
    const left = { ratingScale: { value: 0 } };
    const given = v3(task('a', 'RATING_SCALE', null), task('b', 'RATING_SCALE', left, true), { uuid: 'c' });
    expect(shapes(given)).toEqual([]);
    expect(
      shapes(v2({ taskId: 'a', taskType: 'SKIPPED', taskResponse: { answer: 1, skipped: true } })),
    ).toEqual([]);
  });

  it.each([
    ['bare', 'multipleChoice', { selected: ['Red'] }, '{selected: [string]}'],
    [
      'wrapped',
      'RATING_SCALE',
      { answer: { ratingScale: { value: 4 } }, skipped: false },
      '{ratingScale: {value: number}}',
    ],
    ['unknown', 'CARD_SORT', { answer: { cards: 3 }, startTimeMs: 0 }, '{cards: number}'],
  ])(
    'says of a %s answer of the superseded payload what the tables make of it',
    (_, taskType, taskResponse, shape) => {
      const document = v2({ taskId: 'a', taskType, taskResponse });
      const [response] = rows(framesFromSessions([document]).responses);
      expect(shapes(document)).toEqual([[shape, response?.status]]);
    },
  );
});
